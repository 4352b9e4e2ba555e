"""Find the row that an editor names, or say which names there are."""

from collections.abc import Iterable

from plugins.datasets.catalog import Row, Table
from plugins.directives.marks import Mark
from plugins.directives.progress import Progress
from plugins.problems import did_you_mean
from plugins.records.cells import Cell, cell
from plugins.records.edition import Edition


def row_named(table: Table | None, typed: str) -> Row | None:
    """The row whose primary key is written so."""
    if table is None:
        return None
    return next((table.row(key) for key in table.keys if str(key) == typed), None)


def unknown_key(mark: Mark, progress: Progress, dataset: str, typed: str) -> None:
    """Report a key that a dataset does not have, unless the dataset itself is broken."""
    if not silent(progress, dataset, typed):
        message = f"aucune ligne de « {dataset} » ne s’appelle « {typed} »."
        known = keys(progress.page.catalog.get(dataset))
        progress.report(mark, "row", message, advice(typed, known, f"data/{dataset}.csv"))


def in_language(table: Table | None, name: str, language: str) -> str:
    """The field of this name in the language of the page (`term_en` for `term_fr` or `term`) where the table has it."""
    stem = name.removesuffix("_fr")
    known = {field.name for field in table.descriptor.fields} if table else set()
    return next((field for field in (f"{stem}_{language}", stem, f"{stem}_fr") if field in known), name)


def cell_of(edition: Edition, table: Table, row: Row, *stems: str) -> Cell | None:
    """The first of these fields that the row fills, as a reader sees it: in this language, else in French; or None."""
    for stem in stems:
        for name in (in_language(table, stem, edition.language), f"{stem}_fr"):
            field = table.descriptor.field(name)
            if field is not None and row[name] is not None:
                return cell(edition, table, row, field)
    return None


def text_of(edition: Edition, table: Table, row: Row, *stems: str) -> str:
    """The same as text; empty when missing."""
    found = cell_of(edition, table, row, *stems)
    return found.text if found else ""


def silent(progress: Progress, dataset: str, key: str) -> bool:
    """Whether the row exists but has a problem of its own, or not all keys of its dataset could be read."""
    table = progress.page.catalog.get(dataset)
    known = keys(table)
    unsure = table is None or not known or not table.whole
    return key in known or (dataset in progress.page.catalog.broken and unsure)


def keys(table: Table | None) -> list[str]:
    """Every primary key, as an editor writes it."""
    return [str(key) for key in table.keys] if table is not None else []


def advice(typed: str, known: Iterable[str], place: str) -> str:
    """The nearest name, the choices, or where to look."""
    return did_you_mean(typed, known) or f"Les noms possibles sont dans {place}."
