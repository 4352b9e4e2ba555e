"""The writer as a library: what it draws of any figure stands where Plotly puts it."""

import json

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from plugins.charts.forms.svg import draw
from tests.charts.browser.figures import figures
from tests.charts.browser.live import Pair, differences

pytestmark = pytest.mark.browser

COUNT = 200


def at_random(count):
    """The same figures at each run; one whose traces were seen before does not count."""
    found = {}

    @settings(
        max_examples=2 * count,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(figures())
    def keep(figure):
        found.setdefault(json.dumps(figure["data"]), figure)

    keep()
    return list(found.values())[:count]


def test_two_hundred_figures_at_random_coincide_with_plotly(chromium, face):
    drawn = [
        Pair(
            json.dumps(figure),
            figure,
            draw(figure, title="Titre", description="Description.", ident=f"f{rank}", face=face),
        )
        for rank, figure in enumerate(at_random(COUNT))
    ]
    assert len(drawn) == COUNT
    assert differences(chromium, drawn) == []
