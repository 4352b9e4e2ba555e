"""Hatched bars: Plotly's diagonal pattern, whose lines are a token and whose paper shows between them."""

from collections.abc import Mapping
from typing import Any

from plugins.charts.forms.svg import colors
from plugins.charts.forms.svg.canvas import Canvas
from plugins.charts.forms.svg.marks import at
from plugins.charts.forms.svg.markup import element
from plugins.charts.forms.svg.refusal import one_of, only

_KEYS = {"shape", "fgcolor", "bgcolor", "size", "solidity", "fillmode"}


def check(place: str, pattern: Mapping[str, Any]) -> None:
    """Raise when the pattern of a trace uses what is not drawn."""
    only(place, pattern, _KEYS)
    shapes = pattern.get("shape", "")
    for shape in (shapes,) if isinstance(shapes, str) else shapes:
        one_of(f"{place}.shape", shape, ("", "/"))


def hatching(canvas: Canvas, pattern: Mapping[str, Any], rank: int) -> str | None:
    """The `fill` of the bar of this rank, as a reference to a pattern; None when it is plain."""
    if not at(pattern.get("shape"), rank):
        return None
    colour = at(pattern["fgcolor"], rank)
    name = f"{canvas.ident}-hatch-{colour.removeprefix('var(--').removesuffix(')')}"
    if name not in canvas.patterns:
        canvas.patterns[name] = _pattern(name, colour, pattern)
    return f"url(#{name})"


def _pattern(name: str, colour: str, pattern: Mapping[str, Any]) -> str:
    size, solidity = pattern.get("size", 8), pattern.get("solidity", 0.3)
    paper = colors.fill(pattern.get("bgcolor", colors.TRANSPARENT))
    ground = element("rect", {"width": size, "height": size, "class": paper}) if paper else ""
    quarter = size / 4
    path = f"M{-quarter:g},{quarter:g}l{size / 2:g},{-size / 2:g}M0,{size:g}L{size:g},0M{size - quarter:g},"
    path += f"{size + quarter:g}l{size / 2:g},{-size / 2:g}"
    line = element("path", {"d": path, "class": colors.stroke(colour), "stroke-width": solidity * size, "fill": "none"})
    frame: dict[str, str | int | float | None] = {"id": name, "patternUnits": "userSpaceOnUse"}
    return element("pattern", {**frame, "width": size, "height": size}, ground, line)
