"""Symbols of positions, in the colour and the shape of their category, and the links of the moves."""

from collections.abc import Sequence
from typing import Any

from plugins.charts.frame import Category
from plugins.charts.kinds.intervals.ruler import Ruler
from plugins.charts.kinds.tracks.actors import Actor, Stand
from plugins.charts.paper import RULE_STRONG, opaque_marker

Placed = tuple[Actor, Stand, float]
_GLYPH, _CLEAR = 12, 15  # size of a symbol, and least distance between two on the same level


def levels(actor: Actor, time: Ruler) -> list[int]:
    """For each position the first level, from the line down, where its symbol touches no other."""
    ends: list[float] = []
    found = []
    for stand in actor.stands:
        x = time.pixel(stand.day)
        level = next((rank for rank, end in enumerate(ends) if x - end >= _CLEAR), len(ends))
        ends[level : level + 1] = [x]
        found.append(level)
    return found


def moves(placed: Sequence[Placed]) -> dict[str, Any]:
    """A link from the last position on the old side to the first one on the new side."""
    x: list[str | None] = []
    y: list[float | None] = []
    heights = {(actor.name, stand.day): at for actor, stand, at in placed}
    for actor, stand, at in placed:
        if stand.previous is not None:
            x += [stand.previous.isoformat(), stand.day.isoformat(), None]
            y += [heights[actor.name, stand.previous], at, None]
    link = {"color": RULE_STRONG, "width": 2}
    return {"type": "scatter", "mode": "lines", "x": x, "y": y, "line": link, "hoverinfo": "skip"}


def symbols(placed: Sequence[Placed]) -> dict[str, Any]:
    """The positions."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [stand.day.isoformat() for _, stand, _ in placed],
        "y": [y for _, _, y in placed],
        "marker": _symbols([stand.position for _, stand, _ in placed]),
        "cliponaxis": False,
        "customdata": [stand.row for _, stand, _ in placed],
        "hovertext": [f"{actor.name}, {stand.date_text}, {stand.position.label}" for actor, stand, _ in placed],
        "hoverinfo": "text",
    }


def signs(shown: Sequence[Category], places: Sequence[tuple[float, float]]) -> dict[str, Any]:
    """The symbols of the key, on axes of their own: signs, not marks."""
    return {
        "type": "scatter",
        "mode": "markers",
        "xaxis": "x2",
        "yaxis": "y2",
        "x": [x for x, _ in places],
        "y": [y for _, y in places],
        "marker": _symbols(shown),
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _symbols(shown: Sequence[Category]) -> dict[str, Any]:
    return opaque_marker([one.glyph for one in shown], [one.color for one in shown], _GLYPH)
