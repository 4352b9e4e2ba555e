"""Bar traces, upright or lying, each from its base; widths are explicit or follow the gap."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from plugins.charts.forms.svg import colors
from plugins.charts.forms.svg.canvas import Canvas
from plugins.charts.forms.svg.hatching import hatching
from plugins.charts.forms.svg.marks import SILENT, address, at
from plugins.charts.forms.svg.markup import Attribute, element
from plugins.charts.forms.svg.refusal import UnsupportedFigureError, one_of, only
from plugins.charts.forms.svg.scale import Position, Scale

_KEYS = (*SILENT, "x", "y", "base", "width", "offset", "orientation", "marker", "xaxis", "yaxis", "cliponaxis")
_MARKER = ("color", "line", "pattern")


def bars(canvas: Canvas, number: int, trace: Mapping[str, Any], gap: float) -> str:
    """Markup of one bar trace. A missing value draws nothing: missing is not zero."""
    place = f"data[{number}]"
    only(place, trace, _KEYS)
    one_of(f"{place}.orientation", trace.get("orientation", "v"), ("v", "h"))
    only(f"{place}.marker", trace.get("marker", {}), _MARKER)
    only(f"{place}.marker.line", trace.get("marker", {}).get("line", {}), ("color", "width"))
    x, y = canvas.axis("x", trace.get("xaxis", "x")), canvas.axis("y", trace.get("yaxis", "y"))
    lying = trace.get("orientation", "v") == "h"
    along, across = (x, y) if lying else (y, x)
    positions, lengths = (trace["y"], trace["x"]) if lying else (trace["x"], trace["y"])
    default_width = _default_width(across, positions, gap)
    drawn = []
    for rank, (position, length) in enumerate(zip(positions, lengths, strict=True)):
        if position is None or length is None:
            continue
        ends = _ends(along, at(trace.get("base"), rank, 0), length)
        width = at(trace.get("width"), rank, default_width)
        sides = _sides(across, position, width, at(trace.get("offset"), rank, -width / 2))
        if not all(along.shows(end) for end in ends) or not all(across.shows(side) for side in sides):
            raise UnsupportedFigureError(place, "une barre hors des axes")  # Plotly cuts it
        box = _box(ends, sides) if lying else _box(sides, ends)
        drawn.append(element("rect", {**box, **_paint(canvas, place, trace, rank), **address(trace, number, rank)}))
    return "".join(drawn)


def _ends(along: Scale, base: Position, length: float) -> tuple[float, float]:
    start = along.number(base)
    return along.place(start), along.place(start + length)


def _sides(across: Scale, position: Position, width: float, offset: float) -> tuple[float, float]:
    start = across.number(position) + offset
    return across.place(start), across.place(start + width)


def _box(horizontal: tuple[float, float], vertical: tuple[float, float]) -> dict[str, Attribute]:
    left, right = sorted(horizontal)
    top, bottom = sorted(vertical)
    return {"x": left, "y": top, "width": right - left, "height": bottom - top}


def _default_width(across: Scale, positions: Sequence[Position | None], gap: float) -> float:
    """Plotly's rule: the smallest distance between two bars, or between two categories, less the gap."""
    apart = sorted({across.number(position) for position in positions if position is not None})
    distances = [] if across.type == "category" else [after - before for before, after in pairwise(apart)]
    return min(distances, default=1.0) * (1 - gap)


def _paint(canvas: Canvas, place: str, trace: Mapping[str, Any], rank: int) -> dict[str, Attribute]:
    marker = trace.get("marker", {})
    line = marker.get("line", {})
    width = at(line.get("width"), rank, 0)
    colour = at(marker.get("color"), rank, "var(--data-plain)")
    pattern = hatching(canvas, f"{place}.marker.pattern", marker.get("pattern", {}), rank)
    outline = colors.stroke(at(line.get("color"), rank)) if width else None
    filled = None if pattern else colors.fill(colour)
    return {
        "class": colors.classes(filled, outline),
        "fill": pattern or (None if filled else "none"),
        "stroke-width": width or None,
    }
