"""The columns and the keys of a table, as its descriptor declares them: Table Schema words plus what drawing needs."""

from collections.abc import Mapping
from typing import Literal

import pydantic

from plugins.datasets.dates import Precision
from plugins.datasets.localised import Localised
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


class Category(Strict):
    """One value of a closed list, and how it is named and drawn; `csl_type` for a kind of document (CSL 1.0.2)."""

    value: str
    label: Localised
    glyph: Glyph = "circle"
    role: Role = "plain"
    description: Localised | None = None
    csl_type: DocumentType | None = None


class Applies(Strict):
    """The rows in which a field has a meaning, by the values of other fields; `otherwise` is said in the others."""

    where: dict[str, tuple[str, ...]]
    otherwise: Localised


class Field(Strict):
    """One column. `constraints` maps the name of a module of `checks/` to its setting; `empty` is what readers are told
    where a cell is empty (« non trouvée », « en cours ») when an empty cell means something, `applies` in which rows it
    means that; `followed_by` are the fields whose values stand after its own on a page: a unit, or an answer in words
    where there is no number.
    """

    name: str
    type: Kind = "string"
    title: Localised | None = None
    description: Localised | None = None
    constraints: dict[str, object] = pydantic.Field(default_factory=dict)
    categories: tuple[Category, ...] = ()
    empty: Localised | None = None
    applies: Applies | None = None
    followed_by: tuple[str, ...] = ()
    precision: tuple[Precision, ...] = ("day",)
    delimiter: str = ";"

    def label(self, language: str = "fr") -> str:
        """The column's title, or its name when it has none."""
        return self.title.text(language) if self.title else self.name

    def told_when_empty(self, row: Mapping[str, object], language: str) -> tuple[str, bool]:
        """What an empty cell of this row says (nothing without `empty`), and whether a value is missing there."""
        if self.applies and any(row.get(name) not in values for name, values in self.applies.where.items()):
            return self.applies.otherwise.text(language), False
        return self.empty.text(language) if self.empty else "", True

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
