"""The drawing and the live figure coincide: same marks, same words, at the same places, in a real browser."""

import re

import pytest

from tests.charts.browser.live import Pair, differences
from tests.charts.conftest import INTERVALS, KINDS

pytestmark = pytest.mark.browser


def pairs(charts):
    """Every drawing of these charts, in every language, beside the figure that readers explore."""
    return [
        Pair(f"{chart.id} {language} {width}", chart.figure(language, width), chart.svg(language, width))
        for chart in charts
        for language in chart.texts
        for width in chart.widths
    ]


def test_every_kind_stands_where_plotly_puts_it(load, chromium):
    charts, problems = load(**KINDS)
    assert problems == []
    drawn = pairs(charts.charts.values())
    assert len(drawn) == 4 * len(KINDS)
    assert differences(chromium, drawn) == []


def test_every_chart_of_this_dossier_stands_where_plotly_puts_it(own_charts, chromium):
    drawn = pairs(chart for chart in own_charts.charts.values() if chart.drawn)
    assert len(drawn) >= 48
    assert differences(chromium, drawn) == []


def test_a_stroke_that_turns_elsewhere_is_seen(load, chromium):
    chart = load(intervalles=INTERVALS)[0]["intervalles"]
    (pair, *_) = pairs([chart])
    ticks = re.search(r'<path d="M[^VH]*V[^"]*', pair.svg)[0]
    first, turned, rest = ticks.partition("V")
    moved = Pair(pair.name, pair.figure, pair.svg.replace(ticks, f"{first}{turned}1{rest}"))
    assert [fault.split(": ")[1].split(" ")[0] for fault in differences(chromium, [moved])] == ["shapes"]


def test_a_mark_or_a_word_moved_by_four_pixels_is_seen(load, chromium):
    chart = load(courbes=KINDS["courbes"])[0]["courbes"]
    (_, pair, *_) = pairs([chart])
    moved = Pair(pair.name, pair.figure, pair.svg.replace('viewBox="0 0 ', 'viewBox="4 0 '))
    seen = differences(chromium, [moved])
    assert {fault.split(": ")[1].split(" ")[0] for fault in seen} >= {"marks", "lines", "shapes", "text"}
