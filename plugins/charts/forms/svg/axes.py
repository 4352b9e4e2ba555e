"""Gridlines, axis lines, ticks and their texts, where Plotly puts them."""

from collections.abc import Mapping
from typing import Any

from plugins.charts.forms.svg import colors, lettering
from plugins.charts.forms.svg.canvas import Canvas
from plugins.charts.forms.svg.dashes import dash_array
from plugins.charts.forms.svg.markup import element
from plugins.charts.forms.svg.refusal import UnsupportedFigureError, one_of, only
from plugins.charts.forms.svg.scale import Scale

_SCALE = {"type", "range", "domain", "anchor", "side", "visible", "categoryorder", "categoryarray", "autorange"}
_TICKS = {"tickmode", "tickvals", "ticktext", "tickfont", "tickangle", "ticks", "ticklen", "tickwidth", "tickcolor"}
_LINES = {"showgrid", "gridcolor", "gridwidth", "griddash", "showline", "linecolor", "linewidth", "zeroline"}
_SILENT = {"fixedrange", "automargin", "showticklabels", "hoverformat", "title"}
_KEYS = _SCALE | _TICKS | _LINES | _SILENT
_MIDDLE = 0.35  # of the font size: Plotly's shift from the middle of a line to its baseline


def check(name: str, axis: Mapping[str, Any], used: bool) -> None:
    """Raise when the axis uses what is not drawn, or leaves to Plotly what must be explicit.

    `used`: a trace is drawn on it. Plotly forgets the categories of an axis without trace.
    """
    only(f"layout.{name}", axis, _KEYS)
    one_of(f"layout.{name}.zeroline", axis.get("zeroline", False), (False,))
    one_of(f"layout.{name}.tickangle", axis.get("tickangle", 0), (0,))
    one_of(f"layout.{name}.automargin", axis.get("automargin", False), (False,))
    if axis.get("type") == "category" and not used:
        raise UnsupportedFigureError(f"layout.{name}", "un axe de catégories sans série")
    if axis.get("visible", True) and "tickvals" not in axis:
        raise UnsupportedFigureError(f"layout.{name}", "un axe visible sans « tickvals »")


def grid(canvas: Canvas, name: str, axis: Mapping[str, Any]) -> str:
    """The gridlines, under the traces."""
    if not axis.get("visible", True) or not axis.get("showgrid", False):
        return ""
    own, other = _pair(canvas, name, axis)
    width = axis.get("gridwidth", 1)
    paint = {
        "class": colors.stroke(axis["gridcolor"]),
        "stroke-width": width,
        "stroke-dasharray": dash_array(axis.get("griddash"), width),
    }
    places = [own.pixel(value) for value in axis["tickvals"] if own.holds(value)]
    return "".join(element("line", {**_across(name, at, other.low_px, other.high_px), **paint}) for at in places)


def ticks(canvas: Canvas, name: str, axis: Mapping[str, Any]) -> str:
    """The line of the axis, its ticks and their texts, over the traces."""
    if not axis.get("visible", True):
        return ""
    own, other = _pair(canvas, name, axis)
    far = axis.get("side", "bottom" if name[0] == "x" else "left") in ("bottom", "right")
    edge, outwards = (other.high_px, 1) if far else (other.low_px, -1)
    length = axis.get("ticklen", 5) if axis.get("ticks") == "outside" else 0
    drawn = []
    if axis.get("showline", False):
        paint = {"class": colors.stroke(axis["linecolor"]), "stroke-width": axis.get("linewidth", 1)}
        drawn.append(element("line", {**_along(name, edge, own.low_px, own.high_px), **paint}))
    for value, text in zip(axis["tickvals"], axis.get("ticktext", axis["tickvals"]), strict=True):
        if not own.holds(value):
            continue
        at = own.pixel(value)
        if length:
            paint = {"class": colors.stroke(axis["tickcolor"]), "stroke-width": axis.get("tickwidth", 1)}
            drawn.append(element("line", {**_across(name, at, edge, edge + outwards * length), **paint}))
        if axis.get("showticklabels", True) and text:
            drawn.append(_text(canvas, name, axis, str(text), at, edge + outwards * length, outwards))
    return "".join(drawn)


def _text(canvas: Canvas, name: str, axis: Mapping[str, Any], text: str, at: float, edge: float, outwards: int) -> str:
    style = lettering.font(f"layout.{name}.tickfont", axis.get("tickfont"), canvas.font)
    lines = lettering.parse(text, bold=style.bold)
    line = axis.get("linewidth", 1) / 2
    away = 0.2 * style.size if axis.get("ticks") == "outside" or axis.get("showline", False) else 0
    if name[0] == "x":
        if outwards > 0:
            return lettering.write(lines, at, edge + line + away + style.size, style, "middle")
        above = edge - line - away - 0.2 * style.size - (len(lines) - 1) * lettering.LINE_SPACING * style.size
        return lettering.write(lines, at, above, style, "middle")
    first = at + _MIDDLE * style.size - (len(lines) - 1) * lettering.LINE_SPACING * style.size / 2
    return lettering.write(lines, edge + outwards * (line + away), first, style, "start" if outwards > 0 else "end")


def _pair(canvas: Canvas, name: str, axis: Mapping[str, Any]) -> tuple[Scale, Scale]:
    """The scale of this axis and that of the axis it is anchored to."""
    other = "y" if name[0] == "x" else "x"
    return canvas.axes[name], canvas.axis(other, axis.get("anchor", other))


def _across(name: str, at: float, start: float, end: float) -> dict[str, Any]:
    if name[0] == "x":
        return {"x1": at, "y1": start, "x2": at, "y2": end}
    return {"x1": start, "y1": at, "x2": end, "y2": at}


def _along(name: str, at: float, start: float, end: float) -> dict[str, Any]:
    return _across("y" if name[0] == "x" else "x", at, start, end)
