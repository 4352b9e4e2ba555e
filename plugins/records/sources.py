"""A document as it is cited: title, publisher, type, date, and where it is."""

from dataclasses import dataclass

from markupsafe import Markup

from plugins.datasets.catalog import Row, Table
from plugins.records.cells import cell
from plugins.records.edition import Edition

_LANG = Markup(' lang="{}"')
_NUMBERED = Markup('<a class="source-number" href="{}">{}<span class="hidden"{}> – {}</span></a>')


@dataclass(frozen=True, slots=True)
class Source:
    """One document. `url` is its public address, None when it has none; `page_url` its entry in our list."""

    id: str
    title: str
    lang: str | None
    type: str
    publisher: str
    date_text: str
    url: str | None
    page_url: str | None
    extract: str | None = None
    archive_url: str | None = None
    archived_text: str | None = None


def source(edition: Edition, key: str) -> Source | None:
    """The document of this key in the dataset of sources, or nothing."""
    table = edition.catalog.get(edition.sources)
    row = table.row(key) if table else None
    return _view(edition, table, row, key) if table and row is not None else None


def sources_of(edition: Edition, row: Row) -> tuple[Source, ...]:
    """The documents that a row names in `source_ids`, in its order."""
    keys = row.get("source_ids")
    found = (source(edition, key) for key in keys) if isinstance(keys, tuple) else ()
    return tuple(item for item in found if item is not None)


def numbered(edition: Edition, keys: object) -> Markup:
    """Documents as numbers that lead to their entries, for a narrow column; each number is followed, heard only, by
    the title."""
    named = keys if isinstance(keys, tuple) else (keys,) if keys else ()
    found = (one for key in named if (one := source(edition, str(key))) is not None and one.page_url)
    return Markup(" ").join(
        _NUMBERED.format(one.page_url, rank, _LANG.format(one.lang) if one.lang else "", one.title)
        for rank, one in enumerate(found, start=1)
    )


def _view(edition: Edition, table: Table, row: Row, key: str) -> Source:
    language = _text(edition, table, row, "language", raw=True)
    return Source(
        id=key,
        title=edition.title(table, row),
        lang=language if language and language != edition.language else None,
        type=_text(edition, table, row, "kind"),
        publisher=_text(edition, table, row, "publisher"),
        date_text=edition.date(row.get("published_on")),
        url=str(row["url"]) if row.get("url") else None,
        page_url=edition.link(edition.sources, key),
    )


def _text(edition: Edition, table: Table, row: Row, name: str, *, raw: bool = False) -> str:
    field = table.descriptor.field(name)
    if field is None or row[name] is None:
        return ""
    shown = None if raw else cell(edition, table, row, field)
    return shown.text if shown else str(row[name])
