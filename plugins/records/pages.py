"""One page per row, for the datasets whose descriptor asks for it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from plugins.datasets.catalog import Row, Table
from plugins.datasets.dates import machine
from plugins.datasets.pages import Page
from plugins.records.cells import EMPTY, Cell, Effect, blank, cell, effect
from plugins.records.edition import Edition, has_page
from plugins.records.gathered import gathered
from plugins.records.related import Related, related
from plugins.records.reviews import Checked, checked
from plugins.records.sources import Source, sources_of

AROUND = 2  # records shown on each side of the current one


@dataclass(frozen=True, slots=True)
class Item:
    """A record in a line or a card: what the others say of it."""

    title: str
    lang: str | None
    url: str | None
    effect: Effect | None
    date_text: str
    datetime: str | None
    summary: str = ""
    details: tuple[str, ...] = ()
    current: bool = False


@dataclass(frozen=True, slots=True)
class NamedCell:
    """A field under its label; no cell when the value is missing."""

    label: str
    cell: Cell | None


@dataclass(frozen=True, slots=True)
class Record:
    """A row as a page: everything its template shows."""

    id: str
    path: str
    item: Item
    summary: str
    dataset: dict[str, str | None]
    fields: tuple[NamedCell, ...]
    related: tuple[Related, ...]
    sources: tuple[Source, ...]
    previous: Item | None
    next: Item | None
    extract: tuple[Item, ...]
    review: Checked | None = None


def records(edition: Edition, table: Table) -> list[Record]:
    """The pages of a table by date; in the order of its rows on the same date or without any. Empty without `page:`."""
    page = table.descriptor.page
    if page is None:
        return []
    ordered = _in_order(table, page)
    items = [item(edition, table, row) for row in ordered]
    return [_record(edition, table, page, ordered[rank], items, rank) for rank in range(len(ordered))]


def item(edition: Edition, table: Table, row: Row) -> Item:
    """A row in a line or a card."""
    page, key = table.descriptor.page, table.key(row)
    date = row[page.date] if page and page.date else None
    categories = table.descriptor.categories(page.effect) if page and page.effect else ()
    told = edition.field_in_language(table, page.summary) if page and page.summary else None
    summary = row[told] if told else None
    return Item(
        title=edition.title(table, row),
        lang=edition.title_language(table),
        url=edition.path(table.name, key) if key is not None else None,
        effect=effect(edition, categories, row[page.effect]) if page and page.effect else None,
        date_text=edition.date(date),
        datetime=machine(date),
        summary=str(summary or ""),
    )


def _in_order(table: Table, page: Page) -> list[Row]:
    date = page.date
    rows = [row for row in table.rows if has_page(table, row)]
    if date is None:
        return rows
    return sorted(rows, key=lambda row: str(row[date] or ""))


def _fields(edition: Edition, table: Table, page: Page, row: Row) -> Iterator[NamedCell]:
    """The fields of the page in its order, each followed by what is gathered after it."""
    key = table.key(row)
    for name in page.fields:
        field = table.descriptor.field(name)
        if field is not None:
            shown = cell(edition, table, row, field) or blank(edition, row, field)
            yield NamedCell(field.label(edition.language), None if shown is EMPTY else shown)
        for wanted in page.gathered:
            if wanted.after == name and key is not None:
                yield NamedCell(edition.words(wanted.title), gathered(edition, wanted, key))


def _record(edition: Edition, table: Table, page: Page, row: Row, items: list[Item], rank: int) -> Record:
    descriptor, mine, key = table.descriptor, items[rank], str(table.key(row))
    around = items[max(0, rank - AROUND) : rank + AROUND + 1] if page.date else []
    return Record(
        id=key,
        path=(mine.url or "").lstrip("/"),
        item=mine,
        summary=mine.summary,
        dataset={
            "title": edition.words(descriptor.title),
            "url": f"/{path}" if (path := edition.index_path(table)) else None,
        },
        fields=tuple(_fields(edition, table, page, row)),
        related=related(edition, table, row),
        sources=sources_of(edition, row),
        previous=items[rank - 1] if rank else None,
        next=items[rank + 1] if rank + 1 < len(items) else None,
        extract=tuple(replace(other, current=other is mine) for other in around),
        review=checked(edition, table, row),
    )
