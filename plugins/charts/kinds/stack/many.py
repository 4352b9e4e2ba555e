"""Several bars under a key. Wide: names in a column at the left; narrow: each name over its bar."""

from typing import Any

from plugins.charts.filling import filled
from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame
from plugins.charts.kinds.stack.segments import Bar, Options, Segment, trace
from plugins.charts.paper import INK_2, SMALL, axis, figure, font, of_row, words
from plugins.charts.wrapping import block_height, joined, wrap

_BAR, _OVER, _ROW, _NAME, _LINE, _SWATCH, _AFTER, _GAP = 18, 18, 12, 20, 24, 14, 18, 2
_CLEAR = 4  # pixels between two numbers
_AWAY = 8  # pixels that may part a number from its part, when another number is in the way


def many(found: list[Bar], options: Options, frame: Frame) -> Figure:
    """The figure of all bars on one scale."""
    left = 0 if frame.narrow else round(frame.width * 0.34)
    length = max(bar.length for bar in found)
    per_pixel = length / (frame.width - left)
    texts, swatches, key = _key(options, left, per_pixel, frame)
    down: float = key
    placed = []
    for bar in found:
        name = wrap(bar.name, frame.width if frame.narrow else left - 16, frame.size, frame.face)
        tall: float = _OVER + _BAR
        if frame.narrow:
            texts.append(words(joined(name), 0, down, "left top"))
            down += block_height(len(name), frame.size)
        else:
            tall = max(tall, block_height(len(name), frame.size))
            texts.append(words(joined(name), 0, down + _OVER + _BAR / 2, xshift=-left))
        y = down + _OVER + _BAR / 2
        placed += [(segment, y) for segment in bar.segments]
        texts += _numbers(bar, y, per_pixel, frame)
        down += tall + _ROW
    axes = {"xaxis": axis("linear", (0, length)), "yaxis": axis("linear", (down, 0))}
    drawn = [trace(placed, _BAR, _GAP * per_pixel), swatches]
    return figure(frame, down, (left, 0, 0, 0), drawn, axes, [], texts)


def _numbers(bar: Bar, y: float, per_pixel: float, frame: Frame) -> list[dict[str, Any]]:
    """The number of each part over it, that of the last at its right end: the first place where none touches."""
    said, taken = [], list[tuple[float, float]]()
    for segment in sorted(bar.segments, key=lambda segment: -segment.size):  # the wider parts choose first
        wide = frame.face.width(segment.shown, SMALL)
        free = [
            left
            for left in _places(segment, wide, segment is bar.segments[-1], per_pixel, taken)
            if all(left + wide + _CLEAR <= start or end + _CLEAR <= left for start, end in taken)
        ]
        if free:
            taken.append((free[0], free[0] + wide))
            at = (free[0] * per_pixel, y - _BAR / 2 - 2)
            said += of_row([words(joined([segment.shown]), *at, "left bottom", font=font(SMALL, INK_2))], segment.row)
    return said


def _places(
    segment: Segment, wide: float, last: bool, per_pixel: float, taken: list[tuple[float, float]]
) -> list[float]:
    """Where a number of this width may start, in pixels: at the left of its part, over its middle, at its right; else
    before the number that is in the way, if it still ends over its part or hard by.
    """
    start, end = segment.start / per_pixel, (segment.start + segment.size) / per_pixel - _GAP
    at_right = end - wide
    if last:
        return [at_right]
    pushed = [left - _CLEAR - wide for left, _ in taken if -_AWAY <= left - _CLEAR - start <= wide]
    return [left for left in (start, (start + at_right) / 2, at_right, *pushed) if left >= 0]


def _key(
    options: Options, left: float, per_pixel: float, frame: Frame
) -> tuple[list[dict[str, Any]], dict[str, Any], float]:
    """The fillings and their words in lines, and the height they take. Signs, not marks: they answer to nothing."""
    across, down = 0.0, 12.0
    texts, xs, ys = [], [], []
    for part in options.parts:
        title = frame.say(part.title)
        wide = _SWATCH + 6 + frame.face.width(title, frame.size)
        if across and across + wide > frame.width - left:
            across, down = 0.0, down + _LINE
        xs.append(across * per_pixel)
        ys.append(down)
        texts.append(words(joined([title]), (across + _SWATCH + 6) * per_pixel, down))
        across += wide + _AFTER
    swatches = {
        "type": "bar",
        "orientation": "h",
        "y": ys,
        "base": xs,
        "x": [_SWATCH * per_pixel] * len(xs),
        "width": _SWATCH,
        "marker": filled([part.fill for part in options.parts]),
        "hoverinfo": "skip",
    }
    return texts, swatches, down + _LINE
