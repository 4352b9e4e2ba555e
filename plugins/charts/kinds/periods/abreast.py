"""Wide: a table whose last column is the axis of time."""

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

_HEAD, _FOOT, _PAD, _LEAST, _SECTION, _GUTTER = 50, 26, 12, 30, 36, 14
_LABEL = 22
_MARK = 8  # half the height of a mark
_SYMBOL = 8  # pixels from the left of the axis to the symbol of a row without date


def abreast(entries: list[Entry], options: Options, frame: Frame) -> Figure:
    """The figure for the wide drawing."""
    lefts = _lefts(options, frame)
    left = lefts[-1]
    time = ruler(entries, options, frame, left, frame.width - left - 2)
    down: float = _HEAD
    placed: list[tuple[Entry, float]] = []
    texts: list[dict[str, Any]] = []
    shapes: list[dict[str, Any]] = []
    places: list[dict[str, Any]] = []
    hangs = _LABEL  # the line of the verification starts under its words
    for section, group in groupby(entries, key=lambda entry: entry.section):
        members = list(group)
        if section in options.sections:
            title = joined([frame.say(options.sections[section])], bold=True)
            texts.append(words(title, time.ends[0], down + _SECTION / 2 + 4, xshift=-left))
            down += _SECTION
        top = down
        for entry in members:
            shapes.append(_rule(down, time, RULE))
            own: list[dict[str, Any]] = []
            y, tall = _row(entry, down, lefts, time, frame, options, own)
            empty, said = slots(entry, y, time, options, frame)
            places += empty
            texts += of_row([*own, *said], entry.row)
            placed.append((entry, y))
            down += tall
        if any(entry.dated for entry in members):
            shapes += [line(*_at(day.isoformat(), top, down), RULE) for day in years(time, frame)]
            shapes.append(line(*_at(frame.verified_on.isoformat(), hangs or top, down), INK, 1.5))
            hangs = 0
    height = down + (_FOOT if entries[-1].dated else 2)
    shapes += [_rule(down, time, RULE_STRONG), *_cuts(placed)]
    texts += [*year_labels(time, _HEAD - 12, frame), *_headings(options, lefts, frame, time)]
    if entries[-1].dated:
        texts += year_labels(time, down + 14, frame)
    axes = {"xaxis": axis("date", time.ends), "yaxis": axis("linear", (height, 0))}
    undated = time.first + (time.last - time.first) * (_SYMBOL / time.width)
    traces = marks(placed, undated.isoformat(), frame)
    return figure(frame, height, (left, 2, 0, 0), traces, axes, [*shapes, *places], texts)


def _lefts(options: Options, frame: Frame) -> list[float]:
    """The left of each column of words, then that of the axis."""
    lefts = [0.0]
    for share in (options.share, *(column.share for column in options.columns)):
        lefts.append(lefts[-1] + round(share * frame.width))
    return lefts


def _row(
    entry: Entry,
    top: float,
    lefts: list[float],
    time: Ruler,
    frame: Frame,
    options: Options,
    texts: list[dict[str, Any]],
) -> tuple[float, float]:
    """Write the words of a row; gives the height of its mark and that of the row."""
    told = caption(entry, options, lefts[1] - _GUTTER, frame)
    columns = [
        wrap(cell, right - left - _GUTTER, frame.size, frame.face)
        for cell, left, right in zip(entry.cells, lefts[1:-1], lefts[2:], strict=True)
    ]
    said = None if entry.slots else beside(entry, time, frame)
    beneath = said.height + 2 * _MARK if said else room(entry, time, options, frame) + 4
    blocks = [told.height, beneath, *(block_height(len(lines), frame.size) for lines in columns)]
    tall = max(_LEAST, max(blocks) + _PAD)
    middle = top + tall / 2
    texts.append(words(told.text, time.ends[0], middle, xshift=-time.left))
    for lines, left in zip(columns, lefts[1:-1], strict=True):
        if lines != [""]:
            texts.append(words(joined(lines), time.ends[0], middle, xshift=left - time.left))
    y = middle - room(entry, time, options, frame) / 2 + ABOVE if entry.slots else middle
    if said:
        y -= said.height / 2
        texts.append(said.written(y))
    elif entry.words and not entry.dated:
        texts.append(words(joined([entry.words]), time.ends[0], y, xshift=_SYMBOL + 14))
    return y, tall


def _headings(options: Options, lefts: list[float], frame: Frame, time: Ruler) -> list[dict[str, Any]]:
    """« Vérifié le … » over its line, and the title of each column."""
    today = joined([frame.say(options.today)])
    told = [words(today, frame.verified_on.isoformat(), 12, "right middle", xshift=4, font=font(SMALL, INK))]
    titles = [options.title, *(column.title for column in options.columns)]
    for title, left in zip(titles, lefts, strict=False):
        if title is not None:
            said = joined([frame.say(title)])
            told.append(words(said, time.ends[0], _HEAD - 12, xshift=left - time.left, font=font(SMALL, INK_2)))
    return told


def _rule(y: float, time: Ruler, color: str) -> dict[str, Any]:
    """A thin rule from edge to edge, over a row."""
    return line(-time.left / time.width, y, 1, y, color, 1, xref="paper")


def _cuts(placed: list[tuple[Entry, float]]) -> list[dict[str, Any]]:
    """A dotted line down from each row that cuts, to the last row that has a date."""
    foot = max((y for entry, y in placed if entry.dated), default=0)
    return [
        line(*_at(entry.last.isoformat(), y, foot), INK_2, 1, dash="dot")
        for entry, y in placed
        if entry.cut and entry.dated
    ]


def _at(x: str, top: float, bottom: float) -> tuple[str, float, str, float]:
    """The ends of an upright line."""
    return x, top, x, bottom
