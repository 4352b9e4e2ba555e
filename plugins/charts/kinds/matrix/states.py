"""The matrix as the theme writes it: states at dates, rows in them, cells in these."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import groupby

from plugins.charts.frame import Category, Frame, Row
from plugins.charts.kinds.matrix.options import Column, Options
from plugins.charts.kinds.matrix.spans import Observation, on
from plugins.charts.phrase import Phrase, phrase
from plugins.charts.spec import ChartSpec
from plugins.datasets.dates import bounds


@dataclass(frozen=True)
class Entry:
    """What one row says in a cell. Dates are the row's own texts, None when it has none or when they no longer matter.

    `start_unknown`: in force, and since when is not known. `expires`: the end is near; `ended`: it is past.
    `seen`: when it was observed, given when nothing else says how long it holds.
    """

    name: str
    scope: Phrase | None
    version: str | None
    start: str | None
    start_unknown: bool
    announced: str | None
    until: str | None
    expires: bool
    ended: bool
    seen: str | None


@dataclass(frozen=True)
class Group:
    """The rows of a cell that share a status."""

    status: Category
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Line:
    """A row of the matrix; each cell is a tuple of groups, empty when nothing was found."""

    label: str
    key: str
    cells: tuple[tuple[Group, ...], ...]


@dataclass(frozen=True)
class State:
    """The matrix on one day: the rows shown first, the others, and the number of those of which nothing is known."""

    at: str
    title: str
    lines: tuple[Line, ...]
    more: tuple[Line, ...]
    more_label: str
    silent: int


@dataclass(frozen=True)
class Sheet:
    """All that the cells are written from: the rows, when each of them holds, and what the editor said."""

    rows: Sequence[Row]
    known: Sequence[Observation]
    spec: ChartSpec
    options: Options
    frame: Frame

    @cached_property
    def by_key(self) -> Mapping[str, Sequence[Observation]]:
        """What is known of each row of the matrix, in the order of the data."""
        found: dict[str, list[Observation]] = {}
        for one in self.known:
            found.setdefault(one.key, []).append(one)
        return found

    def label(self, own: Sequence[Observation]) -> str:
        """The name of a row of the matrix."""
        return self.frame.text(self.rows[own[0].rank], self.spec.encode["row"])

    def state(self, day: date, title: str) -> State:
        """The matrix on one day, rows in the order of the data; after those shown first, silent ones are counted."""
        lines = []
        for key, own in self.by_key.items():
            cells = tuple(self.cell(column, day, own) for column in self.options.columns)
            lines.append(Line(self.label(own), key, cells))
        first, others = lines[: self.options.shown], lines[self.options.shown :]
        more = tuple(line for line in others if any(line.cells))
        label = self.frame.say(self.options.more).replace("{n}", str(len(more)))
        return State(day.isoformat(), title, tuple(first), more, label, len(others) - len(more))

    def cell(self, column: Column, day: date, own: Sequence[Observation]) -> tuple[Group, ...]:
        """What a row of the matrix says under a column on one day."""
        by_value = ([one for one in own if one.value == value] for value in column.values)
        found = [pair for cell in by_value for pair in on(day, cell, self.options)]
        gone = (self.options.statuses.ended, *self.options.statuses.absent)
        there = [(status, one) for status, one in found if status not in gone]
        ordered = sorted(there or found, key=lambda pair: (self._order(pair[0]), pair[1].rank))
        groups = groupby(ordered, key=lambda pair: pair[0])
        status_column = self.spec.encode["status"]
        return tuple(
            Group(
                self.frame.category(status_column, status),
                tuple(self._entry(one, status, day, column) for _, one in pairs),
            )
            for status, pairs in groups
        )

    def _order(self, status: str) -> int:
        listed = [one.value for one in self.frame.categories.get(self.spec.encode["status"], ())]
        return listed.index(status) if status in listed else len(listed)

    def _entry(self, one: Observation, status: str, day: date, column: Column) -> Entry:
        row = self.rows[one.rank]
        cells = {name: row[field] for name, field in self.spec.encode.items()}
        until, start, announced = (_text(cells.get(name)) for name in ("until", "start", "announced"))
        current, ended = status == self.options.statuses.current, status == self.options.statuses.ended
        near = timedelta(days=self.options.warn_days)
        return Entry(
            name=self.frame.say(column.names[one.value]) if one.value in column.names else "",
            scope=phrase(row, self.spec.encode.get("scope"), self.frame),
            version=self.frame.text(row, self.spec.encode["version"]) or None if "version" in cells else None,
            start=None if ended else start,
            start_unknown=current and not start and not announced,
            announced=None if start else announced,
            until=until,
            expires=current and until is not None and bounds(until)[1] - day <= near,
            ended=ended,
            seen=None if until else str(cells["seen"]),
        )


def _text(value: object) -> str | None:
    return str(value) if value else None
