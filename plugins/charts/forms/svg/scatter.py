"""Scatter traces: lines, then markers, then texts, in Plotly's order."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from plugins.charts.forms.svg import colors, lettering
from plugins.charts.forms.svg.canvas import Canvas
from plugins.charts.forms.svg.dashes import dash_array
from plugins.charts.forms.svg.marks import SILENT, address, at
from plugins.charts.forms.svg.markup import element, number, written
from plugins.charts.forms.svg.refusal import UnsupportedFigureError, one_of, only
from plugins.charts.forms.svg.symbols import is_open, outline

_PLACES = {"x", "y", "xaxis", "yaxis", "cliponaxis", "connectgaps"}
_KEYS = SILENT | _PLACES | {"mode", "marker", "line", "text", "textfont", "textposition"}
_MODES = ("lines", "markers", "text")
_POSITIONS = [f"{v} {h}" for v in ("top", "middle", "bottom") for h in ("left", "center", "right")]
Point = tuple[float, float] | None


def scatter(canvas: Canvas, rank: int, trace: Mapping[str, Any]) -> str:
    """Markup of one scatter trace; `mode` must be explicit."""
    place = f"data[{rank}]"
    only(place, trace, _KEYS)
    modes = str(trace.get("mode", "")).split("+")
    for mode in modes:
        one_of(f"{place}.mode", mode, _MODES)
    one_of(f"{place}.connectgaps", trace.get("connectgaps", False), (False,))
    x, y = canvas.axis("x", trace.get("xaxis", "x")), canvas.axis("y", trace.get("yaxis", "y"))
    points: list[Point] = [
        None if across is None or along is None else (x.pixel(across), y.pixel(along))
        for across, along in zip(trace["x"], trace["y"], strict=True)
    ]
    for point in points:
        if point is not None and not (x.shows(point[0]) and y.shows(point[1])):
            raise UnsupportedFigureError(place, "un point hors des axes")  # Plotly hides it, or what is beyond
    lines = _line(place, trace, points) if "lines" in modes else ""
    markers = _markers(place, rank, trace, points) if "markers" in modes else ""
    texts = _texts(canvas, place, trace, points, "markers" in modes) if "text" in modes else ""
    return lines + markers + texts


def _line(place: str, trace: Mapping[str, Any], points: list[Point]) -> str:
    line = trace.get("line", {})
    only(f"{place}.line", line, {"color", "width", "dash", "shape"})
    one_of(f"{place}.line.shape", line.get("shape", "linear"), ("linear",))
    path, pen_is_up = "", True
    for point in points:
        if point is not None:
            path += f"{'M' if pen_is_up else 'L'}{number(point[0])},{number(point[1])}"
        pen_is_up = point is None
    width = line.get("width", 2)
    shown = {"stroke-width": width, "stroke-dasharray": dash_array(line.get("dash"), width)}
    return element("path", {"d": path, "class": colors.stroke(line["color"]), "fill": "none", **shown})


def _markers(place: str, rank: int, trace: Mapping[str, Any], points: list[Point]) -> str:
    marker = trace.get("marker", {})
    only(f"{place}.marker", marker, {"symbol", "size", "color", "line", "opacity"})
    only(f"{place}.marker.line", marker.get("line", {}), {"color", "width"})
    # Plotly fades the markers of a trace whose sizes differ, unless the opacity is said.
    one_of(f"{place}.marker.opacity", marker.get("opacity", 1), (1,))
    drawn = [
        _marker(marker, point, index, address(trace, rank, index))
        for index, point in enumerate(points)
        if point is not None
    ]
    return "".join(drawn)


def _marker(marker: Mapping[str, Any], point: tuple[float, float], rank: int, named: str) -> str:
    symbol, size = at(marker.get("symbol"), rank, "circle"), at(marker.get("size"), rank, 6)
    line = marker.get("line", {})
    colour, edge = at(marker.get("color"), rank, "var(--data-plain)"), at(line.get("color"), rank, "")
    moved = f"translate({number(point[0])},{number(point[1])})"
    look = _look(symbol, colour, at(line.get("width"), rank, 0), edge)
    return f'<path d="{outline(symbol, size)}" transform="{moved}"{look}{named}/>'


@lru_cache(maxsize=1024)
def _look(symbol: str, colour: str, width: float, edge: str) -> str:
    """The attributes of a look; the markers of a trace have few."""
    if is_open(symbol):
        return written({"class": colors.stroke(colour), "fill": "none", "stroke-width": width or 1})
    filled = colors.fill(colour)
    paint = colors.classes(filled, colors.stroke(edge) if width else None)
    return written({"class": paint, "fill": None if filled else "none", "stroke-width": width or None})


def _texts(canvas: Canvas, place: str, trace: Mapping[str, Any], points: list[Point], marked: bool) -> str:
    style = lettering.font(f"{place}.textfont", trace.get("textfont"), canvas.font)
    drawn = []
    for rank, point in enumerate(points):
        text = at(trace.get("text"), rank)
        if point is None or not text:
            continue
        position = at(trace.get("textposition"), rank, "middle center")
        one_of(f"{place}.textposition", position, _POSITIONS)
        radius = at(trace.get("marker", {}).get("size"), rank, 6) / 2 if marked else 0
        drawn.append(_text(lettering.parse(text, bold=style.bold), point, position, radius, style))
    return "".join(drawn)


def _text(
    lines: lettering.Lines, point: tuple[float, float], position: str, radius: float, style: lettering.Font
) -> str:
    """Plotly moves a text away from its marker by a quarter more than the radius, and one pixel."""
    away = radius / 0.8 + 1 if radius else 0
    vertical, horizontal = position.split(" ")
    anchor, right = {"left": ("end", -1), "center": ("middle", 0), "right": ("start", 1)}[horizontal]
    down = {"top": -1, "middle": 0, "bottom": 1}[vertical]
    tall = (len(lines) - 1) * lettering.LINE_SPACING + 1
    baseline = point[1] + style.size * 0.75 + down * away + (down - 1) * tall * style.size / 2
    return lettering.write(lines, point[0] + right * away, baseline, style, anchor)
