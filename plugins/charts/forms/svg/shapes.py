"""Shapes of the layout: straight lines and rectangles, on axes or on the paper."""

from collections.abc import Mapping
from typing import Any

from plugins.charts.forms.svg import colors
from plugins.charts.forms.svg.canvas import Canvas
from plugins.charts.forms.svg.dashes import dash_array
from plugins.charts.forms.svg.markup import Attribute, element
from plugins.charts.forms.svg.refusal import one_of, only

_KEYS = ("type", "xref", "yref", "x0", "x1", "y0", "y1", "line", "fillcolor", "layer", "name")


def shapes(canvas: Canvas, described: list[Mapping[str, Any]], layer: str) -> str:
    """Markup of the shapes of one layer, `below` or `above` the traces."""
    drawn = []
    for rank, shape in enumerate(described):
        place = f"layout.shapes[{rank}]"
        one_of(f"{place}.layer", shape.get("layer", "above"), ("below", "above"))
        if shape.get("layer", "above") == layer:
            only(place, shape, _KEYS)
            drawn.append(_shape(canvas, place, shape))
    return "".join(drawn)


def _shape(canvas: Canvas, place: str, shape: Mapping[str, Any]) -> str:
    one_of(f"{place}.type", shape["type"], ("line", "rect"))
    x0, x1 = (canvas.place("x", shape.get("xref", "x"), shape[key]) for key in ("x0", "x1"))
    y0, y1 = (canvas.place("y", shape.get("yref", "y"), shape[key]) for key in ("y0", "y1"))
    paint = _paint(place, shape)
    if shape["type"] == "line":
        return element("line", {"x1": x0, "y1": y0, "x2": x1, "y2": y1, **paint})
    filled = colors.fill(shape.get("fillcolor", colors.TRANSPARENT))
    paint["class"] = colors.classes(filled, str(paint["class"]) if paint["class"] else None)
    box: dict[str, Attribute] = {"x": min(x0, x1), "y": min(y0, y1), "width": abs(x1 - x0), "height": abs(y1 - y0)}
    return element("rect", {**box, **paint, "fill": None if filled else "none"})


def _paint(place: str, shape: Mapping[str, Any]) -> dict[str, Attribute]:
    line = shape.get("line", {})
    only(f"{place}.line", line, ("color", "width", "dash"))
    width = line.get("width", 2)
    if not width:
        return {"class": None}
    drawn = {"stroke-width": width, "stroke-dasharray": dash_array(line.get("dash"), width)}
    return {"class": colors.stroke(line["color"]), **drawn}
