"""The marks of the intervals, one trace per thing drawn; `y` is in pixels from the top."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from plugins.charts.calendar_axis import DAY, after
from plugins.charts.filling import filled
from plugins.charts.frame import Frame
from plugins.charts.kinds.intervals.entries import Entry, Span
from plugins.charts.kinds.intervals.ruler import Ruler
from plugins.charts.paper import INK, PAPER, RULE_STRONG

Placed = tuple[Entry, float]
_CIRCLE, _DIAMOND, _RANGE, _BAR, _LINK = 10, 12, 12, 14, 2
_OVER, _UNDER = 9, 4  # pixels, over and under the line, when circle and end would touch
_TOUCH = _CIRCLE / 2 + _DIAMOND * 0.65 - 2  # pixels between their middles
_SAID = 20  # of an imprecise start: taller than what it may stand on


def links(placed: Sequence[Placed], time: Ruler) -> list[dict[str, Any]]:
    """Circle, link, and diamond or bar of each entry; a circle that its end would hide stands over it."""
    ended = [(entry, y) for entry, y in placed if entry.end is not None]
    parted = [one for one in ended if _end(one[0]).first > after(one[0].start.last)]
    hidden = {entry.row for entry, _ in ended if _covered(entry, time)}
    over = [(entry, y - _OVER if entry.row in hidden else y) for entry, y in placed]
    under = [(entry, y + _UNDER if entry.row in hidden else y) for entry, y in ended]
    traces = _bars([one for one in parted if one[0].row not in hidden], _between, _LINK, lambda _: RULE_STRONG)
    traces += _ranges([one for one in under if not _end(one[0]).precise])
    traces += _outlined(
        _bars([one for one in placed if not one[0].start.precise], lambda entry: entry.start, _SAID, lambda _: INK)
    )
    precise = [one for one in over if one[0].start.precise]
    traces += _outlined(_points(precise, "circle", _CIRCLE, lambda entry: entry.start, lambda _: INK))
    precise = [one for one in under if _end(one[0]).precise]
    return traces + _outlined(_points(precise, "diamond", _DIAMOND, _end, lambda entry: entry.color))


def _covered(entry: Entry, time: Ruler) -> bool:
    """Whether the circle of the start would lie on the diamond or the bar of the end."""
    end, at = _end(entry), time.pixel(entry.start.middle)
    return entry.start.precise and time.pixel(end.first) - _TOUCH <= at <= time.pixel(end.last) + _TOUCH


def _ranges(placed: Sequence[Placed]) -> list[dict[str, Any]]:
    """The bars of ends that are periods, filled as the option says; a full one has its colour."""
    traces = _bars(placed, _end, _RANGE, lambda entry: entry.color)
    for trace in traces:
        look = filled([entry.fill for entry, _ in placed])
        full = [
            entry.color if entry.fill == "full" else shown
            for (entry, _), shown in zip(placed, look["color"], strict=True)
        ]
        trace["marker"] = {**look, "color": full}
    return traces


def bars(placed: Sequence[Placed], frame: Frame) -> list[dict[str, Any]]:
    """A bar per entry, hatched without end; an outline over the time in which an imprecise start may lie."""
    closed = [one for one in placed if one[0].end is not None]
    endless = [one for one in placed if one[0].end is None]
    loose = [one for one in placed if not one[0].start.precise]
    today = Span(frame.verified_on, frame.verified_on)
    traces = _bars(closed, lambda entry: _body(entry, _end(entry)), _BAR, lambda entry: entry.color)
    hatched = _bars(endless, lambda entry: _body(entry, today), _BAR, lambda entry: entry.color)
    for trace in hatched:
        colours = trace["marker"].pop("color")
        trace["marker"]["color"] = PAPER
        trace["marker"]["line"] = {"color": colours, "width": 1}
        trace["marker"]["pattern"] = {"shape": "/", "fgcolor": colours, "bgcolor": PAPER, "size": 8, "solidity": 0.25}
    started = _bars(loose, lambda entry: entry.start, _BAR, lambda _: PAPER)
    for trace in started:
        trace["marker"]["line"] = {"color": [entry.color for entry, _ in loose], "width": 1}
    return [*traces, *hatched, *started]


def _outlined(traces: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same marks, parted by a pixel of paper from what they stand on."""
    for trace in traces:
        trace["marker"]["line"] = {"color": PAPER, "width": 1}
    return traces


def _end(entry: Entry) -> Span:
    return entry.end or entry.start


def _between(entry: Entry) -> Span:
    """The days between the start and the end, for the link."""
    return Span(after(entry.start.last), _end(entry).first - timedelta(days=1))


def _body(entry: Entry, end: Span) -> Span:
    """What is certain: from the day of the start, or from the end of the time in which it lies."""
    first = entry.start.first if entry.start.precise else after(entry.start.last)
    return Span(first, max(first, end.last))


def _bars(
    placed: Sequence[Placed], span: Callable[[Entry], Span], tall: float, color: Callable[[Entry], str]
) -> list[dict[str, Any]]:
    if not placed:
        return []
    spans = [span(entry) for entry, _ in placed]
    return [
        {
            "type": "bar",
            "orientation": "h",
            "y": [y for _, y in placed],
            "base": [one.first.isoformat() for one in spans],
            "x": [(after(one.last) - one.first).days * DAY for one in spans],
            "width": tall,
            "marker": {"color": [color(entry) for entry, _ in placed]},
            **_told(placed),
        }
    ]


def _points(
    placed: Sequence[Placed], symbol: str, size: float, span: Callable[[Entry], Span], color: Callable[[Entry], str]
) -> list[dict[str, Any]]:
    if not placed:
        return []
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [span(entry).middle.isoformat() for entry, _ in placed],
            "y": [y for _, y in placed],
            "marker": {"symbol": symbol, "size": size, "color": [color(entry) for entry, _ in placed], "opacity": 1},
            "cliponaxis": False,
            **_told(placed),
        }
    ]


def _told(placed: Sequence[Placed]) -> dict[str, Any]:
    return {
        "customdata": [entry.row for entry, _ in placed],
        "hovertext": [entry.label for entry, _ in placed],
        "hoverinfo": "text",
    }
