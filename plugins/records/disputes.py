"""Two sources that disagree: both versions, each with its date and its documents, and what the dossier retains."""

from dataclasses import dataclass

from plugins.datasets.catalog import Row, Table
from plugins.datasets.dates import machine
from plugins.records.cells import Cell, said
from plugins.records.edition import Edition
from plugins.records.sources import Source, source

SIDES = ("first", "second")
"""The two versions: each has the fields `<side>_fr`, `<side>_date` and `<side>_source_ids`."""


@dataclass(frozen=True, slots=True)
class Version:
    """What one side says. `keys` are those of its documents."""

    words: Cell
    date_text: str
    datetime: str | None
    keys: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A question on which sources disagree; `url` leads to its entry in the list of them all."""

    id: str
    question: Cell
    versions: tuple[Version, ...]
    retained: Cell
    url: str | None


def dispute(edition: Edition, table: Table, row: Row) -> Dispute:
    """A row with the usual fields `question`, `retained` and those of both sides."""
    key = str(table.key(row))
    return Dispute(
        id=key,
        question=said(edition, table, row, "question"),
        versions=tuple(_version(edition, table, row, side) for side in SIDES),
        retained=said(edition, table, row, "retained"),
        url=edition.link(table.name, key),
    )


def disputes(edition: Edition, table: Table) -> tuple[Dispute, ...]:
    """Every dispute, in the order of the rows."""
    return tuple(dispute(edition, table, row) for row in table.rows)


def _version(edition: Edition, table: Table, row: Row, side: str) -> Version:
    date, listed = row.get(f"{side}_date"), row.get(f"{side}_source_ids")
    keys = listed if isinstance(listed, tuple) else ()
    found = (source(edition, str(key)) for key in keys)
    return Version(
        words=said(edition, table, row, side),
        date_text=edition.date(date),
        datetime=machine(date),
        keys=tuple(str(key) for key in keys),
        sources=tuple(item for item in found if item is not None),
    )
