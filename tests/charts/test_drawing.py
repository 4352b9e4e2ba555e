"""The drawing as a whole: named, without style or script, the same at every run, and never silently incomplete."""

import re
from xml.etree import ElementTree

import pytest

from plugins.charts.forms.svg import UnsupportedFigureError, draw

AXIS = {"type": "linear", "range": [0, 10], "visible": False}
PATH = {"type": "path", "line": {"color": "var(--color-rule)", "width": 1}}


def figure(*traces, **layout):
    """A figure of 100 by 100 pixels whose axes go from 0 to 10."""
    margin = {"l": 0, "r": 0, "t": 0, "b": 0}
    return {
        "data": list(traces),
        "layout": {"width": 100, "height": 100, "margin": margin, "xaxis": AXIS, "yaxis": AXIS, **layout},
    }


def bar(**more):
    return {"type": "bar", "x": [5], "y": [4], "width": 2, "marker": {"color": "var(--data-plain)"}, **more}


@pytest.fixture
def svg(face):
    def drawn(*traces, title="Ponts", description="Un pont.", **layout):
        made = figure(*traces, **layout)
        return draw(made, title=title, description=description, ident="ponts-100", face=face)

    return drawn


def test_a_drawing_is_an_image_with_a_name_and_a_description(svg):
    root = ElementTree.fromstring(svg(bar()))  # noqa: S314 - our own markup
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-labelledby"] == "ponts-100-title ponts-100-desc"
    assert [(node.attrib.get("id"), node.text) for node in list(root)[:2]] == [
        ("ponts-100-title", "Ponts"),
        ("ponts-100-desc", "Un pont."),
    ]
    assert root.attrib["viewBox"] == "0 0 100 100"


def test_what_a_row_says_is_text_never_markup(svg):
    wicked = "<script>alert('a')</script> & \x00\""
    note = {"text": "&lt;b&gt; &amp; 3", "x": 1, "y": 1, "showarrow": False, "xanchor": "left", "yanchor": "top"}
    drawn = svg(bar(customdata=['"><script>']), title=wicked, annotations=[note])
    root = ElementTree.fromstring(drawn)  # noqa: S314 - our own markup
    assert root[0].text == "<script>alert('a')</script> & \""
    assert "<script" not in drawn
    assert [node.text for node in root.iter() if node.tag.endswith("}text")] == ["<b> & 3"]


def test_a_drawing_has_no_style_attribute_and_no_colour_of_its_own(svg):
    drawn = svg(bar(marker={"color": "var(--data-a-strong)", "line": {"color": "var(--color-ink)", "width": 1}}))
    assert "style=" not in drawn
    assert re.search(r"#[0-9a-f]{3,6}\b|rgb|var\(", drawn) is None
    assert 'class="fill-data-a-strong stroke-color-ink"' in drawn


@pytest.mark.parametrize(
    ("traces", "layout", "named"),
    [
        ([{"type": "pie"}], {}, "pie"),
        ([bar(textangle=3)], {}, "textangle"),
        ([bar(marker={"color": "#ff0000"})], {}, "#ff0000"),
        ([bar(marker={"color": "var(--other)"})], {}, "var(--other)"),
        ([{"type": "scatter", "mode": "markers", "x": [1], "y": [1], "marker": {"symbol": "star"}}], {}, "star"),
        ([{"type": "scatter", "mode": "lines", "x": [1], "y": [1], "fill": "tozeroy"}], {}, "fill"),
        ([], {"barmode": "stack"}, "stack"),
        ([], {"xaxis": {"type": "log", "range": [0, 1]}}, "log"),
        ([], {"xaxis": {"type": "linear"}}, "range"),
        ([], {"annotations": [{"text": "a", "x": 1, "y": 1, "xanchor": "left", "yanchor": "top"}]}, "showarrow"),
        ([], {"shapes": [{"type": "circle", "x0": 0, "x1": 1, "y0": 0, "y1": 1}]}, "circle"),
        ([], {"shapes": [{**PATH, "path": "M1,2C1,2,3,4,5,6"}]}, "« C »"),
        ([], {"shapes": [{**PATH, "path": "M1,2L3"}]}, "layout.shapes[0].path"),
        ([], {"shapes": [{**PATH, "path": "M1,2Vhaut"}]}, "« haut »"),
        ([], {"shapes": [{**PATH, "path": "m1,2"}]}, "« m1,2 »"),
        ([], {"shapes": [{**PATH, "path": "M1,2V4", "fillcolor": "var(--data-plain)"}]}, "fillcolor"),
        ([], {"images": []}, "images"),
        ([bar(y=[11])], {}, "hors des axes"),
        ([{"type": "scatter", "mode": "markers", "x": [11], "y": [1]}], {}, "hors des axes"),
        (
            [],
            {"xaxis": {"type": "category", "categoryarray": ["a"], "range": [-0.5, 0.5], "visible": False}},
            "sans série",
        ),
        (
            [],
            {
                "font": {"size": 9},
                "annotations": [{"text": "a", "x": 1, "y": 1, "xanchor": "left", "yanchor": "top", "showarrow": False}],
            },
            "9\N{NO-BREAK SPACE}px",
        ),
    ],
)
def test_what_is_not_drawn_is_refused_by_name(svg, traces, layout, named):
    with pytest.raises(UnsupportedFigureError, match=re.escape(named)):
        svg(*traces, **layout)


def test_a_path_is_drawn_in_pixels_each_of_its_steps_on_its_axis(svg):
    days = {"type": "date", "range": ["2020-01-01", "2020-04-10"], "visible": False}
    path = {**PATH, "path": "M2020-01-11,1V4H2020-01-21M2020-01-31,0L2020-02-10,10"}
    drawn = svg(bar(x=["2020-02-01"], width=1), xaxis=days, shapes=[path])
    assert '<path d="M10,90V60H20M30,100L40,0" class="stroke-color-rule" stroke-width="1" fill="none"/>' in drawn


def test_the_words_of_a_row_say_which_and_other_words_do_not(svg):
    note = {"text": "Pont", "x": 1, "y": 1, "showarrow": False, "xanchor": "left", "yanchor": "top"}
    drawn = svg(
        annotations=[{**note, "name": "row-12"}, {**note, "name": 'row-"><script>'}, {**note, "name": "year"}, note]
    )
    root = ElementTree.fromstring(drawn)  # noqa: S314 - our own markup
    rows = [node.attrib.get("data-of") for node in root.iter() if node.tag.endswith("}text")]
    assert rows == ["12", '"><script>', None, None]


def test_the_same_figure_gives_the_same_bytes(svg):
    assert svg(bar()) == svg(bar())
