"""The datasets in DuckDB: in memory, locked (no file, network, extension or setting), one thread, a time limit."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

import duckdb

from plugins.datasets.catalog import Catalog, Table
from plugins.datasets.dates import bounds
from plugins.measures.statements import QueryRefusedError, Statement, read_statement
from plugins.problems import did_you_mean

TIME_LIMIT = 20_000
"""Milliseconds: a thousand times what a query over a dossier takes. Only a runaway join or recursion reaches it."""

_SETTINGS: dict[str, str | bool | int] = {
    "enable_external_access": False,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
    "python_enable_replacements": False,
    "threads": 1,
    "memory_limit": "512MB",
}
Columns = Mapping[str, str | list[str]]
_SQL_TYPES: Columns = {
    "integer": "BIGINT",
    "year": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "list": ["VARCHAR"],
}
_CURLY = "‘’“”"
_MISSING_NAME = re.compile(
    r'(?:column named|Referenced column|Column|Function with name) "?([^"\s]+?)"? ?(?:not|does|\n|!)'
)


class BrokenDatasetError(QueryRefusedError):
    """The query reads a dataset that has problems of its own: say nothing more."""


@dataclass(frozen=True)
class Answer:
    """What a query gives: names of columns, rows of Python values."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


class Database:
    """The sound tables of a catalog; columns as in `plugins/README.md` (a date `f` gives `f_start` and `f_end` too).

    `derived` names tables that are made later from these, with `add`: a query over one may be read before, not run.
    """

    def __init__(self, catalog: Catalog, time_limit: int = TIME_LIMIT, derived: Iterable[str] = ()) -> None:
        self.catalog = catalog
        self._names = catalog.names | frozenset(derived)
        self._columns: dict[str, Columns] = {}
        self._statements: dict[str, Statement] = {}
        self._connection = duckdb.connect(":memory:", config={**_SETTINGS, "max_execution_time": time_limit})
        self._connection.execute("set TimeZone = 'UTC'")
        for name in sorted(catalog.tables):
            if name not in catalog.broken:
                self.add(name, _columns(catalog[name]), _records(catalog[name]))
        self._connection.execute("set lock_configuration = true")

    def read(self, sql: str) -> Statement:
        """Check a query without running it. Raises QueryRefusedError."""
        if sql not in self._statements:  # many measures share a condition, and reading costs milliseconds
            self._statements[sql] = read_statement(self._connection, sql, self._names)
        return self._statements[sql]

    def run(self, statement: Statement, values: Mapping[str, Any] | None = None, most: int | None = None) -> Answer:
        """Run a checked query, keep `most` rows. Raises QueryRefusedError; BrokenDatasetError over a broken table."""
        if not statement.tables <= self._columns.keys():
            raise BrokenDatasetError("un jeu de données de cette requête est à corriger.")
        try:
            cursor = self._connection.execute(statement.sql, values or None)
            rows = cursor.fetchall() if most is None else cursor.fetchmany(most)
        except duckdb.Error as error:
            raise self._explained(error, statement) from error
        return Answer(tuple(column[0] for column in cursor.description or ()), tuple(rows))

    def select(self, sql: str) -> tuple[Mapping[str, Any], ...]:
        """The rows of one SELECT, by name of column. Raises QueryRefusedError, or BrokenDatasetError."""
        answer = self.run(self.read(sql))
        return tuple(MappingProxyType(dict(zip(answer.columns, row, strict=True))) for row in answer.rows)

    def add(self, name: str, columns: Columns, records: Sequence[Mapping[str, Any]]) -> None:
        """Make a table; `columns` gives the SQL type of each name, as `from_json` writes types."""
        shape, rows = json.dumps([columns]), json.dumps(records)
        made = f"create table {quoted(name)} as select unnest(from_json($1, $2), max_depth := 2)"
        self._connection.execute(made, [rows, shape])
        self._columns[name] = columns

    @cached_property
    def reserved(self) -> frozenset[str]:
        """The words that cannot be a name without quotes."""
        found = self._connection.execute(
            "select keyword_name from duckdb_keywords() where keyword_category = 'reserved'"
        )
        return frozenset(str(name) for (name,) in found.fetchall())

    def _explained(self, error: duckdb.Error, statement: Statement) -> QueryRefusedError:
        said = str(error)
        if isinstance(error, duckdb.InterruptException):
            return QueryRefusedError(
                "la requête ne finit pas.", "Vérifiez les jointures (chacune a sa condition) et les récursions."
            )
        if isinstance(error, duckdb.OutOfMemoryException):
            return QueryRefusedError(
                "la requête demande trop de mémoire.", "Vérifiez que chaque jointure a sa condition."
            )
        missing = _MISSING_NAME.search(said)
        columns = {column for name in statement.tables for column in self._columns[name]}
        nearest = did_you_mean(missing[1], columns) if missing and "unction" not in missing[0] else ""
        if missing and _quoted_as_text(missing[1], statement.sql):
            nearest = f"Un texte s’écrit entre apostrophes droites : '{missing[1].strip(_CURLY)}'."
        first = said.split("\n")[0].partition(": ")[2] or said
        return QueryRefusedError(f"DuckDB refuse la requête (“{first}”).", nearest or "Corrigez la requête.")


def _quoted_as_text(name: str, sql: str) -> bool:
    """Whether what SQL takes for a column was meant as a text: between double or curly quotation marks."""
    return f'"{name}"' in sql or name != name.strip(_CURLY)


def quoted(name: str) -> str:
    """A name as SQL takes it whatever it holds."""
    return '"' + name.replace('"', '""') + '"'


def _columns(table: Table) -> Columns:
    found: dict[str, str | list[str]] = {}
    for field in table.descriptor.fields:
        found[field.name] = _SQL_TYPES.get(field.type, "VARCHAR")
        if field.type == "date":
            found |= {f"{field.name}_start": "DATE", f"{field.name}_end": "DATE"}
    return found


def _records(table: Table) -> Sequence[Mapping[str, Any]]:
    dates = [field.name for field in table.descriptor.fields if field.type == "date"]
    records = []
    for row in table.rows:
        record = {field.name: row[field.name] for field in table.descriptor.fields}
        for name in dates:
            if (text := row[name]) is not None:
                start, end = bounds(str(text))
                record |= {f"{name}_start": start.isoformat(), f"{name}_end": end.isoformat()}
        records.append(record)
    return records
