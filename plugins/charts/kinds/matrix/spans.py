"""What a row says on a given day: in force, ended, or nothing.

A date that is a month or a year is sure only from its last day for a start, and to its last day for an end.
"""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from plugins.charts.frame import Row
from plugins.charts.kinds.matrix.options import Options
from plugins.charts.spec import ChartSpec
from plugins.datasets.dates import bounds


@dataclass(frozen=True)
class Observation:
    """One row: its rank, its place in the matrix, its status, the first and last day on which it holds.

    `ends` is whether the last day is a date of the row, and not only the end of our belief.
    """

    rank: int
    key: str
    value: str
    status: str
    version: str
    seen: date
    first: date
    last: date
    ends: bool

    def holds(self, day: date) -> bool:
        """Whether the row is in force on this day."""
        return self.first <= day <= self.last


def observations(rows: Sequence[Row], spec: ChartSpec, options: Options) -> list[Observation]:
    """Every row, with the days on which it holds."""
    return [_observation(rank, row, spec, options) for rank, row in enumerate(rows)]


def on(day: date, cell: Sequence[Observation], options: Options) -> list[tuple[str, Observation]]:
    """The rows of one cell that say something on this day, each with its status then.

    What is gone, or was said to be absent, is left out as soon as something is there. A row without end gives way to a
    later one on the same value with another status or version.
    """
    held = [one for one in cell if one.holds(day)]
    held = [one for one in held if not any(_replaces(other, one) for other in held)]
    names = options.statuses
    found = [(names.current if one.status == names.ended and one.ends else one.status, one) for one in held]
    there = [(status, one) for status, one in found if status not in (names.ended, *names.absent)]
    if there:
        return there
    gone = [one for one in cell if one.ends and one.last < day and one.status in (names.current, names.ended)]
    return [(names.ended, max(gone, key=lambda one: one.last))] if gone else found


def _replaces(later: Observation, earlier: Observation) -> bool:
    different = (later.status, later.version) != (earlier.status, earlier.version)
    return not earlier.ends and later.value == earlier.value and different and later.seen > earlier.seen


def _observation(rank: int, row: Row, spec: ChartSpec, options: Options) -> Observation:
    cells = {name: row[column] for name, column in spec.encode.items()}
    seen, until = bounds(str(cells["seen"]))[1], cells.get("until")
    start = cells.get("start") or cells.get("announced")
    believed = options.absent_months if cells["status"] in options.statuses.absent else options.observed_months
    last = bounds(str(until))[1] if until else _months_later(seen, believed)
    over = cells["status"] == options.statuses.ended and not until  # when it ended is not known, only that it has
    first = bounds(str(start))[1] if start and not over else seen
    if until and not start:
        first = min(seen, _months_later(last, -options.validity_months))
    return Observation(
        rank=rank,
        key=str(cells["key"]),
        value=str(cells["column"]),
        status=str(cells["status"]),
        version=str(cells.get("version") or ""),
        seen=seen,
        first=min(first, seen),
        last=last,
        ends=bool(until),
    )


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
