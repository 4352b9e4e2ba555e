"""The rows of a chart as a table: what a reader sees, and the raw value behind it."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Header:
    """`name` is the column in the data, `label` its words, with the unit when there is one."""

    name: str
    label: str

    def __str__(self) -> str:
        return self.label


@dataclass(frozen=True)
class Cell:
    """`text` is for readers, `value` is raw (ISO date, number, text, None); `lang` when the text is in another language
    than the table; `missing` when the text stands for a value that should be there.
    """

    text: str
    value: Any
    lang: str | None = field(default=None, repr=False)
    missing: bool = field(default=False, repr=False)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class TableForm:
    """A table; the first cell of each row is its header."""

    headers: tuple[Header, ...]
    rows: tuple[tuple[Cell, ...], ...]


def as_csv(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Raw values, comma, one header line; lists are joined with « ; »."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_raw(value) for value in row] for row in rows)
    return text.getvalue()


def _raw(value: Any) -> Any:
    if isinstance(value, tuple | list):
        return ";".join(str(item) for item in value)
    return "" if value is None else value
