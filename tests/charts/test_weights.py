from pathlib import Path

from plugins.charts.forms import svg
from plugins.charts.forms.weights import in_weights

FACE = svg.load_typeface(
    Path(__file__).resolve().parents[2] / "theme" / "static" / "fonts" / "bricolage-grotesque.woff2"
)


def figure(text, **more):
    words = {"text": text, "x": 1, "y": 1, "xref": "x", "yref": "y", "showarrow": False, "borderpad": 0}
    axis = {"range": [0, 2], "type": "linear", "visible": False, "fixedrange": True}
    layout = {
        "width": 300,
        "height": 200,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0, "autoexpand": False},
        "font": {"size": 14, "color": "var(--color-ink)"},
        "xaxis": axis,
        "yaxis": axis,
        "annotations": [{**words, "xanchor": "left", "yanchor": "middle", "align": "left", **more}],
    }
    return {"data": [], "layout": layout}


def test_no_tag_is_left_and_bold_becomes_a_font_weight():
    pieces = in_weights(figure("<b>Pont &amp; arche</b><br>ouvert en <b>1902</b>"), FACE)["layout"]["annotations"]
    assert [piece["text"] for piece in pieces] == ["Pont &amp; arche", "ouvert en", "1902"]
    assert [piece.get("font", {}).get("weight") for piece in pieces] == [700, None, 700]


def test_nothing_moves():
    for across in ("left", "center", "right"):
        for down in ("top", "middle", "bottom"):
            tagged = figure("<b>Un pont</b><br>sur la Loire", xanchor=across, yanchor=down)
            before = svg.draw(tagged, title="t", description="d", ident="a", face=FACE)
            after = svg.draw(in_weights(tagged, FACE), title="t", description="d", ident="a", face=FACE)
            assert baselines(before) == baselines(after)


def baselines(drawing):
    """The place of each piece of text."""
    import re

    return [
        (round(float(x)), round(float(y)))
        for x, y in re.findall(r'<(?:text|tspan) x="([\d.-]+)" y="([\d.-]+)"', drawing)
        if x
    ][-2:]


def test_a_text_without_bold_is_left_alone():
    plain = figure("un pont<br>deux lignes")
    assert in_weights(plain, FACE) == plain
