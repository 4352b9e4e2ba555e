"""What a reader may filter a chart by: the values of a column, each with the rows that hold it.

The same choices act on every form of the chart: marks, live figure, arranged table and data
table know their row by its rank.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from plugins.charts.frame import Row
from plugins.charts.kind import Kind
from plugins.charts.rows import Selection, Wrong
from plugins.charts.spec import ChartSpec
from plugins.charts.tabulation import heading
from plugins.datasets.schema import Field
from plugins.formats import show
from plugins.problems import did_you_mean

MOST = 8
"""Values of a column without a closed list, beyond which boxes to tick help nobody."""

MISSING = "-"
"""Stands for an empty cell among the values."""


@dataclass(frozen=True)
class Choice:
    """One value, its words, and the ranks of its rows."""

    value: str
    label: str
    rows: tuple[int, ...]


@dataclass(frozen=True)
class Filter:
    """One column: its words, and its values in the order of its closed list, then of the rows."""

    field: str
    title: str
    choices: tuple[Choice, ...]


def filters(spec: ChartSpec, selection: Selection, language: str) -> tuple[Filter, ...]:
    """The filters that a chart declares, in its order."""
    fields = selection.table.descriptor.by_name if selection.table else {}
    return tuple(
        Filter(name, heading(spec, fields.get(name), name, language), _choices(selection.rows, name, fields, language))
        for name in spec.filters
    )


def check(spec: ChartSpec, kind: Kind, selection: Selection) -> list[Wrong]:
    """What is wrong with `filters`: an unknown column, a kind that mixes rows, too many values or a single one."""
    return [wrong for rank, name in enumerate(spec.filters) for wrong in _wrong(rank, name, kind, selection)]


def _wrong(rank: int, name: str, kind: Kind, selection: Selection) -> Iterator[Wrong]:
    path = ("filters", rank)
    if name not in selection.names:
        yield Wrong(path, f"les lignes n’ont pas de colonne « {name} ».", did_you_mean(name, selection.names))
        return
    if not kind.separate:
        yield Wrong(path, f"« {kind.name} » mêle les lignes : il ne se filtre pas.", "Retirez « filters ».")
        return
    fields = selection.table.descriptor.by_name if selection.table else {}
    listed = name in fields and bool(fields[name].categories)
    count = len(_ranks(selection.rows, name))
    if count < 2:
        yield Wrong(path, f"« {name} » n’a qu’une valeur : il n’y a rien à filtrer.", "Choisissez une autre colonne.")
    elif count > MOST and not listed:
        message = f"« {name} » a {count} valeurs : c’est trop pour des cases à cocher."
        yield Wrong(path, message, f"Choisissez une colonne de {MOST} valeurs au plus, ou à liste fermée.")


def _choices(rows: Sequence[Row], name: str, fields: dict[str, Field], language: str) -> tuple[Choice, ...]:
    listed = {one.value: one.label.text(language) for one in fields[name].categories or ()} if name in fields else {}
    found = _ranks(rows, name)
    order = [*(value for value in listed if value in found), *(value for value in found if value not in listed)]
    return tuple(Choice(value, listed.get(value) or _words(value, language), tuple(found[value])) for value in order)


def _words(value: str, language: str) -> str:
    return show(None, language=language) if value == MISSING else value


def _ranks(rows: Sequence[Row], name: str) -> dict[str, list[int]]:
    """Value → ranks of its rows; a cell that holds a list counts for each of its items."""
    found: dict[str, list[int]] = {}
    for rank, row in enumerate(rows):
        for value in _values(row[name]):
            found.setdefault(value, []).append(rank)
    return found


def _values(cell: Any) -> list[str]:
    if cell is None or cell == ():
        return [MISSING]
    return [str(item) for item in cell] if isinstance(cell, tuple) else [str(cell)]
