"""The rows of a dossier as they are named, dated and addressed in one language."""

from dataclasses import dataclass

from plugins import formats
from plugins.datasets.catalog import Catalog, Key, Row, Table
from plugins.datasets.descriptor import Localised

# The first of these fields that a dataset has names its rows; `_fr`, `_en` carry the language.
NAMES = ("title", "name", "term", "label", "question", "claim", "project", "right")


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
        if table.descriptor.page is not None:
            return "/" + table.descriptor.page.path.replace("{id}", key)
        if table.descriptor.index is not None:
            return f"/{table.descriptor.index.path}#{key}"
        return None

    def link(self, dataset: str, key: Key) -> str | None:
        """The same, ready for a link."""
        path = self.path(dataset, key)
        return None if path is None else self.root + path

    def name_field(self, table: Table) -> str | None:
        """The field that names the rows: the title of their page, else a usual name, in this language if any."""
        known = {field.name for field in table.descriptor.fields}
        page = table.descriptor.page
        stems = (page.title.removesuffix("_fr"),) if page else NAMES
        candidates = (name for stem in stems for name in (f"{stem}_{self.language}", stem, f"{stem}_fr"))
        return next((name for name in candidates if name in known), None)

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
        """What this row is called; its key when it has no name."""
        field = self.name_field(table)
        value = row[field] if field else None
        return str(value if value is not None else table.key(row))

    def title_language(self, table: Table) -> str | None:
        """The language of the rows' names when it is not this one, for `lang`."""
        field = self.name_field(table) or ""
        return "fr" if self.language != "fr" and field.endswith("_fr") else None

    def date(self, value: object) -> str:
        """A date of any precision in words; empty when missing."""
        return formats.show(value, "date", None, self.language) if value is not None else ""
