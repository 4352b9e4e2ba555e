"""Rows as a table for readers: titles from the descriptor, values in words, raw values beside them."""

from typing import Any

from plugins.charts import columns
from plugins.charts.forms.table import Cell, Header, TableForm
from plugins.charts.frame import Row
from plugins.charts.kind import Kind
from plugins.charts.rows import Selection
from plugins.charts.spec import ChartSpec
from plugins.datasets.schema import Field
from plugins.formats import show


def tabulate(spec: ChartSpec, selection: Selection, kind: Kind, language: str) -> TableForm:
    """The table of a chart: the same rows as the drawing, in the same order.

    A column that a query makes has no descriptor: it holds dates when the kind reads it as dates.
    """
    dates = frozenset(name for key, name in spec.encode.items() if kind.encodings[key].type == "date")
    fields = selection.table.descriptor.by_name if selection.table else {}
    names = columns.shown(spec)
    headers = tuple(Header(name, heading(spec, fields.get(name), name, language)) for name in names)
    rows = tuple(
        tuple(_cell(row, name, spec, fields.get(name), name in dates, language) for name in names)
        for row in selection.rows
    )
    return TableForm(headers, rows)


def heading(spec: ChartSpec, field: Field | None, name: str, language: str) -> str:
    """The title of a column: the editor's, else that of its descriptor, else its name."""
    if name in spec.headings:
        return spec.headings[name].get(language) or spec.headings[name]["fr"]
    return field.label(language) if field else name


def _cell(row: Row, name: str, spec: ChartSpec, field: Field | None, dated: bool, language: str) -> Cell:
    value: Any = row[name]
    lang = "fr" if name.endswith("_fr") and language != "fr" else None
    if lang and row.get(f"{name.removesuffix('_fr')}_{language}"):
        value, lang = row[f"{name.removesuffix('_fr')}_{language}"], None
    if value is None and name in spec.blank:
        return Cell(spec.blank[name].get(language) or spec.blank[name]["fr"], None)
    if value is None:
        told, missing = field.told_when_empty(row, language) if field else ("", True)
        return Cell(told or show(None, language=language), None, missing=missing)
    if isinstance(value, tuple):
        return Cell(", ".join(value), value)
    category = next((one for one in field.categories if one.value == value), None) if field else None
    if category is not None:
        return Cell(category.label.text(language), value)
    kind = field.type if field else "date" if dated else "string"
    unit = {"date": "date", "year": "year"}.get(kind, "text" if isinstance(value, str) else "number")
    return Cell(show(value, unit, language=language), value, lang)
