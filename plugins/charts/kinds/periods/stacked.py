"""Narrow: the words of each row over its own line of time."""

from itertools import groupby
from typing import Any

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame
from plugins.charts.kinds.intervals.ruler import Ruler
from plugins.charts.kinds.periods.captions import caption
from plugins.charts.kinds.periods.entries import Entry
from plugins.charts.kinds.periods.marks import marks
from plugins.charts.kinds.periods.options import Options
from plugins.charts.kinds.periods.slots import ABOVE, room, slots
from plugins.charts.kinds.periods.timeline import beside, ruler, year_labels, years
from plugins.charts.paper import INK, INK_2, RULE, RULE_STRONG, SMALL, axis, figure, font, line, of_row, words
from plugins.charts.wrapping import block_height, joined, wrap

_HEAD, _STRIP, _GAP, _FOOT, _SECTION, _TICK = 44, 26, 16, 22, 34, 5
_SYMBOL = 7


def stacked(entries: list[Entry], options: Options, frame: Frame) -> Figure:
    """The figure for the narrow drawing."""
    time = ruler(entries, options, frame, 0, frame.width)
    down: float = _HEAD
    placed: list[tuple[Entry, float]] = []
    texts: list[dict[str, Any]] = []
    shapes: list[dict[str, Any]] = []
    places: list[dict[str, Any]] = []
    for section, group in groupby(entries, key=lambda entry: entry.section):
        if section in options.sections:
            lines = wrap(frame.say(options.sections[section]), frame.width, frame.size + 1, frame.face, bold=True)
            shapes.append(line(0, down, 1, down, RULE_STRONG, 1, xref="paper"))
            texts.append(words(joined(lines, bold=True), time.ends[0], down + 8, "left top", font=font(frame.size + 1)))
            down += block_height(len(lines), frame.size + 1) + _SECTION / 2
        for entry in group:
            own: list[dict[str, Any]] = []
            y, tall = _card(entry, down, time, frame, options, own)
            empty, said = slots(entry, y, time, options, frame)
            places += empty
            texts += of_row([*own, *said], entry.row)
            shapes += _strip(y, time, frame) if entry.dated else []
            placed.append((entry, y))
            down += tall + _GAP
    height = down - _GAP + _FOOT
    today = joined([frame.say(options.today)])
    texts.append(words(today, time.ends[1], 10, "right middle", font=font(SMALL, INK)))
    texts += year_labels(time, _HEAD - 14, frame)
    if entries[-1].dated:
        texts += year_labels(time, height - 10, frame)
    axes = {"xaxis": axis("date", time.ends), "yaxis": axis("linear", (height, 0))}
    undated = time.first + (time.last - time.first) * (_SYMBOL / time.width)
    traces = marks(placed, undated.isoformat(), frame)
    return figure(frame, height, (0, 0, 0, 0), traces, axes, [*shapes, *places], texts)


def _card(
    entry: Entry, top: float, time: Ruler, frame: Frame, options: Options, texts: list[dict[str, Any]]
) -> tuple[float, float]:
    """Write the words of a row; gives the height of its mark and that of the whole."""
    told = caption(entry, options, frame.width, frame)
    texts.append(words(told.text, time.ends[0], top, "left top"))
    down = told.height
    named = [
        _named(frame.say(column.title), cell, frame) for column, cell in zip(options.columns, entry.cells, strict=True)
    ]
    cells = [part for one in named if one for part in wrap(one, frame.width, frame.size, frame.face)]
    if cells:
        texts.append(words(joined(cells), time.ends[0], top + down, "left top", font=font(frame.size, INK_2)))
        down += block_height(len(cells), frame.size)
    if entry.slots:
        return top + down + ABOVE, down + room(entry, time, options, frame) + 4
    said = beside(entry, time, frame)
    y = top + down + _STRIP / 2
    if said:
        texts.append(said.written(y))
    elif entry.words and not entry.dated:
        texts.append(words(joined([entry.words]), time.ends[0], y, xshift=_SYMBOL + 12))
    return y, down + _STRIP + (said.height if said else 0)


def _named(title: str, cell: str, frame: Frame) -> str:
    """« Voie : référé »; nothing for an empty cell."""
    if not cell:
        return ""
    colon = ": " if frame.language == "en" else "\N{NO-BREAK SPACE}: "
    return f"{title}{colon}{cell}"


def _strip(y: float, time: Ruler, frame: Frame) -> list[dict[str, Any]]:
    """The line of one row: a tick per year, a tall dark one at the verification."""
    day = frame.verified_on.isoformat()
    ticks = [line(one.isoformat(), y - _TICK, one.isoformat(), y + _TICK, RULE_STRONG) for one in years(time, frame)]
    track = line(time.ends[0], y, time.ends[1], y, RULE)
    return [track, *ticks, line(day, y - _STRIP / 2, day, y + _STRIP / 2, INK, 1.5)]
