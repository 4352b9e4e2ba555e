"""Long texts cut into lines that fit, with the widths of the real font."""

import re
from html import escape

from plugins.charts.forms.svg.lettering import LINE_SPACING
from plugins.charts.forms.svg.typeface import Typeface

# Rows are typed with ordinary spaces, and cut before the typography of the page is set (T01 and T02 of French use).
_CUT = re.compile(r"(?<![«°]) (?![»:;?!%€])")


def wrap(text: str, width: float, size: float, face: Typeface, *, bold: bool = False) -> list[str]:
    """Lines no wider than `width`, as even as can be, cut at ordinary spaces only; a longer word has its own line.

    No line ends with an opening mark or starts with a closing one, whatever space was typed there.
    """
    lines = _cut(text, width, size, face, bold)
    low, high = 0.0, width
    while high - low > 2 and len(lines) > 1:
        middle = (low + high) / 2
        tighter = _cut(text, middle, size, face, bold)
        if len(tighter) == len(lines) and all(face.width(one, size, bold=bold) <= width for one in tighter):
            high = middle
        else:
            low = middle
    return _cut(text, high, size, face, bold) if len(lines) > 1 else lines


def _cut(text: str, width: float, size: float, face: Typeface, bold: bool) -> list[str]:
    """As many words per line as fit."""
    lines: list[str] = []
    for word in _CUT.split(text):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and face.width(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def joined(lines: list[str], *, bold: bool = False) -> str:
    """Lines as Plotly reads them: escaped, parted by `<br>`, bold one by one so that a break never splits a tag."""
    return "<br>".join(f"<b>{escape(line, quote=False)}</b>" if bold else escape(line, quote=False) for line in lines)


def block_height(count: int, size: float) -> float:
    """Pixels that `count` lines take, the space under the last one included."""
    return count * size * LINE_SPACING
