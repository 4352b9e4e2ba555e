"""The page of a whole dataset in each of its languages and layouts."""

from dataclasses import replace
from typing import Any

from markupsafe import Markup

from plugins.datasets.catalog import Row, Table
from plugins.records.cells import Cell, Header
from plugins.records.corrections import stages
from plugins.records.disputes import disputes
from plugins.records.edition import Edition
from plugins.records.indexes import Index
from plugins.records.references import Bibliography, document
from plugins.records.related import RelatedRow
from plugins.wording import Wording

_REFERENCE = Markup('<span class="reference">{}</span>')
_NOTE = Markup('<span class="reference__note">{}</span>')  # notes are in French

TEMPLATES = {"table": "index_table", "references": "index_table"}
"""The template of a layout; by default `index_<layout>`."""


def languages(table: Table, default: str) -> tuple[str, ...]:
    """The languages in which a dataset has an index: that of the dossier, then its translations."""
    index = table.descriptor.index
    return (default, *index.translations) if index is not None else ()


def translation(table: Table, language: str, default: str) -> dict[str, str] | None:
    """`{language, url}` of the same index in another language; None without any."""
    index = table.descriptor.index
    other = next((code for code in languages(table, default) if code != language), None)
    if index is None or other is None:
        return None
    path = index.translations[other].path if other in index.translations else index.path
    return {"language": other, "url": f"/{path}"}


def template(table: Table) -> str:
    """The template that draws the index of a table that has one."""
    show = table.descriptor.index.show if table.descriptor.index else "table"
    return TEMPLATES.get(show, f"index_{show}")


def laid_out(edition: Edition, table: Table, page: Index, works: Bibliography, wording: Wording) -> dict[str, Any]:
    """What the template is given: `table` always, then what its layout adds."""
    match table.descriptor.index.show if table.descriptor.index else "table":
        case "references":
            return {"table": as_references(edition, table, page, works, wording)}
        case "corrections":
            return {"table": page, "stages": stages(edition, table)}
        case "disputes":
            return {"table": page, "disputes": disputes(edition, table)}
    return {"table": page}


def as_references(edition: Edition, table: Table, page: Index, works: Bibliography, wording: Wording) -> Index:
    """The same index, its first column the reference of each document and its note, instead of title and publisher."""
    kept = [rank for rank, header in enumerate(page.headers) if rank and header.name != "publisher"]
    rows = []
    for row, shown in zip(table.rows, page.rows, strict=True):
        cells = (Cell("", html=_reference(edition, table, row, works)), *(shown.cells[rank] for rank in kept))
        rows.append(RelatedRow(shown.id, cells, shown.point))
    headers = (Header("reference", wording("reference")), *(page.headers[rank] for rank in kept))
    return replace(page, headers=headers, rows=tuple(rows))


def _reference(edition: Edition, table: Table, row: Row, works: Bibliography) -> Markup:
    said, url, note = row.get("language"), row.get("url"), row.get("note")
    lang = str(said) if said and said != edition.language else None
    html = _REFERENCE.format(works.entry(document(table, row), str(url) if url else None, lang))
    return html + _NOTE.format(note) if note and edition.language == "fr" else html
