"""What can be found: pages, their parts, and the rows that have a page or an anchor."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plugins.datasets.catalog import Row, Table
from plugins.discovery.search.texts import plain, shortened
from plugins.discovery.search.words import fold
from plugins.records.cells import Cell, cells
from plugins.records.edition import Edition, has_page
from plugins.records.indexes import index
from plugins.records.pages import Record, records


@dataclass(frozen=True, slots=True)
class Entry:
    """One address a search can lead to.

    `kind` is the title of its group; `path` starts with `/` and may end with an anchor; `note` is shown under the
    title; `text` is searched and not shown; `rank`: 2 for what was written to be read first, 0 for what only backs it.
    """

    kind: str
    path: str
    title: str
    note: str = ""
    text: str = ""
    rank: int = 1


def row_entries(edition: Edition, first: Iterable[str] = ()) -> Iterator[Entry]:
    """Every row that has an address, by dataset, in the order of the rows.

    `first` names the datasets that explain the others (a glossary); the dataset of the sources, and those whose rows
    are only known by their columns, back them.
    """
    explaining = frozenset(first)
    for name in sorted(edition.catalog):
        table = edition.catalog[name]
        if table.descriptor.page is not None:
            yield from (_record(edition, table, record) for record in records(edition, table))
            yield from (_row(edition, table, row, 1) for row in _without_page(table))
        elif table.descriptor.index is not None and table.descriptor.index.anchor:
            backing = name == edition.sources or edition.name_field(table) is None
            rank = 2 if name in explaining else 0 if backing else 1
            yield from (_row(edition, table, row, rank) for row in table.rows if isinstance(table.key(row), str))


def table_entries(edition: Edition, kind: str) -> Iterator[Entry]:
    """The page of each dataset; one whose rows have no address is found through it, by all their words."""
    for name in sorted(edition.catalog):
        table = edition.catalog[name]
        page = index(edition, table)
        if page is None:
            continue
        wanted = table.descriptor.index
        found = table.descriptor.page is not None or (wanted is not None and wanted.anchor)
        text = "" if found else " ".join(plain(cell) for row in page.rows for cell in row.cells)
        yield Entry(kind, f"/{page.path}", page.title, shortened(page.intro), f"{page.intro} {text}")


def lists(edition: Edition) -> list[dict[str, str | int]]:
    """The page of each dataset by title, for a reader without script: `title`, `url`, `count` of rows."""
    found: list[dict[str, str | int]] = []
    for table in edition.catalog.tables.values():
        if table.descriptor.index is not None:
            title, url = edition.words(table.descriptor.title), f"/{edition.index_path(table)}"
            found.append({"title": title, "url": url, "count": len(table.rows)})
    return sorted(found, key=lambda item: fold(str(item["title"])))


def _record(edition: Edition, table: Table, record: Record) -> Entry:
    shown = [record.summary, *(plain(field.cell) for field in record.fields if field.cell)]
    related = [plain(cell) for block in record.related for row in block.rows for cell in row.cells]
    row = table.row(record.id)
    details = cells(edition, table, row, table.descriptor.card.details) if row is not None else ()
    said = [record.item.date_text, *map(plain, details), shortened(record.summary)]
    reviewed = table.descriptor.page is not None and table.descriptor.page.review is not None
    return Entry(
        edition.words(table.descriptor.title),
        f"/{record.path}",
        record.item.title,
        " · ".join(text for text in said if text),
        " ".join([record.id, *shown, *related]),
        rank=1 if reviewed else 2,  # what others said comes after what the dossier says
    )


def _row(edition: Edition, table: Table, row: Row, rank: int) -> Entry:
    key, title = str(table.key(row)), edition.title(table, row)
    shown = _others(cells(edition, table, row, _shown(table)), title)
    return Entry(
        edition.words(table.descriptor.title),
        edition.path(table.name, key) or "",
        title,
        shortened(" · ".join(shown)),
        " ".join([key, *shown]),
        rank,
    )


def _without_page(table: Table) -> list[Row]:
    """The rows that only have an anchor in the index of their dataset."""
    index = table.descriptor.index
    return [row for row in table.rows if not has_page(table, row)] if index is not None and index.anchor else []


def _shown(table: Table) -> Sequence[str]:
    page = table.descriptor.index
    return page.fields if page and page.fields else [field.name for field in table.descriptor.fields]


def _others(row: Sequence[Cell], title: str) -> list[str]:
    return [text for text in map(plain, row) if text and text not in (title, *title.split(" · "))]
