"""The rows of other datasets that name this one."""

from dataclasses import dataclass

from plugins.datasets.catalog import Key, Row, Table
from plugins.datasets.pages import Related as Wanted
from plugins.records.cells import Cell, Header, cells, headers
from plugins.records.edition import Edition


@dataclass(frozen=True, slots=True)
class RelatedRow:
    """One row: its key and its cells, the first one naming it."""

    id: str | None
    cells: tuple[Cell, ...]
    point: str | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """A block of rows under a title; `show` is `table`, `quotes` or `cards`; `url` is where all its rows are."""

    title: str
    show: str
    headers: tuple[Header, ...]
    rows: tuple[RelatedRow, ...]
    url: str | None = None


def related(edition: Edition, table: Table, row: Row) -> tuple[Related, ...]:
    """The blocks that the descriptor asks for, in its order; those without a row are left out."""
    page, key = table.descriptor.page, table.key(row)
    if page is None or key is None:
        return ()
    blocks = (_block(edition, wanted, key) for wanted in page.related)
    return tuple(block for block in blocks if block is not None and block.rows)


def _block(edition: Edition, wanted: Wanted, key: Key) -> Related | None:
    other = edition.catalog.get(wanted.dataset)
    if other is None or other.descriptor.field(wanted.key) is None:
        return None
    names = wanted.fields or tuple(field.name for field in other.descriptor.fields if field.name != wanted.key)
    rows = tuple(
        RelatedRow(None, cells(edition, other, row, names)) for row in other.rows if names_key(row[wanted.key], key)
    )
    return Related(edition.words(wanted.title), wanted.show, headers(edition, other, names), rows)


def names_key(value: object, key: Key) -> bool:
    """Whether a reference, one key or a list of keys, names this key."""
    return key in value if isinstance(value, tuple) else value == key
