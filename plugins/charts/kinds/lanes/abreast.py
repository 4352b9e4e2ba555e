"""Wide: lanes abreast, time running down, turning points named beside their marks."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from plugins.charts.calendar_axis import DAY, after, new_years
from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Category, Frame
from plugins.charts.kinds.lanes.events import Event, Options, lanes, named, symbols, unfinished
from plugins.charts.kinds.lanes.placing import Spot, captions, spots
from plugins.charts.paper import INK, INK_2, PAPER, RULE, RULE_STRONG, SMALL, axis, figure, font, line, of_row, words
from plugins.charts.wrapping import block_height, joined, wrap

_YEARS, _GLYPH = 56, 13  # room for the digits of the years; size of a mark
_ABOVE = 16  # pixels over the first event
_YEAR = 28  # room for the digits of a year
_TODAY = 24  # room for the day of verification
_TALL = 800  # pixels from which the names of the lanes are said again at the foot
_AWAY = 11  # pixels from the middle of a mark to the rule of an imprecise date


class _Paper:
    """Pixels and days: the axis of dates covers the whole height, headings included."""

    def __init__(self, found: Sequence[Event], head: float, foot: float, options: Options, frame: Frame) -> None:
        self.pixels_per_day = options.year_height / 365.25
        self.first = min(event.first for event in found) - timedelta(days=round(_ABOVE / self.pixels_per_day))
        self.last = max(frame.verified_on, *(event.last for event in found)) + timedelta(days=6)
        self.head = head
        self.foot = head + (self.last - self.first).days * self.pixels_per_day
        self.repeats = self.foot > _TALL
        self.height = round(self.foot + _TODAY + (foot if self.repeats else 0))

    def pixel(self, day: date) -> float:
        """Pixels from the top."""
        return self.head + (day - self.first).days * self.pixels_per_day

    def moment(self, pixel: float) -> str:
        """What the axis says at this many pixels from the top."""
        start = datetime.combine(self.first, time())
        moment = start + timedelta(days=(pixel - self.head) / self.pixels_per_day)
        return moment.isoformat(sep=" ", timespec="seconds")


def abreast(found: list[Event], order: Sequence[Category], options: Options, frame: Frame) -> Figure:
    """The figure for the wide drawing; `order` is that of the lanes."""
    shown = lanes(found, order)
    wide = (frame.width - _YEARS) / len(shown)
    lefts = {lane.value: _YEARS + rank * wide for rank, lane in enumerate(shown)}
    names = {lane.value: named(lane, found, options) for lane in shown}
    heads = {value: wrap(name, wide - 34, frame.size, frame.face, bold=True) for value, name in names.items()}
    head = block_height(max(len(lines) for lines in heads.values()), frame.size) + 16
    paper = _Paper(found, head, head, options, frame)
    placed = spots(found, lefts, paper.pixel)
    texts = []
    turning = [spot for spot in placed if spot.event.turning]
    for spot, one in zip(turning, captions(placed, lefts, wide, paper.foot, frame), strict=True):
        said = words(one.text, one.edge, paper.moment(one.top), f"{one.side} top", font=font(one.size), bgcolor=PAPER)
        texts += of_row([said], spot.event.row)
    texts += _years(paper, options, frame) + _today(paper, options, frame)
    traces = [_marks(placed, paper)]
    for middle in [head / 2] + ([paper.height - head / 2] if paper.repeats else []):
        traces.append(_signs(shown, lefts, paper.moment(middle)))
        texts += [
            words(joined(heads[lane.value], bold=True), lefts[lane.value] + 30, paper.moment(middle)) for lane in shown
        ]
    axes = {
        "xaxis": axis("linear", (0, frame.width)),
        "yaxis": axis("date", (paper.moment(paper.height), paper.moment(0))),
    }
    traces += _imprecise(placed, paper)
    return figure(frame, paper.height, (0, 0, 0, 0), traces, axes, _lines(paper, lefts, frame), texts)


def _marks(placed: Sequence[Spot], paper: _Paper) -> dict[str, Any]:
    lanes_of = [spot.event.lane for spot in placed]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [spot.x for spot in placed],
        "y": [paper.moment(spot.y) for spot in placed],
        "marker": symbols(lanes_of, _GLYPH, INK),
        **_told([spot.event for spot in placed]),
    }


def _signs(shown: Sequence[Category], lefts: dict[str, float], moment: str) -> dict[str, Any]:
    """The symbol of each lane beside its name: a sign, not a mark."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [lefts[lane.value] + 16 for lane in shown],
        "y": [moment] * len(shown),
        "marker": symbols(shown, _GLYPH, INK),
        "hoverinfo": "skip",
    }


def _imprecise(placed: Sequence[Spot], paper: _Paper) -> list[dict[str, Any]]:
    """A bar beside each mark whose day is not known, as long as the time in which it lies."""
    loose = [spot.event for spot in placed if not spot.event.precise]
    if not loose:
        return []
    return [
        {
            "type": "bar",
            "orientation": "v",
            "x": [spot.x - _AWAY for spot in placed if not spot.event.precise],
            "base": [event.first.isoformat() for event in loose],
            "y": [(after(event.last) - event.first).days * DAY for event in loose],
            "width": 2.5,
            "marker": {"color": [event.lane.color for event in loose]},
            **_told(loose),
        }
    ]


def _told(found: Sequence[Event]) -> dict[str, Any]:
    return {
        "customdata": [event.row for event in found],
        "hovertext": [event.label for event in found],
        "hoverinfo": "text",
    }


def _lines(paper: _Paper, lefts: dict[str, float], frame: Frame) -> list[dict[str, Any]]:
    """Headings, years and lanes, parted by rules."""
    top, bottom = paper.moment(paper.head), paper.moment(paper.foot)
    parted = [line(left, top, left, bottom, RULE) for left in lefts.values()]
    # A first of January just under the headings would double their rule.
    days = [day for day in new_years(paper.first, paper.last) if paper.pixel(day) - paper.head > _AWAY]
    years = [line(0, day.isoformat(), frame.width, day.isoformat(), RULE) for day in days]
    today = frame.verified_on.isoformat()
    return [*parted, *years, line(0, top, frame.width, top, RULE_STRONG), line(0, today, frame.width, today, INK, 1.5)]


def _years(paper: _Paper, options: Options, frame: Frame) -> list[dict[str, Any]]:
    """The digits of each year under its first of January; those of the first year at the top."""
    starts = [paper.first, *new_years(paper.first, paper.last)]
    said = []
    for day, following in zip(starts, [*starts[1:], paper.last], strict=True):
        room, top = paper.pixel(following) - paper.pixel(day), paper.pixel(day) + 5
        if room > _YEAR:
            said.append(words(joined([str(day.year)], bold=True), 0, paper.moment(top), "left top"))
        if room > 2 * _YEAR and (told := unfinished(day.year, options, frame)):
            said.append(words(joined([told]), 0, paper.moment(top + 17), "left top", font=font(SMALL, INK_2)))
    return said


def _today(paper: _Paper, options: Options, frame: Frame) -> list[dict[str, Any]]:
    """What closes the drawing: the day of verification, under everything that has happened."""
    told = joined([frame.say(options.today)])
    return [words(told, 0, paper.moment(paper.foot + 6), "left top", font=font(SMALL, INK_2))]
