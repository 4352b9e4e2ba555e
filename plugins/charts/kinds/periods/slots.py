"""Under a bar that covers several years: an empty place for each, when nobody has told them apart."""

from datetime import date, timedelta
from typing import Any

from plugins.charts.frame import Frame
from plugins.charts.kinds.intervals.ruler import Ruler
from plugins.charts.kinds.periods.entries import Entry
from plugins.charts.kinds.periods.options import Options
from plugins.charts.paper import INK_2, PAPER, SMALL, dotted_slot, font, words
from plugins.charts.wrapping import block_height, joined, wrap

ABOVE = 32
"""Pixels over the middle of the bar: its words stand there."""
_BELOW, _APART, _INSIDE, _EDGE = 11, 3, 12, 8  # pixels under the middle of the bar, between and within the places

_UNKNOWN, _LEGEND = "?", 22  # what stands in places too narrow for words, and the room to say what it means


def room(entry: Entry, time: Ruler, options: Options, frame: Frame) -> float:
    """Pixels that words, bar and places take; nothing for a row without places."""
    if not entry.slots or options.slots is None:
        return 0
    lines = _lines(entry, time, options, frame)
    return ABOVE + _BELOW + _tall(lines) + (_LEGEND if lines == [_UNKNOWN] else 0)


def slots(entry: Entry, y: float, time: Ruler, options: Options, frame: Frame) -> tuple[list[Any], list[Any]]:
    """Shapes and texts for a bar whose middle is at `y`: its words over it, the places under it."""
    if entry.bar is None or not entry.slots or options.slots is None:
        return [], []
    lines = _lines(entry, time, options, frame)
    top = y + _BELOW
    bottom = top + _tall(lines)
    said = joined([entry.words], bold=True)
    texts = [words(said, entry.bar.first.isoformat(), y - 8, "left bottom", font=font(frame.size + 1), bgcolor=PAPER)]
    if lines == [_UNKNOWN]:
        legend = joined([f"({_UNKNOWN})\N{NO-BREAK SPACE}{frame.say(options.slots)}"])
        texts.append(words(legend, entry.bar.first.isoformat(), bottom + 5, "left top", font=font(SMALL, INK_2)))
    shapes = []
    for year in entry.slots:
        start, end = date(year, 1, 1) + _pixels(time, _APART), min(date(year, 12, 31), entry.bar.last)
        if end <= start:
            continue
        shapes.append(dotted_slot(start.isoformat(), top, end.isoformat(), bottom, fillcolor=PAPER))
        if end.month == 12:  # a year that the bar does not fill is too short for words
            middle = (start + (end - start) / 2).isoformat()
            texts.append(words(joined(lines), middle, (top + bottom) / 2, "center middle", font=font(SMALL, INK_2)))
    return shapes, texts


def _pixels(time: Ruler, count: float) -> timedelta:
    return (time.last - time.first) * (count / time.width)


def _lines(entry: Entry, time: Ruler, options: Options, frame: Frame) -> list[str]:
    """The words of a place, or a question mark when years are too narrow for them."""
    said = frame.say(options.slots) if options.slots else ""
    wide = time.width / ((time.last - time.first).days / 365.25) - _APART - _EDGE
    lines = wrap(said, wide, SMALL, frame.face)
    return lines if max(frame.face.width(one, SMALL) for one in lines) <= wide else [_UNKNOWN]


def _tall(lines: list[str]) -> float:
    return block_height(len(lines), SMALL) + _INSIDE
