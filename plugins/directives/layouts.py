"""Blocks on rows whose dataset has a layout of its own: in a text they look as in their list."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from plugins.datasets.catalog import Row, Table
from plugins.datasets.cells import Value
from plugins.directives.context import PageContext
from plugins.records.corrections import correction
from plugins.records.disputes import dispute

MarksOf = Callable[[Value], Markup | None]
"""The marks of the notes of these documents."""


def layout_of(table: Table) -> str | None:
    """The template of a block on a row of this table, when its layout has one."""
    index = table.descriptor.index
    return index.show.removesuffix("s") if index is not None and index.show in _VIEWS else None


def layout_view(page: PageContext, table: Table, row: Row, marks_of: MarksOf) -> dict[str, Any]:
    """What the template of `layout_of` is given. Raises KeyError for a table that has no such layout."""
    index = table.descriptor.index
    return _VIEWS[index.show if index is not None else ""](page, table, row, marks_of)


def _correction(page: PageContext, table: Table, row: Row, _: MarksOf) -> dict[str, Any]:
    return asdict(correction(page.edition, table, row))


def _dispute(page: PageContext, table: Table, row: Row, marks_of: MarksOf) -> dict[str, Any]:
    """Each version carries the marks of its own documents."""
    found = dispute(page.edition, table, row)
    versions = [
        {
            "words": version.words,
            "date_text": version.date_text,
            "datetime": version.datetime,
            "marks": marks_of(version.keys),
        }
        for version in found.versions
    ]
    return {
        "id": found.id,
        "question": found.question,
        "versions": versions,
        "retained": found.retained,
        "url": found.url,
    }


_VIEWS: Mapping[str, Callable[[PageContext, Table, Row, MarksOf], dict[str, Any]]] = MappingProxyType(
    {"corrections": _correction, "disputes": _dispute}
)
