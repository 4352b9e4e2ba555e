"""A row that checks what someone said: its page, and the same for machines (schema.org ClaimReview)."""

from dataclasses import dataclass
from typing import Any

from plugins.datasets.catalog import Row, Table
from plugins.records.cells import EMPTY, Cell, Effect, cell, effect
from plugins.records.edition import Edition, has_page
from plugins.records.sources import Source, source


@dataclass(frozen=True, slots=True)
class Checked:
    """What was said, by whom and where, the verdict, why, and what it should have been (empty when nothing)."""

    words: Cell
    speaker: Cell
    document: Source | None
    verdict: Effect | None
    explanation: Cell
    correction: Cell
    verified_text: str


def checked(edition: Edition, table: Table, row: Row) -> Checked | None:
    """A row as its page shows it; None when the descriptor does not declare a `review`."""
    page = table.descriptor.page
    review = page.review if page else None
    if review is None:
        return None
    return Checked(
        words=_cell(edition, table, row, review.claim),
        speaker=_cell(edition, table, row, review.speaker),
        document=source(edition, str(row[review.document])) if review.document and row[review.document] else None,
        verdict=effect(edition, table.descriptor.categories(review.verdict), row[review.verdict]),
        explanation=_cell(edition, table, row, review.explanation),
        correction=_cell(edition, table, row, review.correction),
        verified_text=edition.date(table.descriptor.retrieved),
    )


def claim_review(
    edition: Edition, table: Table, row: Row, *, page_url: str, author: str, verified: str | None = None
) -> dict[str, Any] | None:
    """The ClaimReview of a row, plain values; `verified` is an ISO date, that of the dataset by default.

    None unless it is honest to publish one: the row has a page, its verdict is among the `settled` ones of the
    descriptor, and the document where the words were read has a public address. The rating has a name and no
    number: the dossier has no scale of truth.
    """
    page = table.descriptor.page
    review = page.review if page and has_page(table, row) else None
    if review is None or row[review.verdict] not in review.settled:
        return None
    shown = checked(edition, table, row)
    if shown is None or shown.verdict is None or shown.document is None or shown.document.url is None:
        return None
    day = verified or (table.descriptor.retrieved.isoformat() if table.descriptor.retrieved else None)
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": page_url,
        "claimReviewed": shown.words.text,
        "reviewBody": shown.explanation.text,
        "inLanguage": shown.explanation.lang or edition.language,
        "author": {"@type": "Organization", "name": author},
        "reviewRating": {"@type": "Rating", "alternateName": shown.verdict.label},
        "itemReviewed": _claim(shown.document),
        **({"datePublished": day} if day else {}),
    }


def _claim(document: Source) -> dict[str, Any]:
    """Where the words were read; whose they are stays in the text of the page, where it is said with its nuances."""
    work: dict[str, Any] = {"@type": "CreativeWork", "url": document.url, "name": document.title}
    if document.publisher:
        work["publisher"] = {"@type": "Organization", "name": document.publisher}
    return {"@type": "Claim", "appearance": work}


def _cell(edition: Edition, table: Table, row: Row, name: str | None) -> Cell:
    field = table.descriptor.field(name) if name else None
    return (cell(edition, table, row, field) if field else None) or EMPTY
