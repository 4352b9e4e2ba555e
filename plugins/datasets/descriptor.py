"""What a `data/<name>.yaml` declares: Table Schema words plus what the site needs (plugins/README.md).

Only the shape is here; what the declarations mean together is checked in `declarations.py`.
"""

from datetime import date
from functools import cached_property
from typing import Literal

import pydantic

from plugins.datasets.dates import Precision
from plugins.datasets.strict import Strict

Kind = Literal["string", "integer", "number", "boolean", "date", "year", "list", "any", "uri"]
Glyph = Literal[
    "square",
    "square-open",
    "diamond",
    "circle-open",
    "circle",
    "triangle-up",
    "triangle-down",
    "cross",
    "x",
]
Role = Literal["a-strong", "a-soft", "neutral", "b-soft", "b-strong", "plain"]
DocumentType = Literal[
    "article-journal",
    "article-newspaper",
    "bill",
    "book",
    "dataset",
    "interview",
    "legal_case",
    "legislation",
    "post-weblog",
    "report",
    "thesis",
    "webpage",
]


class Localised(Strict):
    """One text per language; French is the only one that must be there."""

    fr: str
    en: str | None = None

    def text(self, language: str) -> str:
        """The text in this language, or in French when there is none."""
        return self.en if language == "en" and self.en is not None else self.fr


class Category(Strict):
    """One value of a closed list, and how it is named and drawn; `csl_type` for a kind of document (CSL 1.0.2)."""

    value: str
    label: Localised
    glyph: Glyph = "circle"
    role: Role = "plain"
    description: Localised | None = None
    csl_type: DocumentType | None = None


class Field(Strict):
    """One column. `constraints` maps the name of a module of `checks/` to its setting."""

    name: str
    type: Kind = "string"
    title: Localised | None = None
    description: Localised | None = None
    constraints: dict[str, object] = pydantic.Field(default_factory=dict)
    categories: tuple[Category, ...] = ()
    precision: tuple[Precision, ...] = ("day",)
    delimiter: str = ";"

    def label(self, language: str = "fr") -> str:
        """The column's title, or its name when it has none."""
        return self.title.text(language) if self.title else self.name

    @property
    def required(self) -> bool:
        """Whether an empty cell is a problem."""
        return self.constraints.get("required") is True

    @property
    def choices(self) -> tuple[str, ...]:
        """The only values allowed, when `categories` or `enum` close the list."""
        enum = self.constraints.get("enum")
        listed = tuple(str(choice) for choice in enum) if isinstance(enum, list) else ()
        return tuple(category.value for category in self.categories) or listed


class Reference(Strict):
    """The dataset and its field or fields that a foreign key points at; an empty `resource` is the dataset itself."""

    resource: str
    fields: str | tuple[str, ...]


class ForeignKey(Strict):
    """Values that must exist in another dataset."""

    fields: str | tuple[str, ...]
    reference: Reference

    @property
    def names(self) -> tuple[str, ...]:
        """Its own fields, always as a tuple."""
        return (self.fields,) if isinstance(self.fields, str) else self.fields

    @property
    def targets(self) -> tuple[str, ...]:
        """The fields it points at, always as a tuple."""
        fields = self.reference.fields
        return (fields,) if isinstance(fields, str) else fields


class TableSchema(Strict):
    """Columns and keys, as in Table Schema."""

    fields: tuple[Field, ...]
    primary_key: str | tuple[str, ...] = pydantic.Field(default=(), alias="primaryKey")
    foreign_keys: tuple[ForeignKey, ...] = pydantic.Field(default=(), alias="foreignKeys")


class Rule(Strict):
    """A comparison of two fields that every row must satisfy; the message says what is wrong when it does not."""

    check: str
    message: Localised


class License(Strict):
    """Under which terms the rows may be used again."""

    name: str
    title: str | None = None
    path: str | None = None


class Source(Strict):
    """Where the rows come from, in a sentence."""

    title: str
    path: str | None = None
    email: str | None = None


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
    """The same index in another language."""

    path: str
    fields: tuple[str, ...] = ()


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


class Descriptor(Strict):
    """Everything that one `data/<name>.yaml` says of its rows."""

    title: Localised
    description: Localised | None = None
    method: Localised | None = None
    retrieved: date | None = None
    licenses: tuple[License, ...] = ()
    sources: tuple[Source, ...] = ()
    table: TableSchema = pydantic.Field(alias="schema")
    rules: tuple[Rule, ...] = ()
    page: Page | None = None
    index: Index | None = None
    card: Card = Card()
    directive: str | None = None

    @property
    def fields(self) -> tuple[Field, ...]:
        """The columns, in the order of the file."""
        return self.table.fields

    @property
    def primary_key(self) -> tuple[str, ...]:
        """The fields of the primary key, always as a tuple; empty when there is none."""
        key = self.table.primary_key
        return (key,) if isinstance(key, str) else key

    @property
    def foreign_keys(self) -> tuple[ForeignKey, ...]:
        """What must exist in other datasets."""
        return self.table.foreign_keys

    @cached_property
    def by_name(self) -> dict[str, Field]:
        """The columns by name; the first when a name is declared twice."""
        first: dict[str, Field] = {}
        for field in self.fields:
            first.setdefault(field.name, field)
        return first

    def field(self, name: str) -> Field | None:
        """The column of this name, or nothing."""
        return self.by_name.get(name)

    def categories(self, name: str) -> tuple[Category, ...]:
        """The categories of a column, in their declared order; empty when it has none."""
        field = self.field(name)
        return field.categories if field else ()

    def category(self, name: str, value: object) -> Category | None:
        """The category of a value in a column, or nothing."""
        return next((category for category in self.categories(name) if category.value == value), None)

    def label(self, name: str, language: str = "fr") -> str:
        """The title of a column in a language, or its name."""
        field = self.field(name)
        return field.label(language) if field else name

    def reference(self, name: str) -> ForeignKey | None:
        """The foreign key that this column alone makes, or nothing."""
        return next((key for key in self.foreign_keys if key.names == (name,)), None)
