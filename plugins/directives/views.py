"""What the templates of blocks are given, from charts and rows; each template says in its first lines what it reads."""

from collections.abc import Iterable, Mapping
from dataclasses import fields as dataclass_fields
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from plugins.charts.catalogue import Chart, TableForm
from plugins.charts.steps import Stage
from plugins.datasets.catalog import Key, Row, Table
from plugins.directives.chart_sharing import sharing
from plugins.directives.context import PageContext
from plugins.directives.rows import cell_of, text_of
from plugins.records.cells import Cell, cells, headers
from plugins.records.pages import item
from plugins.records.sources import source, sources_of

Stems = Mapping[str, tuple[str, ...]]

ROW_TEMPLATES: Mapping[str, tuple[str, Stems]] = MappingProxyType(
    {
        "citation": ("quote", {"words": ("words", "quote", "text"), "role": ("role", "speaker_role", "function")}),
        "affirmation": ("claim", {"words": ("words", "claim"), "explanation": ("explanation",)}),
    }
)
"""Blocks on rows that have a template of their own: the template, and the usual names of the fields that it shows."""

_SPEAKER = ("speaker", "speaker_id", "who_says", "said_by", "author")
_DATE = ("said_on", "date")


def row_view(page: PageContext, table: Table, row: Row, notes: Markup | None) -> dict[str, Any]:
    """A row as a card: what its descriptor puts on one, and the document to read."""
    card, wanted = item(page.edition, table, row), table.descriptor.card
    labels = (header.label for header in headers(page.edition, table, wanted.fields))
    values = (cell_html(value) for value in cells(page.edition, table, row, wanted.fields))
    details = (detail for detail in cells(page.edition, table, row, wanted.details) if not detail.missing)
    pieces = (piece for piece in sources_of(page.edition, row) if piece.url)
    return {
        **{field.name: getattr(card, field.name) for field in dataclass_fields(card)},
        "url": page.edition.link(table.name, _key(table, row)),
        "details": [detail.text for detail in details if detail.text],
        "fields": [{"label": label, "value_html": value} for label, value in zip(labels, values, strict=True)],
        "notes": notes,
        "read": next(({"url": piece.url, "title": piece.title, "lang": piece.lang} for piece in pieces), None),
    }


def statement_view(page: PageContext, table: Table, row: Row, stems: Stems, notes: Markup | None) -> dict[str, Any]:
    """A quote or a claim: words, who said them and when, the verdict."""
    words = cell_of(page.edition, table, row, *stems["words"])
    date = cell_of(page.edition, table, row, *_DATE)
    verdict = cell_of(page.edition, table, row, "verdict")
    spoken = text_of(page.edition, table, row, "lang")
    return {
        **{name: text_of(page.edition, table, row, *fields) for name, fields in stems.items()},
        "lang": spoken if spoken and spoken != page.language else words.lang if words else None,
        "speaker": text_of(page.edition, table, row, *_SPEAKER),
        "explanation_lang": _lang_of(page, table, row, "explanation"),
        "date_text": date.text if date else "",
        "datetime": date.datetime if date else None,
        "verdict": verdict.category if verdict else None,
        "url": page.edition.link(table.name, _key(table, row)),
        "notes": notes,
    }


def _lang_of(page: PageContext, table: Table, row: Row, stem: str) -> str | None:
    """The language of a text that is not in that of the page."""
    found = cell_of(page.edition, table, row, stem)
    return found.lang if found else None


def figure_view(page: PageContext, chart: Chart) -> dict[str, Any]:
    """A chart in its exact forms: two drawings or what its kind arranged, the table, the addresses of the rest."""
    narrow, wide = chart.widths
    base = page.address(page.choices.chart_url.format(id=chart.id))
    return {
        "id": chart.id,
        "anchor": chart.id,
        "size": chart.spec.size,
        "texts": chart.text(page.language),
        "svg_narrow": chart.svg(page.language, narrow),
        "svg_wide": chart.svg(page.language, wide),
        "table": _table(chart.table(page.language)),
        "json_narrow": f"{base}-{page.language}-{narrow}.json" if chart.drawn else None,
        "json_wide": f"{base}-{page.language}-{wide}.json" if chart.drawn else None,
        "kind": chart.kind.name,
        "arranged": chart.arranged(page.language),
        "link": page.edition.link,
        "share": sharing(page, chart),
        "filters": chart.filters(page.language),
        "steps": [_step(page, step) for step in chart.steps(page.language)],
        "sources": _sources(page, chart.sources),
        "verified_on": chart.verified_on,
        "enough": chart.enough,
    }


def _sources(page: PageContext, keys: Iterable[str]) -> list[Any]:
    return [found for found in (source(page.edition, key) for key in keys) if found is not None]


def _step(page: PageContext, step: Stage) -> dict[str, Any]:
    return {"title": step.title, "text": step.text, "rows": step.rows, "sources": _sources(page, step.sources)}


def cell_html(value: Cell) -> Markup | None:
    """What stands in a field, escaped; None when it is missing."""
    inside = value.html if value.html is not None else Markup("{}").format(value.text)
    if not inside:
        return None
    if value.lang:
        inside = Markup('<span lang="{}">{}</span>').format(value.lang, inside)
    return Markup('<a href="{}">{}</a>').format(value.url, inside) if value.url else inside


def _table(form: TableForm) -> dict[str, Any]:
    rows = [{"header": first, "cells": list(others)} for first, *others in form.rows]
    return {"headers": [{"name": header.name, "label": header.label} for header in form.headers], "rows": rows}


def _key(table: Table, row: Row) -> Key:
    key = table.key(row)
    return "" if key is None else key
