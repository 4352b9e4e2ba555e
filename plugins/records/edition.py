"""The rows of a dossier as they are named, dated and addressed in one language."""

from dataclasses import dataclass
from functools import cache

from plugins import formats
from plugins.datasets.catalog import Catalog, Key, Row, Table
from plugins.datasets.localised import Localised

# The first of these fields that a dataset has names its rows; `_fr`, `_en` carry the language.
NAMES = (
    *("title", "name", "term", "label", "question", "claim", "project", "right"),
    *("promise", "quote", "platform", "instrument", "subject", "content", "finding"),
)
FIRST = 3  # columns that name a row of a dataset without any of them


@dataclass(frozen=True, slots=True)
class Edition:
    """A catalog read in a language. `root` is the path the site lives under, without a final `/`.

    `sources` is the dataset that fields named `source_ids` refer to.
    """

    catalog: Catalog
    language: str = "fr"
    root: str = ""
    sources: str = "sources"

    def words(self, text: Localised | None) -> str:
        """A text of a descriptor in this language; empty when there is none."""
        return text.text(self.language) if text else ""

    def path(self, dataset: str, key: Key) -> str | None:
        """Where a row is shown, with its first `/`: its own page, else its anchor in the dataset's index, else None."""
        table = self.catalog.get(dataset)
        if table is None or not isinstance(key, str):
            return None
        row = table.row(key)
        if table.descriptor.page is not None and (row is None or has_page(table, row)):
            return "/" + table.descriptor.page.path.replace("{id}", key)
        index = self.index_path(table)
        return f"/{index}#{key}" if index is not None else None

    def index_path(self, table: Table) -> str | None:
        """The page with the whole table, without a first `/`: in this language when it exists; None without any."""
        index = table.descriptor.index
        if index is None:
            return None
        mirror = index.translations.get(self.language)
        return mirror.path if mirror is not None else index.path

    def link(self, dataset: str, key: Key) -> str | None:
        """The same, ready for a link."""
        path = self.path(dataset, key)
        return None if path is None else self.root + path

    @property
    def joint(self) -> str:
        """What stands between the items of a list; French puts a narrow no-break space before it."""
        return "\u202f; " if self.language == "fr" else "; "

    def name_field(self, table: Table) -> str | None:
        """The field that names the rows: the title of their page, else a usual name, in this language if any."""
        return _name_field(table, self.language)

    def field_in_language(self, table: Table, name: str) -> str | None:
        """The field that says in this language what `name` says: itself, or `x_en` for `x_fr`; None when none does."""
        if not name.endswith("_fr"):
            return name
        other = f"{name.removesuffix('_fr')}_{self.language}"
        return other if table.descriptor.field(other) is not None else None

    def name(self, dataset: str, key: Key) -> str:
        """What a row is called; its key when it has no name."""
        table = self.catalog.get(dataset)
        row = table.row(key) if table else None
        return self.title(table, row) if table and row is not None else str(key)

    def title(self, table: Table, row: Row) -> str:
        """What this row is called: its name, else its first columns (those of the index, if any), else its key."""
        field = self.name_field(table)
        if field is None or row[field] is None:
            return self._first_columns(table, row) or str(table.key(row))
        return str(row[field])

    def _first_columns(self, table: Table, row: Row) -> str:
        index, fields = table.descriptor.index, table.descriptor.fields
        shown = index.fields if index else [field.name for field in fields]
        names = [name for name in shown if name not in table.descriptor.primary_key]
        words = (self._words_of(table, name, row[name]) for name in names[:FIRST])
        return " · ".join(word for word in words if word)

    def _words_of(self, table: Table, name: str, value: object) -> str:
        """A value in a few words: a date, a category, the name of the row it refers to when that row has one."""
        category, target = table.descriptor.category(name, value), table.descriptor.reference(name)
        if category is not None:
            return self.words(category.label)
        if target is not None and isinstance(value, str):
            other = self.catalog.get(target.reference.resource or table.name)
            named = other is not None and self.name_field(other) is not None
            return self.name(other.name, value) if named and other is not None else ""
        kind = table.descriptor.by_name[name].type
        if value is None or isinstance(value, tuple):
            return ""
        return (
            formats.show(value, "date" if kind == "date" else "number", None, self.language)
            if kind != "year"
            else str(value)
        )

    def title_language(self, table: Table) -> str | None:
        """The language of the rows' names when it is not this one, for `lang`."""
        field = self.name_field(table) or ""
        return "fr" if self.language != "fr" and field.endswith("_fr") else None

    def date(self, value: object) -> str:
        """A date of any precision in words; empty when missing."""
        return formats.show(value, "date", None, self.language) if value is not None else ""


@cache
def _name_field(table: Table, language: str) -> str | None:
    known = {field.name for field in table.descriptor.fields}
    page = table.descriptor.page
    stems = (page.title.removesuffix("_fr"),) if page else NAMES
    candidates = (name for stem in stems for name in (f"{stem}_{language}", stem, f"{stem}_fr"))
    return next((name for name in candidates if name in known), None)


def has_page(table: Table, row: Row) -> bool:
    """Whether this row has a page of its own: its dataset asks for one, and for this row."""
    page = table.descriptor.page
    return page is not None and all(str(row[field]) in values for field, values in page.where.items())
