"""Rows read as events: when, in which lane, under which name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from plugins.charts.calendar_axis import short_date
from plugins.charts.forms.svg.symbols import is_open
from plugins.charts.frame import Category, Frame, Row
from plugins.charts.spec import ChartSpec, Said
from plugins.datasets.dates import bounds, goes_on
from plugins.datasets.strict import Strict
from plugins.formats import show


class Options(Strict):
    """`turning_points`: the keys of the few rows named in the wide drawing; `year_height`: pixels of a year in it;
    `today` closes the drawing; `unfinished` is said of the year in which the data stop; `counts` says how many rows
    each lane holds."""

    today: Said
    unfinished: Said | None = None
    turning_points: tuple[str, ...] = ()
    year_height: int = 132
    counts: bool = False


@dataclass(frozen=True)
class Event:
    """One row; `turning` when the wide drawing names it."""

    row: int
    first: date
    last: date
    date_text: str
    short_date: str
    lane: Category
    label: str
    turning: bool

    @property
    def middle(self) -> date:
        """The day its mark stands on."""
        return self.first + (self.last - self.first) / 2

    @property
    def precise(self) -> bool:
        """Whether the date is one day."""
        return self.first == self.last


def unfinished(year: int, options: Options, frame: Frame) -> str:
    """What is said of a year that is not over on the day of the data; nothing of the others."""
    return frame.say(options.unfinished) if options.unfinished and goes_on(year, frame.verified_on) else ""


def events(rows: Sequence[Row], spec: ChartSpec, options: Options, frame: Frame) -> list[Event]:
    """The events, from first to last."""
    encode, found = spec.encode, []
    for rank, row in enumerate(rows):
        when = str(row[encode["date"]])
        first, last = bounds(when)
        found.append(
            Event(
                row=rank,
                first=first,
                last=last,
                date_text=show(when, "date", language=frame.language),
                short_date=short_date(when, frame.language),
                lane=frame.category(encode["lane"], row[encode["lane"]]),
                label=frame.text(row, encode["label"]),
                turning=str(row[encode["key"]]) in options.turning_points,
            )
        )
    return sorted(found, key=lambda event: (event.middle, event.row))


def named(lane: Category, found: Sequence[Event], options: Options) -> str:
    """The name of a lane, with how many events it holds when that is wanted."""
    return f"{lane.label} ({sum(event.lane == lane for event in found)})" if options.counts else lane.label


def lanes(found: Sequence[Event], spec_order: Sequence[Category]) -> list[Category]:
    """The lanes that hold something, in the order of the descriptor, then of their first event."""
    used = {event.lane.value: event.lane for event in found}
    ordered = [category for category in spec_order if category.value in used]
    return ordered + [lane for lane in used.values() if lane not in ordered]


def symbols(shown: Sequence[Category], size: float, ink: str) -> dict[str, Any]:
    """The marker of these lanes, each with its symbol and its colour; an open one is outlined in ink."""
    widths = [2 if is_open(lane.glyph) else 0 for lane in shown]
    colours = [lane.color for lane in shown]
    glyphs = [lane.glyph for lane in shown]
    return {"symbol": glyphs, "size": size, "color": colours, "opacity": 1, "line": {"width": widths, "color": ink}}
