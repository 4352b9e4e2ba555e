"""Texts: lines, bold, the place Plotly gives them, and widths from the real font."""

from xml.etree import ElementTree

import pytest

from plugins.charts.forms.svg import UnsupportedFigureError, draw
from plugins.charts.forms.svg.lettering import Run, parse
from plugins.charts.wrapping import joined, wrap
from tests.charts.test_drawing import figure


@pytest.fixture
def texts(face):
    def found(*traces, **layout):
        svg = draw(figure(*traces, **layout), title="t", description="d", ident="i", face=face)
        return [node for node in ElementTree.fromstring(svg).iter() if node.tag.endswith("}text")]  # noqa: S314 - our own markup

    return found


def test_breaks_part_lines_and_bold_is_a_run():
    assert parse("a<br><b>b</b> &lt;c") == ((Run("a", False),), (Run("b", True), Run(" <c", False)))


def test_any_other_tag_is_refused():
    with pytest.raises(UnsupportedFigureError, match="<i>"):
        parse("<i>a</i>")


def test_an_annotation_hangs_from_its_corner(texts, face):
    note = {"text": "Pont<br>Neuf", "x": 2, "y": 8, "showarrow": False, "borderpad": 0, "xshift": 3, "yshift": -4}
    (node,) = texts(annotations=[{**note, "xanchor": "left", "yanchor": "top", "align": "left", "font": {"size": 20}}])
    first, second = list(node)
    assert (first.attrib["x"], node.attrib["text-anchor"]) == ("23", "start")
    assert float(first.attrib["y"]) == pytest.approx(24 + face.ascent * 20)
    assert float(second.attrib["y"]) - float(first.attrib["y"]) == pytest.approx(26)


def test_a_text_beside_a_marker_stands_clear_of_it(texts):
    trace = {"type": "scatter", "mode": "markers+text", "x": [5], "y": [5], "text": ["Pont"]}
    marker = {"size": 8, "color": "var(--data-plain)"}
    (node,) = texts({**trace, "marker": marker, "textposition": "middle right", "textfont": {"size": 12}})
    assert (node.attrib["x"], node.attrib["y"], node.attrib["text-anchor"]) == ("56", "53", "start")


def test_ticks_write_their_texts_under_the_axis_and_none_outside_the_range(texts):
    axis = {"type": "linear", "range": [0, 10], "tickvals": [0, 5, 20], "ticktext": ["a", "b", "c"]}
    margin = {"l": 0, "r": 0, "t": 0, "b": 20}
    found = texts(xaxis=axis, margin=margin, font={"size": 12})
    assert [(node.text, node.attrib["x"], node.attrib["y"]) for node in found] == [
        ("a", "0", "92.5"),
        ("b", "50", "92.5"),
    ]


def test_lines_are_even_and_never_wider_than_the_room(face):
    lines = wrap("le grand pont de pierre sur la rivière", 120, 13, face)
    assert " ".join(lines) == "le grand pont de pierre sur la rivière"
    widths = [face.width(line, 13) for line in lines]
    assert max(widths) <= 120
    assert len(lines) == 2
    assert min(widths) > 0.7 * max(widths)


def test_a_line_is_never_cut_at_a_no_break_space(face):
    assert wrap("pont\u00a0: ouvert", 10, 13, face) == ["pont\u00a0:", "ouvert"]


def test_words_are_escaped_and_bold_line_by_line():
    assert joined(["a < b", "c"], bold=True) == "<b>a &lt; b</b><br><b>c</b>"


def test_bold_is_wider_and_the_narrow_no_break_space_is_narrow(face):
    assert face.width("Pont", 14, bold=True) > face.width("Pont", 14)
    assert 0 < face.width("\u202f", 14) < face.width("\u00a0", 14) == face.width(" ", 14)


@pytest.mark.parametrize(
    "words", ["un pont jugé « solide » par la ville", "combien de ponts ? dix : assez", "près de 30 % des ponts"]
)
def test_no_line_ends_or_starts_with_a_lone_sign(words, face) -> None:
    for width in range(20, 240, 5):
        for line in wrap(words, width, 13, face):
            assert line[-1] != "«"
            assert line[0] not in "»?:%"
