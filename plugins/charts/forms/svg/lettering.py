"""Text as Plotly writes it: lines split at `<br>`, bold in `<b>`, characters escaped as in HTML."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from plugins.charts.forms.svg import colors
from plugins.charts.forms.svg.markup import Attribute, content, element
from plugins.charts.forms.svg.refusal import UnsupportedFigureError, only
from plugins.charts.forms.svg.typeface import BOLD, Typeface

LINE_SPACING = 1.3
SMALLEST = 12
_FONT = ("family", "size", "color", "weight")
_TAG = re.compile(r"(<[^>]*>)")


@dataclass(frozen=True)
class Font:
    """Size in pixels, colour and weight of a text."""

    size: float
    color: str
    bold: bool = False


@dataclass(frozen=True)
class Run:
    """A piece of a line in one weight."""

    text: str
    bold: bool


Lines = tuple[tuple[Run, ...], ...]


def font(place: str, part: Mapping[str, Any] | None, inherited: Font) -> Font:
    """The font of a part, completed by the one it inherits; below 12 pixels it is refused."""
    part = part or {}
    only(place, part, _FONT)
    size = part.get("size", inherited.size)
    if size < SMALLEST:
        raise UnsupportedFigureError(place, f"un texte de {size} px")
    return Font(size, part.get("color", inherited.color), part.get("weight") == BOLD)


def parse(text: str, *, bold: bool = False) -> Lines:
    """Lines of runs, all bold when the font is. Any tag but `<br>` and `<b>` is refused."""
    lines: list[list[Run]] = [[]]
    inside = False
    for piece in _TAG.split(text):
        if piece in ("<br>", "<br/>"):
            lines.append([])
        elif piece in ("<b>", "</b>"):
            inside = piece == "<b>"
        elif _TAG.fullmatch(piece):
            raise UnsupportedFigureError("text", f"« {piece} »")
        elif piece:
            lines[-1].append(Run(unescape(piece), bold or inside))
    return tuple(tuple(line) for line in lines)


def width(lines: Lines, size: float, face: Typeface) -> float:
    """Pixels of the longest line."""
    return max(sum(face.width(run.text, size, bold=run.bold) for run in line) for line in lines)


def height(lines: Lines, size: float, face: Typeface) -> float:
    """Pixels from the top of the first line to the bottom of the last, as a browser measures them."""
    return (len(lines) - 1) * LINE_SPACING * size + (face.ascent + face.descent) * size


def write(lines: Lines, x: float, baseline: float, style: Font, anchor: str) -> str:
    """One `<text>`; `baseline` is that of the first line."""
    attributes: dict[str, Attribute] = {
        "x": x,
        "y": baseline,
        "font-size": style.size,
        "text-anchor": anchor,
        "class": colors.fill(style.color),
    }
    if len(lines) == 1 and len({run.bold for run in lines[0]}) == 1:
        attributes["font-weight"] = BOLD if lines[0][0].bold else None
        return element("text", attributes, *(content(run.text) for run in lines[0]))
    spans = []
    for rank, line in enumerate(lines):
        place: dict[str, Attribute] = {"x": x, "y": baseline + rank * LINE_SPACING * style.size}
        for run in line:
            spans.append(element("tspan", {**place, "font-weight": BOLD if run.bold else None}, content(run.text)))
            place = {}
    return element("text", attributes, *spans)
