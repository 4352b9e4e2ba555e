"""Bar traces, upright or lying, each from its base; widths are explicit or follow the gap."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

from plugins.charts.forms.svg import colors, hatching
from plugins.charts.forms.svg.canvas import Canvas
from plugins.charts.forms.svg.marks import SILENT, address, at
from plugins.charts.forms.svg.markup import Attribute, written
from plugins.charts.forms.svg.markup import number as shown
from plugins.charts.forms.svg.refusal import UnsupportedFigureError, one_of, only
from plugins.charts.forms.svg.scale import Position, Scale

_PLACES = {"x", "y", "base", "width", "offset", "orientation", "xaxis", "yaxis", "cliponaxis"}
_KEYS = SILENT | _PLACES | {"marker"}
_MARKER = {"color", "line", "pattern"}


def bars(canvas: Canvas, number: int, trace: Mapping[str, Any], gap: float) -> str:
    """Markup of one bar trace. A missing value draws nothing: missing is not zero."""
    place = f"data[{number}]"
    marker = _checked(place, trace)
    x, y = canvas.axis("x", trace.get("xaxis", "x")), canvas.axis("y", trace.get("yaxis", "y"))
    lying = trace.get("orientation", "v") == "h"
    along, across = (x, y) if lying else (y, x)
    positions, lengths = (trace["y"], trace["x"]) if lying else (trace["x"], trace["y"])
    bases, widths, offsets = trace.get("base"), trace.get("width"), trace.get("offset")
    default_width = _default_width(across, positions, gap)
    drawn = []
    for rank, (position, length) in enumerate(zip(positions, lengths, strict=True)):
        if position is None or length is None:
            continue
        width = at(widths, rank, default_width)
        ends = _ends(place, along, along.number(at(bases, rank, 0)), length)
        sides = _ends(place, across, across.number(position) + at(offsets, rank, -width / 2), width)
        box = _box(ends, sides) if lying else _box(sides, ends)
        drawn.append(f"<rect{box}{_paint(canvas, marker, rank)}{address(trace, number, rank)}/>")
    return "".join(drawn)


def _checked(place: str, trace: Mapping[str, Any]) -> Mapping[str, Any]:
    """The marker of a trace that uses nothing but what is drawn."""
    only(place, trace, _KEYS)
    one_of(f"{place}.orientation", trace.get("orientation", "v"), ("v", "h"))
    marker: Mapping[str, Any] = trace.get("marker", {})
    only(f"{place}.marker", marker, _MARKER)
    only(f"{place}.marker.line", marker.get("line", {}), {"color", "width"})
    hatching.check(f"{place}.marker.pattern", marker.get("pattern", {}))
    return marker


def _ends(place: str, scale: Scale, start: float, length: float) -> tuple[float, float]:
    """Pixels of the two ends of what begins at `start` and is `length` long, the lower first."""
    one, other = scale.place(start), scale.place(start + length)
    if not scale.shows(one) or not scale.shows(other):
        raise UnsupportedFigureError(place, "une barre hors des axes")  # Plotly cuts it
    return (one, other) if one <= other else (other, one)


def _box(horizontal: tuple[float, float], vertical: tuple[float, float]) -> str:
    (left, right), (top, bottom) = horizontal, vertical
    return f' x="{shown(left)}" y="{shown(top)}" width="{shown(right - left)}" height="{shown(bottom - top)}"'


def _default_width(across: Scale, positions: Sequence[Position | None], gap: float) -> float:
    """Plotly's rule: the smallest distance between two bars, or between two categories, less the gap."""
    apart = sorted({across.number(position) for position in positions if position is not None})
    distances = [] if across.type == "category" else [after - before for before, after in pairwise(apart)]
    return min(distances, default=1.0) * (1 - gap)


def _paint(canvas: Canvas, marker: Mapping[str, Any], rank: int) -> str:
    line = marker.get("line", {})
    pattern = hatching.hatching(canvas, marker.get("pattern", {}), rank)
    colour = at(marker.get("color"), rank, "var(--data-plain)")
    return _look(colour, pattern, at(line.get("width"), rank, 0), at(line.get("color"), rank, ""))


@lru_cache(maxsize=4096)
def _look(colour: str, pattern: str | None, width: float, edge: str) -> str:
    """The attributes of a look; the bars of a trace have few."""
    filled = None if pattern else colors.fill(colour)
    look: dict[str, Attribute] = {
        "class": colors.classes(filled, colors.stroke(edge) if width else None),
        "fill": pattern or (None if filled else "none"),
        "stroke-width": width or None,
    }
    return written(look)
