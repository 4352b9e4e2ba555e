"""Wide: from left to right, a level per link."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame
from plugins.charts.kinds.diagram.links import Link, Options, Point, box, closing, traces
from plugins.charts.paper import INK_2, SMALL, axis, figure, font, words
from plugins.charts.wrapping import block_height, joined, wrap

_ROW, _APART, _INSIDE, _ARROW, _NOTE, _TOP = 40, 16, 10, 8, 30, 12
_CROSS = 11  # pixels from a cut link to its words, so that they clear the cross


@dataclass(frozen=True)
class _Columns:
    """Edges of the boxes of sources, of those reached, and of those reached from these."""

    sources: tuple[float, float]
    targets: tuple[float, float]
    last: tuple[float, float] | None


def across(found: list[Link], options: Options, frame: Frame) -> Figure:
    """The figure for the wide drawing."""
    columns = _columns(any(link.onward for link in found), frame)
    texts: list[dict[str, Any]] = []
    shapes: list[dict[str, Any]] = []
    first = [link for link in found if not link.onward]
    levels = _levels(first, columns, frame)
    drawn = [_link(link, columns.sources[1], columns.targets[0], levels[link.row], frame, texts) for link in first]
    shapes += _boxes(first, [link.source for link in first], levels, columns.sources, frame, texts)
    shapes += _boxes(first, [link.target for link in first], levels, columns.targets, frame, texts)
    bottom = max(levels.values()) + _ROW / 2
    if columns.last is not None:
        for source, members in groupby((link for link in found if link.onward), key=lambda link: link.source):
            group = list(members)
            starts = [levels[link.row] for link in first if link.target == source]
            onward = {link.row: starts[0] + rank * (_ROW + _APART) for rank, link in enumerate(group)}
            drawn += [
                _link(link, columns.targets[1], columns.last[0], onward[link.row], frame, texts) for link in group
            ]
            shapes += _boxes(group, [link.target for link in group], onward, columns.last, frame, texts)
            bottom = max(bottom, max(onward.values()) + _ROW / 2)
    height = bottom + _NOTE
    texts.append(closing(options, bottom + 12, frame))
    axes = {"xaxis": axis("linear", (0, frame.width)), "yaxis": axis("linear", (height, 0))}
    return figure(frame, height, (0, 0, 0, 0), traces(drawn), axes, shapes, texts)


def _columns(onward: bool, frame: Frame) -> _Columns:
    wide = float(frame.width - 2)
    if not onward:
        return _Columns((1, wide * 0.3), (wide * 0.7, wide), None)
    return _Columns((1, wide * 0.22), (wide * 0.47, wide * 0.65), (wide * 0.82, wide))


def _levels(first: list[Link], columns: _Columns, frame: Frame) -> dict[int, float]:
    """The height of each link; a new source or target starts a little lower, and words over a link have room."""
    levels: dict[int, float] = {}
    room = columns.targets[0] - columns.sources[1] - 2 * _ARROW
    down = float(_TOP)
    for rank, link in enumerate(first):
        if rank and (link.source, link.target) != (first[rank - 1].source, first[rank - 1].target):
            down += _APART
        lines = wrap(link.label, room, SMALL, frame.face)
        above = max(_ROW / 2, block_height(len(lines), SMALL) + 6)
        levels[link.row] = down + above
        down += above + _ROW / 2
    return levels


def _link(
    link: Link, left: float, right: float, y: float, frame: Frame, texts: list[dict[str, Any]]
) -> tuple[Link, list[Point], Point]:
    """Write the words over a link; gives its path and the place of its arrow, or of its cross."""
    lines = wrap(link.label, right - left - 2 * _ARROW, SMALL, frame.face)
    above = y - (_CROSS if link.stroke == "cut" else 7)
    texts.append(words(joined(lines), left + _ARROW, above, "left bottom", font=font(SMALL, INK_2)))
    if link.stroke == "cut":
        middle = (left + right) / 2
        return link, [(left, y), (middle, y)], (middle, y)
    return link, [(left, y), (right - _ARROW, y)], (right - _ARROW + 1, y)


def _boxes(
    drawn: list[Link],
    names: list[str],
    levels: dict[int, float],
    column: tuple[float, float],
    frame: Frame,
    texts: list[dict[str, Any]],
) -> list[dict[str, Any]]:
    """A box around each run of links that share a name, with the name in its middle."""
    shapes = []
    left, right = column
    for name, group in groupby(zip(names, drawn, strict=True), key=lambda pair: pair[0]):
        heights = [levels[link.row] for _, link in group]
        lines = wrap(name, right - left - 2 * _INSIDE, frame.size, frame.face, bold=True)
        half = max(_ROW / 2, block_height(len(lines), frame.size) / 2 + 4)
        middle = (heights[0] + heights[-1]) / 2
        top, bottom = min(heights[0] - _ROW / 2, middle - half), max(heights[-1] + _ROW / 2, middle + half)
        shapes.append(box(left, top, right, bottom))
        at = (left + right) / 2
        texts.append(words(joined(lines, bold=True), at, (top + bottom) / 2, "center middle"))
    return shapes
