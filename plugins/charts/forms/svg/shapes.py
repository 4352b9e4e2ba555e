"""Shapes of the layout: straight lines, rectangles, and paths made of straight lines, on axes or on the paper."""

import re
from collections.abc import Mapping
from functools import partial
from typing import Any

from plugins.charts.forms.svg import colors
from plugins.charts.forms.svg.canvas import Canvas
from plugins.charts.forms.svg.dashes import dash_array
from plugins.charts.forms.svg.markup import Attribute, element, number
from plugins.charts.forms.svg.refusal import UnsupportedFigureError, one_of, only

_KEYS = {"type", "xref", "yref", "x0", "x1", "y0", "y1", "path", "line", "fillcolor", "layer", "name"}
_LETTER = re.compile(r"([A-Z])")


def shapes(canvas: Canvas, described: list[Mapping[str, Any]], layer: str) -> str:
    """Markup of the shapes of one layer, `below` or `above` the traces."""
    drawn = []
    for rank, shape in enumerate(described):
        try:
            one_of("layer", shape.get("layer", "above"), ("below", "above"))
            if shape.get("layer", "above") == layer:
                only("", shape, _KEYS)
                drawn.append(_shape(canvas, shape))
        except UnsupportedFigureError as refused:
            raise refused.within(f"layout.shapes[{rank}]") from None
    return "".join(drawn)


def _shape(canvas: Canvas, shape: Mapping[str, Any]) -> str:
    one_of("type", shape["type"], ("line", "rect", "path"))
    paint = _paint(shape)
    if shape["type"] == "path":
        one_of("fillcolor", shape.get("fillcolor", colors.TRANSPARENT), (colors.TRANSPARENT,))
        return element("path", {"d": _path(canvas, shape), **paint, "fill": "none"})
    x0, x1 = (canvas.place("x", shape.get("xref", "x"), shape[key]) for key in ("x0", "x1"))
    y0, y1 = (canvas.place("y", shape.get("yref", "y"), shape[key]) for key in ("y0", "y1"))
    if shape["type"] == "line":
        return element("line", {"x1": x0, "y1": y0, "x2": x1, "y2": y1, **paint})
    box: dict[str, Attribute] = {"x": min(x0, x1), "y": min(y0, y1), "width": abs(x1 - x0), "height": abs(y1 - y0)}
    filled = colors.fill(shape.get("fillcolor", colors.TRANSPARENT))
    paint["class"] = colors.classes(filled, str(paint["class"]) if paint["class"] else None)
    return element("rect", {**box, **paint, "fill": None if filled else "none"})


def _path(canvas: Canvas, shape: Mapping[str, Any]) -> str:
    """The steps of a path, in pixels. What is drawn is « M1,2 », « L1,2 », « H1 » and « V2 »."""
    before, *said = _LETTER.split(shape["path"])
    if before:
        raise UnsupportedFigureError("path", f"« {before} »")
    xs, ys = (_Places(canvas, letter, shape.get(f"{letter}ref", letter)) for letter in "xy")
    steps = []
    for letter, place in zip(said[::2], said[1::2], strict=True):
        if letter == "V":
            steps.append(f"V{ys[place]}")
        elif letter == "H":
            steps.append(f"H{xs[place]}")
        else:
            one_of("path", letter, ("M", "L"))
            across, _, down = place.partition(",")
            steps.append(f"{letter}{xs[across]},{ys[down]}")
    return "".join(steps)


class _Places(dict[str, str]):
    """Pixels of what a path says on one of its axes, each counted once: a grid says the same places again and again.

    All is text in a path: a day on an axis of dates, else a number; a category goes by its rank.
    """

    def __init__(self, canvas: Canvas, letter: str, reference: str) -> None:
        self._place = partial(canvas.place, letter, reference)
        self._days = canvas.counts_days(reference)

    def __missing__(self, said: str) -> str:
        try:
            value = said if self._days else float(said)
        except ValueError:
            raise UnsupportedFigureError("path", f"« {said} »") from None
        self[said] = number(self._place(value))
        return self[said]


def _paint(shape: Mapping[str, Any]) -> dict[str, Attribute]:
    line = shape.get("line", {})
    only("line", line, {"color", "width", "dash"})
    width = line.get("width", 2)
    if not width:
        return {"class": None}
    drawn = {"stroke-width": width, "stroke-dasharray": dash_array(line.get("dash"), width)}
    return {"class": colors.stroke(line["color"]), **drawn}
