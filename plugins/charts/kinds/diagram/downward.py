"""Narrow: for each box reached, its sources over it, their links running down the margin into it."""

from typing import Any

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame
from plugins.charts.kinds.diagram.links import Link, Options, Point, box, closing, traces
from plugins.charts.paper import INK_2, SMALL, axis, figure, font, words
from plugins.charts.wrapping import block_height, joined, wrap

_LANE, _STUB, _GAP, _AFTER, _INSIDE, _ARROW, _NOTE = 16, 26, 10, 22, 10, 8, 30
Drawn = list[tuple[Link, list[Point], Point]]


def downward(found: list[Link], options: Options, frame: Frame) -> Figure:
    """The figure for the narrow drawing."""
    texts: list[dict[str, Any]] = []
    shapes: list[dict[str, Any]] = []
    drawn: Drawn = []
    down = 2.0
    for target in dict.fromkeys(link.target for link in found if not link.onward):
        entering = [link for link in found if link.target == target and not link.onward]
        down = _entering(entering, down, frame, texts, drawn)
        down = _box(target, down, frame, texts, shapes)
        leaving = [link for link in found if link.source == target and link.onward]
        down = _leaving(leaving, down, frame, texts, drawn) + _AFTER
    height = down - _AFTER + _NOTE
    texts.append(closing(options, height - _NOTE + 12, frame))
    axes = {"xaxis": axis("linear", (0, frame.width)), "yaxis": axis("linear", (height, 0))}
    return figure(frame, height, (0, 0, 0, 0), traces(drawn), axes, shapes, texts)


def _entering(entering: list[Link], top: float, frame: Frame, texts: list[dict[str, Any]], drawn: Drawn) -> float:
    """Sources and the words of their links; gives the top of the box."""
    open_links = [link for link in entering if link.stroke != "cut"]
    lanes = {link.row: _LANE / 2 + rank * _LANE for rank, link in enumerate(open_links)}
    left = max(len(open_links), 1) * _LANE + _STUB
    down, named, ends = top, "", dict[int, float]()
    for link in entering:
        if link.source != named:
            down += _GAP if named else 0
            down = _write(link.source, left, down, frame, texts, bold=True)
            named = link.source
        middle = down + SMALL * 0.65
        ends[link.row] = middle
        down = _write(link.label, left, down, frame, texts) + 4
    bottom = down + 14
    for link in entering:
        y = ends[link.row]
        if link.stroke == "cut":
            drawn.append((link, [(left - 6, y), (left - _STUB + 6, y)], (left - _STUB + 6, y)))
        else:
            x = lanes[link.row]
            drawn.append((link, [(left - 6, y), (x, y), (x, bottom - _ARROW)], (x, bottom - _ARROW + 1)))
    return bottom


def _leaving(leaving: list[Link], top: float, frame: Frame, texts: list[dict[str, Any]], drawn: Drawn) -> float:
    """Links that go on from a box, one under the other; gives where they end."""
    left = max(len(leaving), 1) * _LANE + _STUB
    down = top + (_GAP if leaving else 0)
    for rank, link in enumerate(leaving):
        x = _LANE / 2 + (len(leaving) - 1 - rank) * _LANE
        y = down + SMALL * 0.75
        down = _write(link.target, left, down, frame, texts, bold=True)
        down = _write(link.label, left, down, frame, texts) + _GAP
        end = left - 12 if link.stroke != "cut" else left - _STUB
        drawn.append((link, [(x, top), (x, y), (end, y)], (end + 1, y)))
    return down


def _write(
    text: str, left: float, top: float, frame: Frame, texts: list[dict[str, Any]], *, bold: bool = False
) -> float:
    """Write lines from `left` to the edge; gives where they end."""
    size = frame.size if bold else SMALL
    lines = wrap(text, frame.width - left, size, frame.face, bold=bold)
    style = {} if bold else {"font": font(SMALL, INK_2)}
    texts.append(words(joined(lines, bold=bold), left, top, "left top", **style))
    return top + block_height(len(lines), size)


def _box(name: str, top: float, frame: Frame, texts: list[dict[str, Any]], shapes: list[dict[str, Any]]) -> float:
    lines = wrap(name, frame.width - 2 * _INSIDE, frame.size, frame.face, bold=True)
    bottom = top + block_height(len(lines), frame.size) + 2 * _INSIDE
    shapes.append(box(1, top, frame.width - 1, bottom))
    texts.append(words(joined(lines, bold=True), frame.width / 2, (top + bottom) / 2, "center middle"))
    return bottom
