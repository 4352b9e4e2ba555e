"""The pages that a descriptor asks for: one per row, one for the whole table, a card inside a text."""

from typing import Literal

import pydantic

from plugins.datasets.localised import Localised
from plugins.datasets.strict import Strict


class Related(Strict):
    """Rows of another dataset shown on the page of a row: those whose `key` names it."""

    dataset: str
    key: str
    show: Literal["table", "quotes", "cards"] = "table"
    fields: tuple[str, ...] = ()
    title: Localised


class Gathered(Strict):
    """A field of a page that rows of another dataset give: what `field` says in those whose `key` names the row.

    It stands after the field `after`; `where` keeps the rows whose field has one of these values.
    """

    after: str
    dataset: str
    key: str
    field: str
    title: Localised
    where: dict[str, tuple[str, ...]] = pydantic.Field(default_factory=dict)


class Review(Strict):
    """A row that checks what someone said, all names of fields: schema.org calls it a ClaimReview.

    `document` refers to where the words were read, `correction` to what they should have been.
    """

    claim: str
    verdict: str
    explanation: str
    correction: str | None = None
    speaker: str | None = None
    document: str | None = None
    settled: tuple[str, ...] = ()


class Page(Strict):
    """The page of each row; `title`, `summary`, `effect` and `date` name fields.

    With `where`, only the rows whose field has one of these values have a page. Of the tables of `charts`, it shows the
    rows that stand on this one.
    """

    path: str
    title: str
    summary: str | None = None
    effect: str | None = None
    date: str | None = None
    fields: tuple[str, ...] = ()
    gathered: tuple[Gathered, ...] = ()
    related: tuple[Related, ...] = ()
    charts: tuple[str, ...] = ()
    where: dict[str, tuple[str, ...]] = pydantic.Field(default_factory=dict)
    review: Review | None = None


class Mirror(Strict):
    """The same index in another language; `order` is the field whose words put its rows in alphabetical order."""

    path: str
    fields: tuple[str, ...] = ()
    order: str | None = None


class Index(Strict):
    """A page with the whole table; with `anchor` each row is addressed `#id`.

    Above the table: `intro` (the description by default) and the chart named `chart`. `filters` are columns that a
    reader may narrow, among `fields`. `show` is how the rows are laid out; `translations` are the same
    page by language.
    """

    path: str
    fields: tuple[str, ...] = ()
    anchor: bool = False
    intro: Localised | None = None
    chart: str | None = None
    filters: tuple[str, ...] = ()
    show: Literal["table", "references", "corrections", "disputes"] = "table"
    translations: dict[str, Mirror] = pydantic.Field(default_factory=dict)


class Card(Strict):
    """A row in a few lines, inside a text: `details` follow its date when known, `fields` are always listed."""

    details: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
