"""Text as Plotly writes it: lines split at `<br>`, bold in `<b>`, characters escaped as in HTML."""

import re
from collections.abc import Mapping
from html import unescape
from typing import Any, NamedTuple

from plugins.charts.forms.svg import colors
from plugins.charts.forms.svg.markup import content, number, quoted
from plugins.charts.forms.svg.refusal import UnsupportedFigureError, only
from plugins.charts.forms.svg.typeface import BOLD, Typeface

LINE_SPACING = 1.3
SMALLEST = 12
_FONT = {"family", "size", "color", "weight"}
_TAG = re.compile(r"(<[^>]*>)")


class Font(NamedTuple):
    """Size in pixels, colour and weight of a text."""

    size: float
    color: str
    bold: bool = False


class Run(NamedTuple):
    """A piece of a line in one weight."""

    text: str
    bold: bool


Lines = tuple[tuple[Run, ...], ...]


def font(place: str, part: Mapping[str, Any] | None, inherited: Font) -> Font:
    """The font of a part, completed by the one it inherits; below 12 pixels it is refused."""
    style = inherited
    if part:
        only(place, part, _FONT)
        style = Font(part.get("size", style.size), part.get("color", style.color), part.get("weight") == BOLD)
    if style.size < SMALLEST:
        raise UnsupportedFigureError(place, f"un texte de {style.size} px")
    return style


def parse(text: str, *, bold: bool = False) -> Lines:
    """Lines of runs, all bold when the font is. Any tag but `<br>` and `<b>` is refused."""
    if "<" not in text.replace("<br>", ""):
        return tuple([(Run(unescape(line), bold),) if line else () for line in text.split("<br>")])
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


def write(lines: Lines, x: float, baseline: float, style: Font, anchor: str, row: str | None = None) -> str:
    """One `<text>`; `baseline` is that of the first line, `row` the row of the table that the words belong to."""
    across, down, colour = number(x), number(baseline), colors.fill(style.color)
    opening = f'<text x="{across}" y="{down}" font-size="{number(style.size)}" text-anchor="{anchor}"'
    opening += (f' class="{colour}"' if colour else "") + (f' data-of="{quoted(row)}"' if row else "")
    if len(lines) == 1 and len(lines[0]) == 1:
        (run,) = lines[0]
        return f"{opening}{_weight(run)}>{content(run.text)}</text>"
    spans = []
    for rank, line in enumerate(lines):
        place = f' x="{across}" y="{number(baseline + rank * LINE_SPACING * style.size)}"'
        for run in line:
            spans.append(f"<tspan{place}{_weight(run)}>{content(run.text)}</tspan>")
            place = ""
    return f"{opening}>{''.join(spans)}</text>"


def _weight(run: Run) -> str:
    return f' font-weight="{BOLD}"' if run.bold else ""
