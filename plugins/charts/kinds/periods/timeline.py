"""The axis of time of the rows, and the few words beside what stands on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from plugins.charts.frame import Frame
from plugins.charts.kinds.intervals.ruler import Ruler
from plugins.charts.kinds.periods.entries import Entry
from plugins.charts.kinds.periods.options import Options
from plugins.charts.paper import INK_2, PAPER, SMALL, font, words
from plugins.charts.wrapping import block_height, joined, wrap

_MARGIN, _AWAY, _AROUND = timedelta(days=30), 9, 2  # pixels from a mark to its words, and of paper around them

_STEPS = (1, 2, 5, 10, 20, 50, 100)


def ruler(entries: Sequence[Entry], options: Options, frame: Frame, left: float, width: float) -> Ruler:
    """Bounds that hold every day drawn and the verification, with room for the arrow of an open bar."""
    dated = [entry for entry in entries if entry.dated]
    starts = [entry.first for entry in dated] or [frame.verified_on]
    last = max([frame.verified_on, *(entry.last for entry in dated)])
    first = date(options.first_year, 1, 1) if options.first_year else min(starts) - _MARGIN
    first = min(first, *starts) if len(starts) > 1 else min(first, starts[0])
    room = (last - first) / max(width - 14, 1) * 14
    return Ruler(first, last + max(_MARGIN, room), left, width)


def years(time: Ruler, frame: Frame) -> list[date]:
    """Each first of January that has a rule: all of them, or one in two, five, ten… when their digits would touch."""
    needed = frame.face.width("2000", SMALL) + 8
    per_year = time.width / ((time.last - time.first).days / 365.25)
    step = next(step for step in _STEPS if step * per_year >= needed or step == _STEPS[-1])
    return [day for day in time.years if day.year % step == 0]


def year_labels(time: Ruler, y: float, frame: Frame) -> list[dict[str, Any]]:
    """The digits of the years: in the middle of each year, or at the rule when only some years have one."""
    ruled = years(time, frame)
    if ruled == time.years:
        return time.labels(y, frame)
    half = frame.face.width("2000", SMALL) / 2
    return [
        words(
            str(day.year), day.isoformat(), y, f"{_side(time.pixel(day), half, frame)} middle", font=font(SMALL, INK_2)
        )
        for day in ruled
    ]


def _side(x: float, half: float, frame: Frame) -> str:
    """Which side of a text stands at `x`, so that it stays in the drawing."""
    if x < half:
        return "left"
    return "right" if x + half > frame.width else "center"


@dataclass(frozen=True)
class Beside:
    """Words near a mark: their lines, where, and whether they need a line of their own under it."""

    lines: list[str]
    x: str
    shift: float
    side: str
    under: bool

    @property
    def height(self) -> float:
        """Pixels that they take under the mark; none beside it."""
        return block_height(len(self.lines), SMALL) if self.under else 0

    def written(self, y: float) -> dict[str, Any]:
        """The annotation, for a mark at this height."""
        down, at = ("top", y + 8) if self.under else ("middle", y)
        text = joined(self.lines)
        style = {"font": font(SMALL, INK_2), "bgcolor": PAPER, "borderpad": _AROUND}
        return words(text, self.x, at, f"{self.side} {down}", xshift=self.shift, **style)


def beside(entry: Entry, time: Ruler, frame: Frame) -> Beside | None:
    """The words of a row: at the right of its last day, at the left of its first one, or under it."""
    if not entry.words or not entry.dated:
        return None
    wide = frame.face.width(entry.words, SMALL) + 2 * _AROUND
    end = time.pixel(entry.last) + _AWAY + (6 if entry.open else 0)
    start = time.pixel(entry.first) - _AWAY
    if end + wide <= _limit(entry, time, frame):
        return Beside([entry.words], entry.last.isoformat(), end - time.pixel(entry.last), "left", under=False)
    if start - wide >= time.left:
        return Beside([entry.words], entry.first.isoformat(), -_AWAY, "right", under=False)
    room = time.width + time.limit(entry.last, frame.verified_on)
    lines = wrap(entry.words, room - 2 * _AROUND, SMALL, frame.face)
    wide = max(frame.face.width(one, SMALL) for one in lines) + 2 * _AROUND
    shift = time.beneath(entry.last, wide, frame.verified_on)
    return Beside(lines, time.last.isoformat(), shift, "right", under=True)


def _limit(entry: Entry, time: Ruler, frame: Frame) -> float:
    """Where words must end: before the line of the verification when their mark stands before it."""
    today = time.pixel(frame.verified_on) - 2 * _AROUND
    return today if time.pixel(entry.last) + _AWAY < today else time.left + time.width
