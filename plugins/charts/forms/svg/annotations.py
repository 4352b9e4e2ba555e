"""Annotations without arrow: a text anchored by a corner, on a background when it has one."""

from collections.abc import Mapping
from typing import Any

from plugins.charts.forms.svg import colors, lettering
from plugins.charts.forms.svg.canvas import Canvas
from plugins.charts.forms.svg.markup import element
from plugins.charts.forms.svg.refusal import UnsupportedFigureError, one_of, only

_ANCHORS = {"xref", "yref", "x", "y", "xanchor", "yanchor", "xshift", "yshift", "align"}
_KEYS = _ANCHORS | {"text", "font", "showarrow", "bgcolor", "borderpad", "borderwidth", "name", "captureevents"}
_ACROSS = {"left": 0.0, "center": 0.5, "right": 1.0}
_DOWN = {"top": 0.0, "middle": 0.5, "bottom": 1.0}
_TEXT_ANCHOR = {"left": "start", "center": "middle", "right": "end"}

ROW = "row-"
"""An annotation named `row-3` belongs to that row of the table, and its text says so in `data-of`."""


def annotations(canvas: Canvas, described: list[Mapping[str, Any]]) -> str:
    """Markup of all annotations; anchors must be explicit, since Plotly's `auto` depends on the place."""
    drawn = []
    for rank, part in enumerate(described):
        try:
            drawn.append(_annotation(canvas, part))
        except UnsupportedFigureError as refused:
            raise refused.within(f"layout.annotations[{rank}]") from None
    return "".join(drawn)


def _annotation(canvas: Canvas, part: Mapping[str, Any]) -> str:
    only("", part, _KEYS)
    if part.get("showarrow", True):
        raise UnsupportedFigureError("", "« showarrow »")
    across, down = part.get("xanchor", "auto"), part.get("yanchor", "auto")
    one_of("borderwidth", part.get("borderwidth", 0), {0})
    one_of("xanchor", across, _ACROSS)
    one_of("yanchor", down, _DOWN)
    align = part.get("align", "center")
    style = lettering.font("font", part.get("font"), canvas.font)
    lines = lettering.parse(part["text"], bold=style.bold)
    padding = part.get("borderpad", 1)
    colour = colors.fill(part.get("bgcolor", colors.TRANSPARENT))
    # A text that hangs by the side on which its lines are aligned stands where it stands, whatever its width.
    measured = colour or across != align
    wide = (lettering.width(lines, style.size, canvas.face) if measured else 0) + 2 * padding
    tall = lettering.height(lines, style.size, canvas.face) + 2 * padding
    x = canvas.place("x", part.get("xref", "x"), part["x"]) + part.get("xshift", 0)
    y = canvas.place("y", part.get("yref", "y"), part["y"]) - part.get("yshift", 0)
    left, top = x - _ACROSS[across] * wide, y - _DOWN[down] * tall
    paper = ""
    if colour:
        paper = element("rect", {"x": left, "y": top, "width": wide, "height": tall, "class": colour})
    at = left + padding + _ACROSS[align] * (wide - 2 * padding)
    baseline = top + padding + canvas.face.ascent * style.size
    return paper + lettering.write(lines, at, baseline, style, _TEXT_ANCHOR[align], _row(part.get("name")))


def _row(name: str | None) -> str | None:
    """The rank of the row that a text belongs to, if any."""
    return name.removeprefix(ROW) if name and name.startswith(ROW) else None
