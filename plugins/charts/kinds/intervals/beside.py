"""Wide: words in a column at the left, the axis of time at their right, values in a column at the far right."""

from typing import Any

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame
from plugins.charts.kinds.intervals.captions import BENEATH, caption, heading, outcome_words
from plugins.charts.kinds.intervals.entries import Entry, Options
from plugins.charts.kinds.intervals.marks import bars, links
from plugins.charts.kinds.intervals.ruler import Ruler, ruler
from plugins.charts.paper import INK, INK_2, RULE, SMALL, axis, figure, font, line, of_row, words
from plugins.charts.wrapping import joined

_HEAD, _FOOT, _PAD, _LEAST = 48, 26, 9, 26


def beside(entries: list[Entry], options: Options, frame: Frame) -> Figure:
    """The figure for the wide drawing."""
    left, right = _columns(entries, options, frame)
    time = ruler(entries, options, frame, left, frame.width - left - right)
    down: float = _HEAD
    placed, texts, shapes = [], [], []
    for entry in entries:
        told = caption(entry, options, frame, left - 16)
        y = down + max(told.height, _LEAST - _PAD) / 2 + _PAD / 2
        if options.shape == "link":
            said, under = outcome_words(entry, y, time, options, frame)
        else:
            said, under = [], False
        tall = max(told.height, _LEAST - _PAD, 2 * (BENEATH + SMALL * 0.4) if under else 0) + _PAD
        shapes.append(_rule(down, time, frame))
        texts += of_row([words(told.text, time.ends[0], y, xshift=-left), *said, *_value(entry, y, right)], entry.row)
        placed.append((entry, y))
        down += tall
    height = down + _FOOT
    shapes += [_rule(down, time, frame), *_years(time, down), _today(frame, down)]
    texts += [*time.labels(_HEAD - 10, frame), *time.labels(down + 14, frame), *_headings(options, frame, time)]
    traces = links(placed, time) if options.shape == "link" else bars(placed, frame)
    axes = {"xaxis": axis("date", time.ends), "yaxis": axis("linear", (height, 0))}
    return figure(frame, height, (left, right, 0, 0), traces, axes, shapes, texts)


def _columns(entries: list[Entry], options: Options, frame: Frame) -> tuple[float, float]:
    """Widths of the column of words and of that of values."""
    most = 0.46 if any(entry.detail for entry in entries) else 0.4
    names = (frame.face.width(heading(entry, options), frame.size, bold=True) for entry in entries)
    details = (frame.face.width(entry.detail, frame.size) for entry in entries)
    left = round(min(frame.width * most, max(*names, *details) + 20))
    values = [entry.value for entry in entries] + ([frame.say(options.value_title)] if options.value_title else [])
    widest = max(frame.face.width(value, frame.size) for value in values)
    return left, round(widest + 16) if widest else 0


def _value(entry: Entry, y: float, right: float) -> list[dict[str, Any]]:
    if not entry.value:
        return []
    return [words(joined([entry.value]), 1, y, "right middle", xref="paper", xshift=right)]


def _headings(options: Options, frame: Frame, time: Ruler) -> list[dict[str, Any]]:
    """« Vérifié le … » over its line, on the side that has room, and the title of the values."""
    today = frame.say(options.today)
    at = time.pixel(frame.verified_on)
    side = "left" if at + frame.face.width(today, SMALL) < frame.width else "right"
    told = [words(joined([today]), frame.verified_on.isoformat(), 12, f"{side} middle", font=font(SMALL, INK))]
    if options.value_title:
        title = joined([frame.say(options.value_title)])
        right = frame.width - time.left - time.width
        told.append(words(title, 1, _HEAD - 10, "right middle", xref="paper", xshift=right, font=font(SMALL, INK_2)))
    return told


def _rule(y: float, time: Ruler, frame: Frame) -> dict[str, Any]:
    """A thin rule from edge to edge, under the words and the values too, between two rows."""
    return line(-time.left / time.width, y, (frame.width - time.left) / time.width, y, RULE, 1, xref="paper")


def _years(time: Ruler, bottom: float) -> list[dict[str, Any]]:
    return [line(day.isoformat(), _HEAD, day.isoformat(), bottom, RULE) for day in time.years]


def _today(frame: Frame, bottom: float) -> dict[str, Any]:
    day = frame.verified_on.isoformat()
    return line(day, 22, day, bottom, INK, 1.5, layer="above")
