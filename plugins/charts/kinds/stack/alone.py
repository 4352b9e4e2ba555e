"""A single bar. Wide: under each part its number and its words, on as many lines as they need. Narrow: a bar per part,
its words over it, its number at its end.
"""

from dataclasses import replace
from typing import Any

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame
from plugins.charts.kinds.stack.segments import Bar, Segment, trace
from plugins.charts.paper import INK_2, RULE_STRONG, axis, figure, font, line, of_row, words
from plugins.charts.wrapping import joined

_TOP, _BAR, _BELOW, _LEVEL, _AIR, _GAP = 4, 28, 10, 44, 10, 2
_NAME, _THIN, _APART, _END = 20, 18, 12, 6  # narrow: words, bar, between two parts, from a bar to its number


def alone(bar: Bar, frame: Frame) -> Figure:
    """The figure of one bar."""
    return _apart(bar, frame) if frame.narrow else _whole(bar, frame)


def _apart(bar: Bar, frame: Frame) -> Figure:
    """The parts under one another, on one scale."""
    room = max(frame.face.width(segment.shown, frame.size + 1, bold=True) for segment in bar.segments) + _END
    length = max(segment.size for segment in bar.segments) * frame.width / (frame.width - room)
    texts: list[dict[str, Any]] = []
    placed = []
    for rank, segment in enumerate(bar.segments):
        top = rank * (_NAME + _THIN + _APART)
        middle = top + _NAME + _THIN / 2
        placed.append((replace(segment, start=0.0), middle))
        name = words(joined([segment.title]), 0, top, "left top")
        style = font(frame.size + 1)
        number = words(joined([segment.shown], bold=True), segment.size, middle, xshift=_END, font=style)
        texts += of_row([name, number], segment.row)
    height = len(placed) * (_NAME + _THIN + _APART) - _APART + _TOP
    axes = {"xaxis": axis("linear", (0, length)), "yaxis": axis("linear", (height, 0))}
    return figure(frame, height, (0, 0, 0, 0), [trace(placed, _THIN, 0)], axes, [], texts)


def _whole(bar: Bar, frame: Frame) -> Figure:
    """The parts end to end, over the whole width."""
    per_pixel = bar.length / frame.width
    middle, under = _TOP + _BAR / 2, _TOP + _BAR + _BELOW
    ends: list[float] = []
    texts: list[dict[str, Any]] = []
    shapes: list[dict[str, Any]] = []
    for segment in bar.segments:
        left, wide, side = _place(segment, per_pixel, frame)
        level = next((rank for rank, end in enumerate(ends) if end + _AIR <= left), len(ends))
        ends[level : level + 1] = [left + wide]
        top = under + level * _LEVEL
        anchor = segment.start if side == "left" else segment.start + segment.size - _GAP * per_pixel
        if level:
            shapes.append(line(anchor, _TOP + _BAR + 3, anchor, top, RULE_STRONG))
        number = words(joined([segment.shown], bold=True), anchor, top, f"{side} top", font=font(frame.size + 4))
        title = words(joined([segment.title]), anchor, top + 21, f"{side} top", font=font(frame.size, INK_2))
        texts += of_row([number, title], segment.row)
    height = under + len(ends) * _LEVEL
    axes = {"xaxis": axis("linear", (0, bar.length)), "yaxis": axis("linear", (height, 0))}
    drawn = trace([(segment, middle) for segment in bar.segments], _BAR, _GAP * per_pixel)
    return figure(frame, height, (0, 0, 0, 0), [drawn], axes, shapes, texts)


def _place(segment: Segment, per_pixel: float, frame: Frame) -> tuple[float, float, str]:
    """Left and width of the words of a part in pixels, and the side on which they are anchored."""
    number = frame.face.width(segment.shown, frame.size + 4, bold=True)
    wide = max(number, frame.face.width(segment.title, frame.size))
    left = segment.start / per_pixel
    if left + wide <= frame.width:
        return left, wide, "left"
    return (segment.start + segment.size) / per_pixel - wide, wide, "right"
