"""Changes in sentences: what a reader, a feed and an editor are told, in French or in English."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins import formats
from plugins.changes.comparison import CellChange, Comparison, Key, MeasureChange, RowChange, TableChange
from plugins.changes.description import DescribedField
from plugins.changes.snapshot import Snapshot
from plugins.changes.values import Naming, differing, long_text, shown
from plugins.datasets.localised import Localised
from plugins.wording import Wording

SOURCES = "source_ids"
"""The column that names the documents a row comes from."""

NAMED_SOURCES = 3

LISTED = 12
"""Rows added or removed that are named; the others are counted."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """`key` and `name` are those of the row it is about, None and empty when it is about several.

    `foreign` are the words it quotes from columns of another language, each with that language (WCAG 3.1.2).
    """

    text: str
    key: Key | None = None
    name: str = ""
    foreign: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A table that changed: its words, the count in a line, then a sentence per row."""

    name: str
    title: str
    summary: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Teller:
    """Two snapshots and the language in which their difference is told."""

    before: Snapshot
    after: Snapshot
    wording: Wording

    def section(self, change: TableChange) -> Section:
        """One table."""
        side = self.before if change.gone else self.after
        title = side.description.tables[change.name].title.text(self.wording.language)
        return Section(change.name, title, self.summary(change), tuple(self._sentences(change)))

    def summary(self, change: TableChange) -> str:
        """« 12 lignes ajoutées, 1 ligne modifiée »."""
        if change.new:
            return self.wording("change.table.new", n=len(change.added))
        if change.gone:
            return self.wording("change.table.gone", n=len(change.removed))
        counts = (
            ("change.added", len(change.added)),
            ("change.removed", len(change.removed)),
            ("change.changed", len(change.changed)),
            ("change.columns.added", len(change.columns_added)),
            ("change.columns.removed", len(change.columns_removed)),
        )
        return ", ".join(self.wording(key, n=count) for key, count in counts if count)

    def measure(self, change: MeasureChange) -> str:
        """« Échéances dépassées : 11, puis 12 »."""
        label = change.after.label.text(self.wording.language)
        values = (
            formats.show(side.value, side.unit, None, self.wording.language) for side in (change.before, change.after)
        )
        return self.wording("change.measure", label=label, **dict(zip(("before", "after"), values, strict=True)))

    def _sentences(self, change: TableChange) -> list[Sentence]:
        told = [self._row(change.name, row) for row in change.changed]
        if not change.new:
            told += self._names("change.row.added", self.after, change.name, change.added)
        if not change.gone:
            told += self._names("change.row.removed", self.before, change.name, change.removed)
        for key, side, columns in (
            ("change.column.added", self.after, change.columns_added),
            ("change.column.removed", self.before, change.columns_removed),
        ):
            told += [Sentence(self.wording(key, label=self._label(side, change.name, name))) for name in columns]
        return told

    def _row(self, table: str, change: RowChange) -> Sentence:
        name = self.after.name(table, change.key, self.wording.language)
        cells = [self._cell(table, cell) for cell in change.cells]
        joined = self.wording("change.joint").join(cell.text for cell in cells)
        said = self.wording("change.row", name=name, cells=joined)
        text = " ".join(part for part in (said, self._sources(table, change.key)) if part)
        return Sentence(text, change.key, name, tuple(quoted for cell in cells for quoted in cell.foreign))

    def _sources(self, table: str, key: Key) -> str:
        """The documents behind a row that changed: a new value is worth what its sources are."""
        field = self.after.description.tables[table].field(SOURCES)
        raw = self.after.rows(table)[key].get(SOURCES, "")
        keys = [item.strip() for item in raw.split(field.delimiter)] if field and field.reference and raw else []
        names = [self._naming(self.after)(field.reference, item) for item in keys if field and item]
        more = ["…"] if len(names) > NAMED_SOURCES else []
        return self.wording("change.sources", names=", ".join([*names[:NAMED_SOURCES], *more])) if names else ""

    def _cell(self, table: str, change: CellChange) -> Sentence:
        described = self._described(table, change.field)
        if described.type == "list" and change.before and change.after:
            return Sentence(self._list(described, change))
        before, after = self._pair(described, change)
        key = "change.filled" if not change.before else "change.emptied" if not change.after else "change.cell"
        text = self.wording(key, label=described.title.text(self.wording.language), before=before, after=after)
        quoted = [words for raw, words in ((change.before, before), (change.after, after)) if raw]
        return Sentence(text, foreign=tuple(self._foreign(described, quoted)))

    def _foreign(self, field: DescribedField, quoted: list[str]) -> Iterator[tuple[str, str]]:
        """The words of a free text in another language, without their quotation marks, each with that language.

        The language is the ending of the column's name: `quote_en`.
        """
        language = field.name.rpartition("_")[2]
        if language not in {*Localised.model_fields} - {self.wording.language} or field.values or field.reference:
            return
        opening, closing = self.wording("change.quoted", text="\n").split("\n")
        for words in quoted:
            yield words.removeprefix(opening).removesuffix(closing), language

    def _described(self, table: str, name: str) -> DescribedField:
        field = self.after.description.tables[table].field(name)
        return field or DescribedField(name=name, title=Localised(fr=name))

    def _list(self, field: DescribedField, change: CellChange) -> str:
        """Of a list, what came and what went."""
        old, new = (
            [item.strip() for item in raw.split(field.delimiter) if item.strip()]
            for raw in (change.before, change.after)
        )
        gained = self._items(field, self.after, [item for item in new if item not in old])
        lost = self._items(field, self.before, [item for item in old if item not in new])
        key = "both" if gained and lost else "gained" if gained else "lost" if lost else "order"
        label = field.title.text(self.wording.language)
        return self.wording(f"change.list.{key}", label=label, gained=gained, lost=lost)

    def _items(self, field: DescribedField, side: Snapshot, items: list[str]) -> str:
        return shown(field, field.delimiter.join(items), self.wording, self._naming(side)) if items else ""

    def _pair(self, field: DescribedField, change: CellChange) -> tuple[str, str]:
        if long_text(field, change.before, change.after):
            return differing(change.before, change.after, self.wording)
        return (
            shown(field, change.before, self.wording, self._naming(self.before)),
            shown(field, change.after, self.wording, self._naming(self.after)),
        )

    def _naming(self, side: Snapshot) -> Naming:
        def name(table: str, key: str) -> str:
            known = table in side.description.tables
            return side.name(table, (key,), self.wording.language) if known else key

        return name

    def _names(self, key: str, side: Snapshot, table: str, rows: tuple[Key, ...]) -> list[Sentence]:
        language = self.wording.language
        named = [(row, side.name(table, row, language)) for row in rows[:LISTED]]
        told = [Sentence(self.wording(key, name=name), row, name) for row, name in named]
        if len(rows) > LISTED:
            told.append(Sentence(self.wording(f"{key}.more", n=len(rows) - LISTED)))
        return told

    def _label(self, side: Snapshot, table: str, column: str) -> str:
        field = side.description.tables[table].field(column)
        return field.title.text(self.wording.language) if field else column


def headline(comparison: Comparison, wording: Wording) -> str:
    """The whole in one line: « 12 lignes ajoutées, 3 lignes modifiées dans 2 tables »; nothing changed when empty."""
    counts = (
        ("change.added", sum(len(table.added) for table in comparison.tables)),
        ("change.removed", sum(len(table.removed) for table in comparison.tables)),
        ("change.changed", sum(len(table.changed) for table in comparison.tables)),
        ("change.columns.added", sum(len(table.columns_added) for table in comparison.tables)),
        ("change.columns.removed", sum(len(table.columns_removed) for table in comparison.tables)),
    )
    said = [wording(key, n=count) for key, count in counts if count]
    if said:
        return wording("change.headline", counts=", ".join(said), n=len(comparison.tables))
    return wording("change.other" if comparison else "change.none")
