"""What Plotly's own schema says of a figure, and what is remembered of it."""

from copy import deepcopy

import pytest

from plugins.charts.forms.plotly import validated
from plugins.store import Store

FIGURE = {
    "data": [{"type": "bar", "x": [1, 2], "y": [3, 4], "width": 0.5, "marker": {"line": {"width": [0, 1]}}}],
    "layout": {"width": 328, "height": 100, "xaxis": {"tickvals": [1, 2], "ticktext": ["arche", "poutre"]}},
}


def test_a_figure_is_the_same_whether_it_was_checked_now_or_remembered(tmp_path):
    store, checked = Store(tmp_path), deepcopy(FIGURE)
    assert validated(checked, store) == FIGURE
    assert validated(checked, store) == FIGURE


def test_what_plotly_refuses_is_refused_each_time(tmp_path):
    wrong = {"data": [{"type": "bar", "sideways": True}]}
    for _ in range(2):
        with pytest.raises(ValueError, match="sideways"):
            validated(wrong, Store(tmp_path))
