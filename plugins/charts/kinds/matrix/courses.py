"""The matrix on any day: each cell as the days on which it changes, by the rules that write the states.

Nothing is decided in the browser. A cell can only change when a row begins to hold, when it stops, or when its end
comes near; the cell is written for each of these days, and the reader's day falls between two of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from plugins.charts.frame import Category
from plugins.charts.kinds.matrix.options import Column
from plugins.charts.kinds.matrix.spans import Observation
from plugins.charts.kinds.matrix.states import Entry, Group, Sheet
from plugins.datasets.dates import bounds

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Course:
    """A row of the matrix through time.

    A cell is « day=groups day=groups »; groups are parted by « ; », and each is « status:entry,entry ». A status and an
    entry are ranks in the lists of `Courses`; no group means that nothing was found.
    """

    label: str
    key: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Courses:
    """All rows from the first day that a reader may ask for to the last; `shown` of them come before `more`."""

    first: str
    last: str
    statuses: tuple[Category, ...]
    entries: tuple[Entry, ...]
    lines: tuple[Course, ...]
    shown: int
    more: str


class _Ranks:
    """What has been written so far, each thing once."""

    def __init__(self) -> None:
        self.statuses: dict[Category, int] = {}
        self.entries: dict[Entry, int] = {}

    def code(self, groups: Sequence[Group]) -> str:
        return ";".join(self._group(group) for group in groups)

    def _group(self, group: Group) -> str:
        status = self.statuses.setdefault(group.status, len(self.statuses))
        entries = [self.entries.setdefault(one, len(self.entries)) for one in group.entries]
        return f"{status}:{','.join(map(str, entries))}"


def courses(sheet: Sheet, first: date, last: date) -> Courses:
    """Every cell of the sheet between two days."""
    ranks, lines = _Ranks(), []
    for key, own in sheet.by_key.items():
        cells = (" ".join(_turns(sheet, column, own, first, last, ranks)) for column in sheet.options.columns)
        lines.append(Course(sheet.label(own), key, tuple(cells)))
    more = sheet.frame.say(sheet.options.more)
    statuses, entries = tuple(ranks.statuses), tuple(ranks.entries)
    return Courses(first.isoformat(), last.isoformat(), statuses, entries, tuple(lines), sheet.options.shown, more)


def _turns(
    sheet: Sheet, column: Column, own: Sequence[Observation], first: date, last: date, ranks: _Ranks
) -> Iterator[str]:
    before = None
    for day in sorted(_days(sheet, column, own, first, last)):
        code = ranks.code(sheet.cell(column, day, own))
        if code != before:
            yield f"{day.isoformat()}={code}"
        before = code


def _days(sheet: Sheet, column: Column, own: Sequence[Observation], first: date, last: date) -> set[date]:
    """The first day, and every day on which the cell may change."""
    days = {first}
    until = sheet.spec.encode.get("until", "")
    for one in own:
        if one.value in column.values:
            days |= {one.first, one.last + _DAY}
            if end := sheet.rows[one.rank].get(until):
                days.add(bounds(str(end))[1] - timedelta(days=sheet.options.warn_days))
    return {day for day in days if first <= day <= last}
