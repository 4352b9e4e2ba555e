"""The whole drawing: named, described, in Plotly's order of layers."""

from collections.abc import Mapping
from typing import Any

from plugins.charts.forms.svg import axes
from plugins.charts.forms.svg.annotations import annotations
from plugins.charts.forms.svg.bars import bars
from plugins.charts.forms.svg.canvas import Canvas, canvas
from plugins.charts.forms.svg.markup import content, element, number
from plugins.charts.forms.svg.refusal import one_of, only
from plugins.charts.forms.svg.scatter import scatter
from plugins.charts.forms.svg.shapes import shapes
from plugins.charts.forms.svg.typeface import Typeface

_PAPER = {"width", "height", "margin", "font", "paper_bgcolor", "plot_bgcolor", "annotations", "shapes"}
_BROWSER = {"dragmode", "hovermode", "hoverlabel", "separators", "showlegend", "clickmode", "meta"}
_KEYS = _PAPER | _BROWSER | {"barmode", "bargap"}


def draw(figure: Mapping[str, Any], *, title: str, description: str, ident: str, face: Typeface) -> str:
    """SVG markup of a Plotly figure (a plain dict).

    `ident` prefixes every id, so that several drawings may share a page. Raises UnsupportedFigureError, which
    names what the writer does not draw.
    """
    only("figure", figure, {"data", "layout"})
    layout, traces = figure["layout"], figure["data"]
    named = {name: layout[name] for name in layout if name[1:5] == "axis"}
    only("layout", {key: None for key in layout if key not in named}, _KEYS)
    one_of("layout.barmode", layout.get("barmode", "overlay"), ("overlay",))
    for rank, trace in enumerate(traces):
        one_of(f"data[{rank}].type", trace.get("type"), ("bar", "scatter"))
    paper = canvas(ident, layout, face)
    used = {str(trace.get(f"{letter}axis", letter)) for trace in traces for letter in "xy"}
    for name, axis in named.items():
        axes.check(name, axis, name.replace("axis", "") in used)
    layers = _layers(paper, layout, traces, named)
    patterns = element("defs", {}, *paper.patterns.values()) if paper.patterns else ""
    words = element("title", {"id": f"{ident}-title"}, content(title))
    words += element("desc", {"id": f"{ident}-desc"}, content(description))
    return element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": "drawing",
            "viewBox": f"0 0 {number(paper.width)} {number(paper.height)}",
            "width": paper.width,
            "height": paper.height,
            "role": "img",
            "aria-labelledby": f"{ident}-title {ident}-desc",
        },
        words + patterns + layers,
    )


def _layers(paper: Canvas, layout: Mapping[str, Any], traces: list[Any], named: Mapping[str, Any]) -> str:
    drawn = [
        shapes(paper, layout.get("shapes", []), "below"),
        *(axes.grid(paper, name, axis) for name, axis in named.items()),
    ]
    for rank, trace in enumerate(traces):
        if trace["type"] == "bar":
            drawn.append(bars(paper, rank, trace, layout.get("bargap", 0.2)))
    for rank, trace in enumerate(traces):
        if trace["type"] == "scatter":
            drawn.append(scatter(paper, rank, trace))
    drawn += [axes.ticks(paper, name, axis) for name, axis in named.items()]
    drawn += [shapes(paper, layout.get("shapes", []), "above"), annotations(paper, layout.get("annotations", []))]
    return "".join(drawn)
