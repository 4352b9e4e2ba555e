"""The rows of a chart: a dataset with a selection and an order, or the result of a query."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from plugins.charts.frame import Row
from plugins.charts.spec import Rows
from plugins.datasets.catalog import Catalog, Table
from plugins.measures.database import BrokenDatasetError, Database
from plugins.measures.statements import QueryRefusedError
from plugins.problems import did_you_mean


@dataclass(frozen=True)
class Wrong:
    """What is wrong with `rows:`, and the path of keys below it."""

    path: tuple[str | int, ...]
    message: str
    suggestion: str = ""


@dataclass(frozen=True)
class Selection:
    """Rows, the names of their columns, and the table that describes them when there is one."""

    rows: tuple[Row, ...]
    names: tuple[str, ...]
    table: Table | None


def select(spec: Rows, catalog: Catalog, database: Database) -> tuple[Selection | None, list[Wrong]]:
    """The rows that `rows:` asks for. Nothing and no problem when their dataset is itself broken."""
    key = "dataset" if spec.dataset is not None else "fields"
    name = spec.dataset or spec.fields
    if name is not None and name not in catalog.names:
        return None, [
            Wrong((key,), f"aucun jeu de données ne s’appelle « {name} ».", did_you_mean(name, catalog.names))
        ]
    table = catalog.get(name) if name is not None else None
    if name is not None and table is None:
        return None, []
    if spec.sql is not None:
        return _queried(spec.sql, table, database)
    return _selected(spec, table) if table is not None else (None, [])


def cited(rows: Iterable[Row]) -> tuple[str, ...]:
    """The ids of the sources of these rows, once each, in the order of the rows."""
    found: dict[str, None] = {}
    for row in rows:
        ids = row.get("source_ids") or ()
        found.update(dict.fromkeys(ids.split(";") if isinstance(ids, str) else ids))
    return tuple(found)


def _queried(sql: str, table: Table | None, database: Database) -> tuple[Selection | None, list[Wrong]]:
    try:
        answer = database.run(database.read(sql))
    except BrokenDatasetError:
        return None, []
    except QueryRefusedError as refused:
        return None, [Wrong(("sql",), refused.message, refused.suggestion)]
    rows = tuple({name: _plain(value) for name, value in zip(answer.columns, row, strict=True)} for row in answer.rows)
    return Selection(rows, answer.columns, table), []


def _plain(value: Any) -> Any:
    """A value of the database as a table gives it: ISO dates, tuples, ordinary numbers."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    return tuple(value) if isinstance(value, list) else value


def _selected(spec: Rows, table: Table) -> tuple[Selection | None, list[Wrong]]:
    fields = {field.name: field for field in table.descriptor.fields}
    wrong = [
        Wrong((key,), f"« {table.name} » n’a pas de champ « {name} ».", did_you_mean(name, fields))
        for key, names in (("where", spec.where), ("order", [name.removeprefix("-") for name in spec.order]))
        for name in names
        if name not in fields
    ]
    for name, wanted in spec.where.items():
        known = [category.value for category in fields[name].categories or ()] if name in fields else []
        wrong += [
            Wrong(("where", name), f"« {value} » n’est pas une valeur de « {name} ».", did_you_mean(str(value), known))
            for value in wanted
            if known and value not in known
        ]
    if wrong:
        return None, wrong
    rows = [row for row in table.rows if all(row[name] in wanted for name, wanted in spec.where.items())]
    for name in reversed(spec.order):
        _sort(rows, name)
    return Selection(tuple(rows), tuple(fields), table), []


def _sort(rows: list[Row], name: str) -> None:
    """Stable; missing values come last in both directions."""
    field, descending = name.removeprefix("-"), name.startswith("-")

    def rank(row: Row) -> tuple[Any, ...]:
        return (row[field] is not None) == descending, row[field] if row[field] is not None else ""

    rows.sort(key=rank, reverse=descending)
