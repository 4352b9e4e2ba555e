"""Bold text without tags: one annotation per piece of one weight, because Plotly draws `<b>` with an inline style.

A strict policy (`style-src 'self'`) refuses that style, and the words would lose their weight. `font.weight`
is an attribute and passes. Pieces are placed with the widths of the real font, so nothing moves.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.charts.forms.plotly import Figure
from plugins.charts.forms.svg import lettering
from plugins.charts.forms.svg.typeface import BOLD, Typeface

_ACROSS = {"left": 0.0, "center": 0.5, "right": 1.0}
_DOWN = {"top": 0.0, "middle": 0.5, "bottom": 1.0}


def in_weights(figure: Figure, face: Typeface) -> Figure:
    """The same figure, its annotations free of `<b>`; their fonts must have a size, or inherit the layout's."""
    layout = figure["layout"]
    default = layout.get("font", {}).get("size", lettering.SMALLEST)
    pieces = [piece for part in layout.get("annotations", ()) for piece in _pieces(part, default, face)]
    return {**figure, "layout": {**layout, "annotations": pieces}}


def _pieces(part: Mapping[str, Any], default: float, face: Typeface) -> Iterator[dict[str, Any]]:
    if "<b>" not in part["text"]:
        yield dict(part)
        return
    size = part.get("font", {}).get("size", default)
    lines = lettering.parse(part["text"])
    wide, tall = lettering.width(lines, size, face), lettering.height(lines, size, face)
    left = part.get("xshift", 0) - _ACROSS[part["xanchor"]] * wide
    top = part.get("yshift", 0) + _DOWN[part["yanchor"]] * tall
    for rank, line in enumerate(lines):
        start = left + _ACROSS[part.get("align", "center")] * (wide - lettering.width((line,), size, face))
        for run in line:
            # A space at the end of a text takes no room in a browser: it becomes part of the place of the next one.
            before = face.width(run.text, size, bold=run.bold) - face.width(run.text.lstrip(" "), size, bold=run.bold)
            down = round(top - rank * lettering.LINE_SPACING * size, 2)
            yield _piece(part, run, round(start + before, 2), down)
            start += face.width(run.text, size, bold=run.bold)


def _piece(part: Mapping[str, Any], run: lettering.Run, left: float, top: float) -> dict[str, Any]:
    font = {**part.get("font", {}), **({"weight": BOLD} if run.bold else {})}
    text = run.text.strip(" ").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    placed = {"xanchor": "left", "yanchor": "top", "align": "left", "xshift": left, "yshift": top}
    return {**part, **placed, "text": text, **({"font": font} if font else {})}
