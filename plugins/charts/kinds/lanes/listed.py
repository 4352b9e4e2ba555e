"""Narrow: a list by year; each entry has a stripe, a symbol, its category in words, its date and its name.

When the lanes are counted, a key with their counts stands over the list.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Category, Frame
from plugins.charts.kinds.lanes.events import Event, Options, lanes, named, symbols, unfinished
from plugins.charts.paper import INK, INK_2, RULE_STRONG, SMALL, axis, figure, font, line, of_row, words
from plugins.charts.wrapping import block_height, joined, wrap

_STRIPE, _GLYPH, _TEXT = 6, 19, 34  # the stripe's width, the symbol's middle, the left of the words
_YEAR, _GAP, _SIZE, _KEY_LINE = 34, 12, 12, 22


def listed(found: list[Event], order: Sequence[Category], options: Options, frame: Frame) -> Figure:
    """The figure for the narrow drawing; `order` is that of the lanes in the key."""
    key = lanes(found, order) if options.counts else []
    texts = [
        words(joined([named(lane, found, options)]), _TEXT, (rank + 0.5) * _KEY_LINE) for rank, lane in enumerate(key)
    ]
    down = float(len(key) * _KEY_LINE + (_GAP if key else 0))
    shapes: list[dict[str, Any]] = []
    boxes: list[tuple[Event, float, float]] = []
    for year, group in groupby(found, key=lambda event: event.middle.year):
        shapes.append(line(0, down + 1.5, frame.width, down + 1.5, RULE_STRONG))
        texts.append(words(joined([str(year)], bold=True), 0, down + _YEAR / 2 + 2, font=font(frame.size + 3)))
        if told := unfinished(year, options, frame):
            across = frame.face.width(str(year), frame.size + 3, bold=True) + 8
            texts.append(words(joined([told]), across, down + _YEAR / 2 + 3, font=font(SMALL, INK_2)))
        down += _YEAR
        for event in group:
            tall = _entry(event, down, texts, frame)
            boxes.append((event, down, tall))
            down += tall + _GAP
    # The last year is not over: the list ends on the same line as the wide drawing, and says so.
    shapes.append(line(0, down, frame.width, down, INK, 1.5))
    today = wrap(frame.say(options.today), frame.width, SMALL, frame.face)
    texts.append(words(joined(today), 0, down + 6, "left top", font=font(SMALL, INK_2)))
    down += 6 + block_height(len(today), SMALL)
    axes = {"xaxis": axis("linear", (0, frame.width)), "yaxis": axis("linear", (down, 0))}
    return figure(frame, down, (0, 0, 0, 0), [_stripes(boxes), _glyphs(boxes), *_signs(key)], axes, shapes, texts)


def _entry(event: Event, top: float, texts: list[dict[str, Any]], frame: Frame) -> float:
    """Write one entry, a turning point in bold; gives its height."""
    head = wrap(f"{event.lane.label} · {event.date_text}", frame.width - _TEXT, SMALL, frame.face)
    name = wrap(event.label, frame.width - _TEXT, frame.size, frame.face, bold=event.turning)
    above = block_height(len(head), SMALL)
    said = [
        words(joined(head), _TEXT, top, "left top", font=font(SMALL, INK_2)),
        words(joined(name, bold=event.turning), _TEXT, top + above, "left top"),
    ]
    texts += of_row(said, event.row)
    return above + block_height(len(name), frame.size)


def _stripes(boxes: list[tuple[Event, float, float]]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "y": [top + tall / 2 for _, top, tall in boxes],
        "x": [_STRIPE] * len(boxes),
        "width": [tall for _, _, tall in boxes],
        "marker": {"color": [event.lane.color for event, _, _ in boxes]},
        "customdata": [event.row for event, _, _ in boxes],
        "hovertext": [event.label for event, _, _ in boxes],
        "hoverinfo": "text",
    }


def _glyphs(boxes: list[tuple[Event, float, float]]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [_GLYPH] * len(boxes),
        "y": [top + SMALL * 0.65 for _, top, _ in boxes],
        "marker": symbols([event.lane for event, _, _ in boxes], _SIZE, INK_2),
        "customdata": [event.row for event, _, _ in boxes],
        "hovertext": [event.label for event, _, _ in boxes],
        "hoverinfo": "text",
    }


def _signs(key: Sequence[Category]) -> list[dict[str, Any]]:
    """The symbols of the key: signs, not marks."""
    if not key:
        return []
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [_GLYPH] * len(key),
            "y": [(rank + 0.5) * _KEY_LINE for rank in range(len(key))],
            "marker": symbols(key, _SIZE, INK_2),
            "hoverinfo": "skip",
        }
    ]
