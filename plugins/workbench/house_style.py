"""The house spelling and the marks of French, looked for where they were typed: texts and cells of the data."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.datasets.catalog import Catalog, Table
from plugins.directives.page_files import PageFile
from plugins.directives.prose.paragraphs import paragraphs
from plugins.directives.prose.recognised import without_marks
from plugins.problems import Problem
from plugins.typography.findings import House, in_text

_ADVICE = "Corrigez le texte, ou content/spelling.yaml si l’usage a changé."


def misprints(pages: Iterable[PageFile], root: Path, catalog: Catalog, house: House) -> list[Problem]:
    """Every finding of the pages and of the text cells of the tables, at its line."""
    return [*_in_texts(pages, house), *_in_tables(catalog, root, house)]


def _in_texts(pages: Iterable[PageFile], house: House) -> Iterator[Problem]:
    for page in pages:
        for paragraph in paragraphs(page.text):
            if paragraph.kind != "quote":
                for check, message in in_text(without_marks(paragraph.text), page.language, house):
                    yield Problem(page.file, message, _ADVICE, paragraph.line, check=check)


def _in_tables(catalog: Catalog, root: Path, house: House) -> Iterator[Problem]:
    for name in sorted(catalog):
        table = catalog[name]
        written = [field.name for field in table.descriptor.fields if _is_prose(table, field.name)]
        for row, line in zip(table.rows, table.lines, strict=False):
            for field in written:
                text = row.get(field)
                if isinstance(text, str) and text not in house.verbatim:
                    for check, message in in_text(text, "en" if field.endswith("_en") else "fr", house):
                        file = table.source.relative_to(root).as_posix()
                        yield Problem(file, message, _ADVICE, line, field=field, check=check)


def _is_prose(table: Table, name: str) -> bool:
    """Texts in words: not a name of a row, a category or an address."""
    descriptor = table.descriptor
    field, named = descriptor.field(name), {key for link in descriptor.foreign_keys for key in link.names}
    return field is not None and field.type == "string" and not field.categories and name not in named
