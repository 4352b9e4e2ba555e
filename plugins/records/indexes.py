"""A whole dataset on one page: a paragraph, a chart above, then all the rows, readable as a plain table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from plugins.datasets.catalog import Row, Table
from plugins.records.alphabet import folded
from plugins.records.cells import Cell, Header, cells, headers
from plugins.records.edition import Edition, has_page
from plugins.records.filters import Filter, filters, keys
from plugins.records.mentions import Group, Mentions
from plugins.records.related import RelatedRow
from plugins.records.row_users import shown
from plugins.records.sources import numbered

READ = 60
"""Characters of a cell, on average, above which a column is read rather than glanced at."""
FEW = 6
"""Columns above which none can be wide."""


@dataclass(frozen=True, slots=True)
class Index:
    """The page of a dataset; the first column names the row and leads to its page when it has one.

    `mentions` holds, for each row that has no page of its own, where it is mentioned.
    """

    name: str
    path: str
    title: str
    intro: str
    method: str
    chart: str | None
    headers: tuple[Header, ...]
    filters: tuple[Filter, ...]
    rows: tuple[RelatedRow, ...]
    mentions: tuple[tuple[Group, ...], ...] | None = None


def index(edition: Edition, table: Table, mentions: Mentions | None = None) -> Index | None:
    """The index page of a table, or nothing when its descriptor asks for none.

    With `mentions`, and rows that have no page, each row says where it is mentioned.
    """
    descriptor = table.descriptor
    wanted = descriptor.index
    if wanted is None:
        return None
    mirror = wanted.translations.get(edition.language)
    chosen = mirror.fields if mirror else wanted.fields
    names = chosen or tuple(field.name for field in descriptor.fields)
    listed = table.rows
    if mirror is not None and mirror.order is not None:
        order = mirror.order
        listed = tuple(sorted(listed, key=lambda row: folded(str(row[order] or ""))))
    found = [str(table.key(row)) for row in listed]
    alone = mentions if descriptor.page is None else None
    groups = tuple(shown(alone, (table.name, key)) for key in found) if alone is not None else ()
    rows = tuple(_row(edition, table, row, names) for row in listed)
    return Index(
        name=table.name,
        path=edition.index_path(table) or wanted.path,
        title=edition.words(descriptor.title),
        intro=edition.words(wanted.intro or descriptor.description),
        method=edition.words(descriptor.method),
        chart=wanted.chart,
        headers=_widened(headers(edition, table, names), rows),
        filters=filters(edition, table, [name for name in wanted.filters if name in names]),
        rows=rows,
        mentions=groups if any(groups) else None,
    )


def _widened(found: tuple[Header, ...], rows: Sequence[RelatedRow]) -> tuple[Header, ...]:
    """The headers of a small table, the one with the longest cells marked wide if they are long to read."""
    if not 1 < len(found) <= FEW or not rows:
        return found
    lengths = [sum(len(row.cells[rank].text) for row in rows) / len(rows) for rank in range(len(found))]
    longest = lengths.index(max(lengths))
    return tuple(replace(one, wide=rank == longest and lengths[rank] >= READ) for rank, one in enumerate(found))


def _row(edition: Edition, table: Table, row: Row, names: Sequence[str]) -> RelatedRow:
    known = [name for name in names if table.descriptor.field(name) is not None]
    closed = [keys(table, row, table.descriptor.by_name[name]) for name in known]
    shown = [
        replace(cell, html=numbered(edition, row[name])) if _sourced(edition, table, name) else cell
        for name, cell in zip(known, cells(edition, table, row, known), strict=True)
    ]
    first, *others = (
        replace(cell, choices=found) if found else cell for cell, found in zip(shown, closed, strict=True)
    )
    key = str(table.key(row))
    return RelatedRow(key, (_leading(edition, table, row, key, first), *others))


def _sourced(edition: Edition, table: Table, name: str) -> bool:
    """Whether this field lists documents of the dataset of sources."""
    reference = table.descriptor.reference(name)
    listed = table.descriptor.by_name[name].type == "list"
    return listed and reference is not None and reference.reference.resource == edition.sources


def _leading(edition: Edition, table: Table, row: Row, key: str, first: Cell) -> Cell:
    """The first cell leads to the row's page; without page, to the document that the row is about (its `url`)."""
    if has_page(table, row):
        return replace(first, url=edition.link(table.name, key), text=first.text or key)
    field = table.descriptor.field("url")
    document = row["url"] if field is not None and field.type == "uri" else None
    return replace(first, url=str(document)) if document else first
