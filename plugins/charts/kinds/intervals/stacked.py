"""Narrow: the words of each row stand over its own line (or under its own bar), full width."""

from dataclasses import replace
from typing import Any

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame
from plugins.charts.kinds.intervals.captions import BENEATH, Caption, caption, outcome_words
from plugins.charts.kinds.intervals.entries import Entry, Options
from plugins.charts.kinds.intervals.marks import bars, links
from plugins.charts.kinds.intervals.ruler import Ruler, ruler
from plugins.charts.paper import INK, INK_2, RULE, RULE_STRONG, SMALL, axis, figure, font, line, of_row, words
from plugins.charts.wrapping import joined, wrap

_HEAD, _STRIP, _GAP, _FOOT = 44, 26, 14, 22
_TICK = 5  # half the height of a year's tick


def stacked(entries: list[Entry], options: Options, frame: Frame) -> Figure:
    """The figure for the narrow drawing."""
    time = ruler(entries, options, frame, 0, frame.width)
    down: float = _HEAD
    placed, texts, shapes = [], [], []
    for entry in entries:
        own: list[dict[str, Any]] = []
        told = caption(entry, options, frame, frame.width)
        if options.shape == "link":
            y = down + told.height + _STRIP / 2
            said, under = outcome_words(entry, y, time, options, frame)
            own += [words(told.text, time.ends[0], down, "left top"), *said]
            down = y + _STRIP / 2 + (BENEATH + SMALL * 0.6 - _STRIP / 2 if under else 0)
        else:
            y = down + _STRIP / 2
            tall = _under_bar(_valued(entry, options, frame), told, y + _STRIP / 2, time, frame, own)
            down = y + _STRIP / 2 + tall
        texts += of_row(own, entry.row)
        shapes += _strip(y, time, frame)
        placed.append((entry, y))
        down += _GAP
    height = down - _GAP + _FOOT
    today = joined([frame.say(options.today)])
    texts.append(words(today, time.ends[1], 10, "right middle", font=font(SMALL, INK)))
    texts += [*time.labels(_HEAD - 14, frame), *time.labels(height - 10, frame)]
    traces = links(placed, time) if options.shape == "link" else bars(placed, frame)
    axes = {"xaxis": axis("date", time.ends), "yaxis": axis("linear", (height, 0))}
    return figure(frame, height, (0, 0, 0, 0), traces, axes, shapes, texts)


def _valued(entry: Entry, options: Options, frame: Frame) -> Entry:
    """The entry with the title of the values before its value: here no column says it."""
    if not entry.value or options.value_title is None:
        return entry
    colon = ": " if frame.language == "en" else "\N{NO-BREAK SPACE}: "
    return replace(entry, value=f"{frame.say(options.value_title)}{colon}{entry.value}")


def _under_bar(
    entry: Entry, told: Caption, top: float, time: Ruler, frame: Frame, texts: list[dict[str, Any]]
) -> float:
    """Write the words under a bar, its value at their right or on a line of its own; gives the height taken."""
    texts.append(words(told.text, time.ends[0], top, "left top"))
    if not entry.value:
        return told.height
    beside = frame.face.width(told.bold[0], frame.size, bold=True) + frame.face.width(entry.value, frame.size) + 12
    style = {"font": font(frame.size, INK_2)}
    if beside <= frame.width and len(told.bold) == 1:
        texts.append(words(joined([entry.value]), time.ends[1], top, "right top", **style))
        return told.height
    lines = wrap(entry.value, frame.width, frame.size, frame.face)
    texts.append(words(joined(lines), time.ends[0], top + told.height, "left top", **style))
    return told.height + len(lines) * frame.size * 1.3


def _strip(y: float, time: Ruler, frame: Frame) -> list[dict[str, Any]]:
    """The line of one row: a tick per year, a tall dark one at the verification."""
    day = frame.verified_on.isoformat()
    ticks = [line(one.isoformat(), y - _TICK, one.isoformat(), y + _TICK, RULE_STRONG) for one in time.years]
    track = line(time.ends[0], y, time.ends[1], y, RULE)
    return [track, *ticks, line(day, y - _STRIP / 2, day, y + _STRIP / 2, INK, 1.5, layer="above")]
