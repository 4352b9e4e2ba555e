"""A validated table: the value every other room reads."""

from collections.abc import KeysView, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from plugins.datasets.cells import Scalar, Value
from plugins.datasets.descriptor import Descriptor

Row = Mapping[str, Value]
Key = Scalar | tuple[Scalar, ...]


@dataclass(frozen=True, eq=False)
class Table:
    """The rows of one dataset that have no problem.

    `keys` holds every primary key, also of rows left out for another problem; a key of one field is its value,
    of several a tuple. `content` is the file as published: UTF-8, commas, no byte-order mark.
    `lines` gives for each row of `rows` the physical line where it begins. `whole` is false when rows were lost to
    their quotation marks: a key that is not in `keys` may then exist.
    """

    name: str
    descriptor: Descriptor
    frame: pd.DataFrame
    rows: tuple[Row, ...]
    keys: KeysView[Key]
    lines: tuple[int, ...]
    source: Path
    content: bytes = b""
    whole: bool = True
    _by_key: Mapping[Key, Row] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        names = self.descriptor.primary_key
        index = {key_of(row, names): row for row in self.rows} if names else {}
        object.__setattr__(self, "_by_key", {key: row for key, row in index.items() if key is not None})

    def row(self, key: Key) -> Row | None:
        """The row of this primary key, or nothing when there is none or when it has a problem."""
        return self._by_key.get(key)

    def key(self, row: Row) -> Key | None:
        """The primary key of a row; nothing when the descriptor declares none."""
        return key_of(row, self.descriptor.primary_key)


def key_of(row: Row, names: tuple[str, ...]) -> Key | None:
    """The value of these fields in the row: alone, or a tuple of several; nothing when one is missing."""
    values = tuple(value for name in names if (value := row.get(name)) is not None and not isinstance(value, tuple))
    if not names or len(values) != len(names):
        return None
    return values[0] if len(values) == 1 else values
