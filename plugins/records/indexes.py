"""A whole dataset on one page, readable as a plain table."""

from dataclasses import dataclass, replace

from plugins.datasets.catalog import Row, Table
from plugins.records.cells import Cell, Header, cells, headers
from plugins.records.edition import Edition
from plugins.records.mentions import Mentions, cell_of_mentions
from plugins.records.related import RelatedRow


@dataclass(frozen=True, slots=True)
class Index:
    """The page of a dataset; the first column names the row and leads to its page when it has one."""

    name: str
    path: str
    title: str
    description: str
    method: str
    headers: tuple[Header, ...]
    rows: tuple[RelatedRow, ...]


def index(edition: Edition, table: Table, cited: Mentions | None = None, cited_label: str = "") -> Index | None:
    """The index page of a table, or nothing when its descriptor asks for none.

    With `cited`, a last column named `cited_label` lists the pages that cite each row.
    """
    descriptor = table.descriptor
    if descriptor.index is None:
        return None
    names = descriptor.index.fields or tuple(field.name for field in descriptor.fields)
    rows = []
    for row in table.rows:
        key = str(table.key(row))
        first, *others = cells(edition, table, row, names)
        pages = (cell_of_mentions(cited.get(key, ())),) if cited is not None else ()
        rows.append(RelatedRow(key, (_leading(edition, table, row, key, first), *others, *pages)))
    return Index(
        name=table.name,
        path=descriptor.index.path,
        title=edition.words(descriptor.title),
        description=edition.words(descriptor.description),
        method=edition.words(descriptor.method),
        headers=(*headers(edition, table, names), *((Header("cited", cited_label),) if cited is not None else ())),
        rows=tuple(rows),
    )


def _leading(edition: Edition, table: Table, row: Row, key: str, first: Cell) -> Cell:
    """The first cell leads to the row's page; without page, to the document that the row is about (its `url`)."""
    if table.descriptor.page is not None:
        return replace(first, url=edition.link(table.name, key), text=first.text or key)
    field = table.descriptor.field("url")
    document = row["url"] if field is not None and field.type == "uri" else None
    return replace(first, url=str(document)) if document else first
