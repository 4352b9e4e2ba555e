"""Where the marks of each trace stand, in pixels of a drawing of 100 by 100 whose axes go from 0 to 10."""

from xml.etree import ElementTree

import pytest

from plugins.charts.forms.svg import draw
from plugins.charts.forms.svg.symbols import outline
from tests.charts.test_drawing import figure

PLAIN = {"color": "var(--data-plain)"}


@pytest.fixture
def marks(face):
    def found(*traces, **layout):
        svg = draw(figure(*traces, **layout), title="t", description="d", ident="i", face=face)
        return [node.attrib for node in ElementTree.fromstring(svg).iter() if "data-point" in node.attrib]  # noqa: S314 - our own markup

    return found


def box(mark):
    return tuple(float(mark[key]) for key in ("x", "y", "width", "height"))


def test_a_column_stands_on_its_base_and_is_as_wide_as_said(marks):
    found = marks({"type": "bar", "x": [5], "y": [4], "base": [1], "width": 2, "marker": PLAIN, "customdata": [7]})
    assert [(box(mark), mark["data-point"], mark["data-row"]) for mark in found] == [((40, 50, 20, 40), "0-0", "7")]


def test_a_negative_column_hangs_under_its_base(marks):
    (found,) = marks({"type": "bar", "x": [5], "y": [-2], "base": 6, "width": 2, "marker": PLAIN})
    assert box(found) == (40, 40, 20, 20)


def test_a_lying_bar_on_dates_lasts_as_many_milliseconds_as_said(marks):
    dates = {"type": "date", "range": ["2020-01-01", "2020-04-10"], "visible": False}
    bar = {"type": "bar", "orientation": "h", "y": [5], "base": ["2020-01-11"], "x": [20 * 86_400_000]}
    (found,) = marks({**bar, "width": 2, "marker": PLAIN}, xaxis=dates)
    assert box(found) == (10, 40, 20, 20)


def test_width_without_being_said_is_the_least_distance_less_the_gap(marks):
    found = marks({"type": "bar", "x": [2, 4, 8], "y": [1, 1, 1], "marker": PLAIN}, bargap=0.5)
    assert [box(mark)[2] for mark in found] == [10, 10, 10]


def test_a_missing_value_draws_nothing_and_zero_draws_a_bar_of_no_height(marks):
    found = marks({"type": "bar", "x": [2, 5], "y": [None, 0], "width": 1, "marker": PLAIN})
    assert [(mark["data-point"], box(mark)[3]) for mark in found] == [("0-1", 0)]


def test_categories_stand_at_their_rank(marks):
    listed = {"type": "category", "range": [-0.5, 1.5], "categoryarray": ["pierre", "bois"], "visible": False}
    found = marks({"type": "bar", "x": ["bois"], "y": [1], "width": 0.5, "marker": PLAIN}, xaxis=listed)
    assert box(found[0])[:3:2] == (62.5, 25)


def test_a_second_pair_of_axes_draws_on_its_own_domain(marks):
    axes = {
        "xaxis2": {"type": "linear", "range": [0, 1], "domain": [0.5, 1], "visible": False, "anchor": "y2"},
        "yaxis2": {"type": "linear", "range": [0, 1], "domain": [0, 0.5], "visible": False, "anchor": "x2"},
    }
    bar = {"type": "bar", "x": [0.5], "y": [1], "width": 1, "marker": PLAIN, "xaxis": "x2", "yaxis": "y2"}
    assert box(marks(bar, **axes)[0]) == (50, 50, 50, 50)


def test_a_hatched_bar_is_filled_by_a_pattern_named_after_the_drawing(marks):
    pattern = {"shape": ["/", ""], "fgcolor": "var(--data-plain)", "bgcolor": "var(--color-paper)"}
    bar = {"type": "bar", "x": [2, 5], "y": [1, 1], "width": 1, "marker": {**PLAIN, "pattern": pattern}}
    assert [mark.get("fill") for mark in marks(bar)] == ["url(#i-hatch-data-plain)", None]


def test_a_marker_is_centred_on_its_point_and_an_open_one_is_an_outline(marks):
    marker = {"symbol": ["circle", "square-open"], "size": [10, 12], **PLAIN, "line": {"width": 2, **PLAIN}}
    full, hollow = marks({"type": "scatter", "mode": "markers", "x": [2, 5], "y": [8, 5], "marker": marker})
    assert (full["transform"], full["class"]) == ("translate(20,20)", "fill-data-plain stroke-data-plain")
    assert (hollow["class"], hollow["fill"], hollow["stroke-width"]) == ("stroke-data-plain", "none", "2")
    assert hollow["d"] == "M6,6L-6,6L-6,-6L6,-6Z"


def test_scenery_has_no_address(marks):
    trace = {"type": "scatter", "mode": "markers", "x": [2], "y": [8], "marker": PLAIN, "hoverinfo": "skip"}
    assert marks(trace) == []


@pytest.mark.parametrize("symbol", ["square", "diamond", "circle", "triangle-up", "triangle-down", "cross", "x"])
def test_every_glyph_of_a_descriptor_has_an_outline_open_or_not(symbol):
    assert outline(symbol, 12) == outline(f"{symbol}-open", 12)
    assert outline(symbol, 12).startswith("M")
