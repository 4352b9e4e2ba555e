"""Where the entries of a feed come from: the pages, or the rows of a dataset."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from plugins.datasets.catalog import Row, Table
from plugins.datasets.dates import NotADateError, parse
from plugins.datasets.schema import Field
from plugins.discovery.feeds.feed import Entry
from plugins.records.edition import Edition
from plugins.wording import Wording

DATES = ("updated", "translated_on", "date")
"""The metadata of a page that say when its content was last settled, the first that it has."""


COLON = {"fr": "\u00a0: ", "en": ": "}


class Written(Protocol):
    """What is used of a page."""

    title: str
    save_as: str
    metadata: Mapping[str, Any]


def settled(page: Written, otherwise: str) -> str:
    """The day a page was last settled, as ISO text; `otherwise` when it does not say or says it badly."""
    said_on = (str(page.metadata.get(name, ""))[:10] for name in DATES)
    return next((day for day in said_on if _is_date(day)), otherwise)


def page_entries(pages: Iterable[Written], verified: str, wording: Wording) -> Iterator[Entry]:
    """One entry per page and day: a page that is updated later is news again."""
    for page in pages:
        path, day = f"/{page.save_as.removesuffix('index.html')}", settled(page, verified)
        described = str(page.metadata.get("description", ""))
        title = wording("feed.page", title=page.title)
        yield Entry(f"{path}@{day}", title, path, day, (described,) if described else ())


def row_entries(edition: Edition, table: Table, date: str, texts: Iterable[str], index: str) -> Iterator[Entry]:
    """One entry per row that has a date; `texts` name the fields that tell it, `index` is where rows without page are.

    A dataset whose rows have no words in the language of the edition gives none.
    """
    names = list(texts)
    if edition.language != "fr" and not _translated(edition, table, names):
        return
    for row in table.rows:
        key = table.key(row)
        if row[date] is None or key is None:
            continue
        told = tuple(_told(edition, table, row, names))
        title = edition.title(table, row) if edition.name_field(table) else (told or (str(key),))[0]
        yield Entry(str(key), title, edition.path(table.name, key) or index, str(row[date]), told)


def _translated(edition: Edition, table: Table, texts: Iterable[str]) -> bool:
    """Whether rows are named, or told when they have no name, in the language of the edition."""
    name = edition.name_field(table)
    if name is not None:
        return not name.endswith("_fr")
    return any(_spoken(edition, table, text) for text in texts)


def _told(edition: Edition, table: Table, row: Row, texts: Sequence[str]) -> Iterator[str]:
    """The words of each field in this language; several are told apart by their titles."""
    for text in texts:
        field = _spoken(edition, table, text)
        if field is None or row[field.name] is None:
            continue
        label = _label(table, text, edition.language)
        yield f"{label}{COLON[edition.language]}{row[field.name]}" if len(texts) > 1 else str(row[field.name])


def _spoken(edition: Edition, table: Table, name: str) -> Field | None:
    """The field that says `name` in the language of the edition."""
    return table.descriptor.field(edition.field_in_language(table, name) or "")


def _label(table: Table, name: str, language: str) -> str:
    """The title of a field, from the one that carries the original words."""
    field = table.descriptor.field(name)
    title = field.label(language) if field else name
    return title.partition(" (")[0]


def _is_date(text: str) -> bool:
    try:
        parse(text)
    except NotADateError:
        return False
    return True
