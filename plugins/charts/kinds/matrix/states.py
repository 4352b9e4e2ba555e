"""The matrix as the theme writes it: states at dates, rows in them, cells in these."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
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
class Matrix:
    """The states from the oldest to the last, under the same columns."""

    heading: str
    columns: tuple[str, ...]
    missing: Category
    link: str | None
    states: tuple[State, ...]


def state(
    day: date, title: str, rows: Sequence[Row], known: Sequence[Observation], spec: ChartSpec, frame: Frame
) -> State:
    """The matrix on one day. Rows keep the order of the data; beyond those shown first, only those of which something is known."""
    options = Options.model_validate_json(spec.options_json)
    lines = []
    for key in dict.fromkeys(one.key for one in known):
        own = [one for one in known if one.key == key]
        cells = tuple(_cell(column, day, own, rows, spec, options, frame) for column in options.columns)
        lines.append(Line(frame.text(rows[own[0].rank], spec.encode["row"]), key, cells))
    first, others = lines[: options.shown], lines[options.shown :]
    more = tuple(line for line in others if any(line.cells))
    label = frame.say(options.more).replace("{n}", str(len(more)))
    return State(day.isoformat(), title, tuple(first), more, label, len(others) - len(more))


def _cell(
    column: Column,
    day: date,
    own: Sequence[Observation],
    rows: Sequence[Row],
    spec: ChartSpec,
    options: Options,
    frame: Frame,
) -> tuple[Group, ...]:
    found = [pair for value in column.values for pair in on(day, [one for one in own if one.value == value], options)]
    if any(status not in (options.statuses.ended, *options.statuses.absent) for status, _ in found):
        gone = (options.statuses.ended, *options.statuses.absent)
        found = [(status, one) for status, one in found if status not in gone]
    order = [one.value for one in frame.categories.get(spec.encode["status"], ())]
    found.sort(key=lambda pair: (order.index(pair[0]) if pair[0] in order else len(order), pair[1].rank))
    return tuple(
        Group(
            frame.category(spec.encode["status"], status),
            tuple(_entry(one, status, rows[one.rank], day, column, spec, options, frame) for _, one in pairs),
        )
        for status, pairs in groupby(found, key=lambda pair: pair[0])
    )


def _entry(
    one: Observation,
    status: str,
    row: Row,
    day: date,
    column: Column,
    spec: ChartSpec,
    options: Options,
    frame: Frame,
) -> Entry:
    cells = {name: row[field] for name, field in spec.encode.items()}
    until = str(cells["until"]) if cells.get("until") else None
    current = status == options.statuses.current
    near = timedelta(days=options.warn_days)
    return Entry(
        name=frame.say(column.names[one.value]) if one.value in column.names else "",
        scope=phrase(row, spec.encode.get("scope"), frame),
        version=one.version or None,
        start=str(cells["start"]) if cells.get("start") and status != options.statuses.ended else None,
        start_unknown=current and not cells.get("start") and not cells.get("announced"),
        announced=str(cells["announced"]) if cells.get("announced") and not cells.get("start") else None,
        until=until,
        expires=current and until is not None and bounds(until)[1] - day <= near,
        ended=status == options.statuses.ended,
        seen=None if until else str(cells["seen"]),
    )
