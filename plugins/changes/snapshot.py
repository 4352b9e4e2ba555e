"""A dossier on one day: its rows as text and how they were called. Two of them can be compared."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from plugins.changes.description import Description

Cells = Mapping[str, str]
"""A row: name of column → cell as written in the file."""


@dataclass(frozen=True, eq=False)
class Snapshot:
    """`contents` holds the CSV file of each table of `description`, in UTF-8."""

    description: Description
    contents: Mapping[str, bytes]

    @cached_property
    def _rows(self) -> dict[str, dict[tuple[str, ...], Cells]]:
        return {name: self._read(name) for name in self.contents}

    def rows(self, table: str) -> Mapping[tuple[str, ...], Cells]:
        """Key of the row → its cells, in the order of the file; empty for a table that does not exist."""
        return self._rows.get(table, {})

    def name(self, table: str, key: tuple[str, ...], language: str) -> str:
        """What a row was called in a language; its key when it had no name."""
        described, row = self.description.tables[table], self.rows(table).get(key, {})
        field = described.names.get(language) or described.names.get("fr", "")
        return row.get(field, "") or " · ".join(key)

    def _read(self, name: str) -> dict[tuple[str, ...], Cells]:
        described = self.description.tables.get(name)
        names = described.key if described else ()
        reader = csv.DictReader(io.StringIO(self.contents[name].decode("utf-8"), newline=""), restval="")
        rows: dict[tuple[str, ...], Cells] = {}
        for row in reader:
            cells = {column: str(value) for column, value in row.items() if column is not None}
            # Without a key, a row is its own name: it can come and go, not change.
            rows[tuple(cells.get(column, "") for column in names or tuple(cells))] = cells
        return rows
