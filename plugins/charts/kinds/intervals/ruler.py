"""The common axis of time: its bounds, its years, and where a day falls in pixels."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from plugins.charts.calendar_axis import new_years, year_labels
from plugins.charts.frame import Frame
from plugins.charts.kinds.intervals.entries import Entry, Options
from plugins.charts.paper import INK_2, SMALL, font, words

_MARGIN = timedelta(days=40)
_CLEAR = 4  # pixels from words to the line of the verification


@dataclass(frozen=True)
class Ruler:
    """`left` and `width` are pixels of the drawing."""

    first: date
    last: date
    left: float
    width: float

    def pixel(self, day: date) -> float:
        """Distance of a day from the left of the drawing."""
        return self.left + (day - self.first).days / (self.last - self.first).days * self.width

    def limit(self, day: date, today: date) -> float:
        """How far from the right end of the axis, in pixels, words about a day may end: before the line of the
        verification rather than over it, when the day is not after it."""
        return self.pixel(today) - _CLEAR - self.left - self.width if day <= today else 0

    def beneath(self, day: date, wide: float, today: date) -> float:
        """How far from the right end of the axis, in pixels, words of this width end that stand under a day: in the
        middle of it, or as near as the axis and the line of the verification allow."""
        middle = self.pixel(day) + wide / 2 - self.left - self.width
        return max(min(middle, self.limit(day, today)), wide - self.width)

    @property
    def years(self) -> list[date]:
        """Each first of January."""
        return new_years(self.first, self.last)

    @property
    def ends(self) -> tuple[str, str]:
        """The range of the axis."""
        return self.first.isoformat(), self.last.isoformat()

    def labels(self, y: float, frame: Frame) -> list[dict[str, Any]]:
        """The digits of the years, each in the middle of its year; every other one when they are too tight."""
        wide = frame.face.width("2000", SMALL)
        shown = list(year_labels(self.first, self.last, self.width, wide + 8))
        if not shown:
            shown = list(year_labels(self.first, self.last, self.width, wide / 2 + 4))[::2]
        shown = [(day, text) for day, text in shown if wide / 2 <= self.pixel(day) <= frame.width - wide / 2]
        style = font(SMALL, INK_2)
        return [words(text, day.isoformat(), y, "center middle", font=style) for day, text in shown]


def ruler(entries: Sequence[Entry], options: Options, frame: Frame, left: float, width: float) -> Ruler:
    """Bounds that hold every day drawn, the verification included."""
    starts = [entry.start.first for entry in entries]
    ends = [
        frame.verified_on,
        *(entry.end.last for entry in entries if entry.end),
        *(one.start.last for one in entries),
    ]
    first = date(options.first_year, 1, 1) if options.first_year else min(starts) - _MARGIN
    last = date(options.last_year, 12, 31) if options.last_year else max(ends) + _MARGIN
    return Ruler(min(first, *starts), max(last, *ends), left, width)
