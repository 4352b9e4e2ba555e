"""What was wrong and what is right: the rows of a dataset of corrections, by the stage at which they were made."""

from dataclasses import dataclass

from plugins.datasets.catalog import Row, Table
from plugins.records.cells import said
from plugins.records.edition import Edition


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction, in words; `page_url` leads to the page that it changed, when there is one.

    `about` says what has changed, when what was written and what should be read do not tell it; it may be empty.
    """

    id: str
    date_text: str
    before: str
    after: str
    reason: str
    page_url: str | None = None
    lang: str | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """The corrections of one stage, the latest first; `description` says what stands here."""

    title: str
    description: str
    corrections: tuple[Correction, ...]


def correction(edition: Edition, table: Table, row: Row) -> Correction:
    """A row with usual fields: `date`, `page`; `about`, `before`, `after`, `reason` (`_fr`, `_en`: the language)."""
    before = said(edition, table, row, "before")
    page = row.get("page")
    return Correction(
        id=str(table.key(row)),
        date_text=edition.date(row.get("date")),
        before=before.text,
        after=said(edition, table, row, "after").text,
        reason=said(edition, table, row, "reason").text,
        page_url=f"{edition.root}{page}" if page else None,
        lang=before.lang,
        about=said(edition, table, row, "about").text,
    )


def stages(edition: Edition, table: Table) -> tuple[Stage, ...]:
    """Every stage that the field `stage` declares, in its order, also those without a row; one stage without it."""
    rows = sorted(table.rows, key=lambda row: (str(row.get("date") or ""), str(table.key(row))), reverse=True)
    categories = table.descriptor.categories("stage")
    if not categories:
        return (Stage("", "", tuple(correction(edition, table, row) for row in rows)),)
    return tuple(
        Stage(
            edition.words(category.label),
            edition.words(category.description),
            tuple(correction(edition, table, row) for row in rows if row["stage"] == category.value),
        )
        for category in categories
    )
