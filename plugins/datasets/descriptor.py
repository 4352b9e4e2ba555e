"""What a `data/<name>.yaml` declares: the table (`schema.py`), its pages (`pages.py`), and what its rows are worth.

Only the shape is here; what the declarations mean together is checked in `declarations.py`.
"""

from datetime import date
from functools import cached_property

import pydantic

from plugins.datasets.localised import Localised
from plugins.datasets.pages import Card, Index, Page
from plugins.datasets.schema import Category, Field, ForeignKey, TableSchema
from plugins.datasets.strict import Strict


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
