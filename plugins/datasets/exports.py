"""A table in the two forms that programs prefer to CSV: typed JSON, and Parquet.

Both hold the columns of the CSV file in its order; a date `f`, which may be imprecise, is its text and is followed by
`f_start` and `f_end`, its first and last day. Nothing is rounded, and what is missing is null.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb

from plugins.datasets.dates import bounds
from plugins.datasets.schema import Field
from plugins.datasets.table import Table

_SQL_TYPES: dict[str, str | list[str]] = {
    "integer": "BIGINT",
    "year": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "list": ["VARCHAR"],
}


def records(table: Table) -> list[dict[str, Any]]:
    """The rows as JSON values."""
    fields = in_file_order(table)
    return [
        {name: value for field in fields for name, value in _cells(field, row[field.name]).items()}
        for row in table.rows
    ]


def as_json(table: Table) -> str:
    """An array with one object per line, so that two versions can be compared line by line."""
    lines = (json.dumps(record, ensure_ascii=False, separators=(",", ":")) for record in records(table))
    return "[\n" + ",\n".join(lines) + "\n]\n"


def as_parquet(table: Table, words: Mapping[str, str]) -> bytes:
    """The table as a Parquet file; `words` (title, licence…) are its key-value metadata.

    One thread and no clock: the same rows give the same bytes with the same DuckDB.
    """
    shape = {name: kind for field in in_file_order(table) for name, kind in _columns(field).items()}
    metadata = ", ".join(f"{_literal(name)}: {_literal(word)}" for name, word in sorted(words.items()))
    with duckdb.connect(":memory:", config={"threads": 1}) as connection, TemporaryDirectory() as folder:
        path = Path(folder) / "table.parquet"
        connection.execute(
            "create table exported as select unnest(from_json($1, $2), max_depth := 2)",
            [json.dumps(records(table)), json.dumps([shape])],
        )
        options = f"format parquet, compression zstd, kv_metadata {{{metadata}}}"
        connection.execute(f"copy exported to {_literal(str(path))} ({options})")
        return path.read_bytes()


def in_file_order(table: Table) -> list[Field]:
    """The fields in the order of the file's header, as readers of packages expect."""
    header = table.content.decode("utf-8").splitlines()[0].split(",") if table.content else []
    ranks = {name.strip('"'): rank for rank, name in enumerate(header)}
    return sorted(table.descriptor.by_name.values(), key=lambda field: ranks.get(field.name, len(ranks)))


def _cells(field: Field, value: object) -> dict[str, Any]:
    plain = list(value) if isinstance(value, tuple) else value
    if field.type != "date":
        return {field.name: plain}
    days = [day.isoformat() for day in bounds(value)] if isinstance(value, str) else [None, None]
    return {field.name: plain, f"{field.name}_start": days[0], f"{field.name}_end": days[1]}


def _columns(field: Field) -> dict[str, str | list[str]]:
    if field.type != "date":
        return {field.name: _SQL_TYPES.get(field.type, "VARCHAR")}
    return {field.name: "VARCHAR", f"{field.name}_start": "DATE", f"{field.name}_end": "DATE"}


def _literal(text: str) -> str:
    """A text as SQL takes it: COPY reads neither its path nor its options from parameters."""
    return "'" + text.replace("'", "''") + "'"
