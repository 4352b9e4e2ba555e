"""What changed between two snapshots, row by row and cell by cell. No words yet: see `sentences.py`."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.changes.description import DescribedChart, DescribedMeasure
from plugins.changes.snapshot import Cells, Snapshot

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell, as written before and after."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row that stayed and changed."""

    key: Key
    cells: tuple[CellChange, ...]


@dataclass(frozen=True, slots=True)
class TableChange:
    """What happened to one table. `new` and `gone`: the table itself came or went."""

    name: str
    added: tuple[Key, ...] = ()
    removed: tuple[Key, ...] = ()
    changed: tuple[RowChange, ...] = ()
    columns_added: tuple[str, ...] = ()
    columns_removed: tuple[str, ...] = ()
    new: bool = False
    gone: bool = False

    def __bool__(self) -> bool:
        return any((*self.added, *self.removed, *self.changed, *self.columns_added, *self.columns_removed)) or (
            self.new or self.gone
        )


@dataclass(frozen=True, slots=True)
class MeasureChange:
    """A measure that both days have, worth something else."""

    name: str
    before: DescribedMeasure
    after: DescribedMeasure


@dataclass(frozen=True, slots=True)
class ChartChange:
    """A chart that came (no `before`), went (no `after`), or is drawn otherwise."""

    id: str
    before: DescribedChart | None
    after: DescribedChart | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that changed; empty parts when nothing did."""

    tables: tuple[TableChange, ...]
    measures: tuple[MeasureChange, ...]
    charts: tuple[ChartChange, ...]

    def __bool__(self) -> bool:
        return bool(self.tables or self.measures or self.charts)


def compare(before: Snapshot, after: Snapshot) -> Comparison:
    """From the older snapshot to the newer; tables, measures and charts by name."""
    names = sorted({*before.description.tables, *after.description.tables})
    tables = tuple(change for name in names if (change := _table(name, before, after)))
    old, new = before.description.measures, after.description.measures
    measures = tuple(
        MeasureChange(name, old[name], new[name])
        for name in sorted(old.keys() & new.keys())
        if old[name].value != new[name].value
    )
    return Comparison(tables, measures, _charts(before, after))


def _table(name: str, before: Snapshot, after: Snapshot) -> TableChange:
    old, new = before.rows(name), after.rows(name)
    if name not in before.description.tables:
        return TableChange(name, added=tuple(new), new=True)
    if name not in after.description.tables:
        return TableChange(name, removed=tuple(old), gone=True)
    columns = [tuple(field.name for field in side.description.tables[name].fields) for side in (before, after)]
    shared = [column for column in columns[1] if column in columns[0]]
    changes = (RowChange(key, _cells(old[key], new[key], shared)) for key in new if key in old)
    return TableChange(
        name,
        added=tuple(key for key in new if key not in old),
        removed=tuple(key for key in old if key not in new),
        changed=tuple(change for change in changes if change.cells),
        columns_added=tuple(column for column in columns[1] if column not in columns[0]),
        columns_removed=tuple(column for column in columns[0] if column not in columns[1]),
    )


def _cells(old: Cells, new: Cells, columns: Iterable[str]) -> tuple[CellChange, ...]:
    pairs = ((column, old.get(column, ""), new.get(column, "")) for column in columns)
    return tuple(CellChange(*pair) for pair in pairs if pair[1] != pair[2])


def _charts(before: Snapshot, after: Snapshot) -> tuple[ChartChange, ...]:
    old, new = before.description.charts, after.description.charts
    pairs = ((name, old.get(name), new.get(name)) for name in sorted({*old, *new}))
    return tuple(ChartChange(name, one, two) for name, one, two in pairs if one != two)
