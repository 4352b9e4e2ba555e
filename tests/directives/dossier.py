"""A small made-up dossier for the tests of this room: bridges, their sources, a glossary."""

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import jinja2
import pandas as pd

from plugins.charts.catalogue import Charts
from plugins.datasets.catalog import Catalog, Table
from plugins.datasets.descriptor import Descriptor
from plugins.datasets.localised import Localised
from plugins.directives.checking import fragments
from plugins.directives.context import PageContext
from plugins.directives.expansion import Expanded, expand
from plugins.measures.catalogue import Measure, Measures
from plugins.records.edition import Edition

ROOT = Path(__file__).resolve().parents[2]
FILE = "content/fr/ponts.md"


def table(name: str, rows: list[dict[str, Any]], types: Mapping[str, str] = MappingProxyType({}), **more: Any) -> Table:
    """A dataset whose fields are those of its first row; `source_ids` is a list."""
    kinds = {"source_ids": "list", **types}
    fields = [{"name": field, "type": kinds.get(field, "string")} for field in rows[0]]
    schema = {"primaryKey": "id", "fields": fields}
    descriptor = Descriptor.model_validate_json(json.dumps({"title": {"fr": name}, "schema": schema, **more}))
    keys = dict.fromkeys(row["id"] for row in rows).keys()
    lines = tuple(range(2, len(rows) + 2))
    return Table(name, descriptor, pd.DataFrame(rows), tuple(rows), keys, lines, Path(f"data/{name}.csv"))


def catalog(*tables: Table, broken: frozenset[str] = frozenset()) -> Catalog:
    """A catalog of these tables."""
    return Catalog({each.name: each for each in tables}, frozenset(each.name for each in tables) | broken, broken)


SOURCES = table(
    "sources",
    [
        {"id": "rapport-2019", "title": "Rapport sur les ponts"},
        {"id": "loi-1986", "title": "Loi sur les routes"},
        {"id": "carte", "title": "Carte <des> ponts"},
    ],
)
GLOSSARY = table(
    "glossary",
    [
        {
            "id": "tablier",
            "term_fr": "Tablier",
            "term_en": "Deck",
            "definition_fr": "Ce qui porte la voie.",
            "expansion_fr": "plancher du pont",
        }
    ],
)
BRIDGES = table(
    "bridges",
    [{"id": "vieux-pont", "name_fr": "Le Vieux Pont", "source_ids": ("loi-1986",)}],
    directive="pont",
    page={"path": "ponts/{id}/", "title": "name_fr", "fields": ["name_fr"]},
)
QUOTES = table(
    "quotes",
    [
        {
            "id": "maire-2019",
            "words_fr": "Il tient.",
            "speaker_id": "La maire",
            "speaker_role_fr": "élue",
            "source_ids": ("rapport-2019",),
        }
    ],
    directive="citation",
)
TOTAL = Measure(
    name="ponts.total",
    value=1218,
    type="integer",
    unit="number",
    label=Localised(fr="Ponts suivis"),
    query="select count(*) from bridges",
    rows=(("bridges", "vieux-pont"),),
    source_ids=("rapport-2019",),
    datasets=("bridges",),
)


def context(language: str = "fr", root: Path = ROOT, broken: frozenset[str] = frozenset(), **more: Any) -> PageContext:
    """The page of the tests, with everything above."""
    edition = Edition(catalog(SOURCES, GLOSSARY, BRIDGES, QUOTES, broken=broken), language)
    measures = Measures({"ponts.total": TOTAL}, frozenset({"ponts.total", "ponts.casse"}), None)  # type: ignore[arg-type]
    charts = Charts({}, frozenset({"crues", "crues-par-annee"}))
    return PageContext(FILE, edition, measures, charts, root, **more)


def short_render(templates: list[str], /, **variables: Any) -> str:
    """The name of the template and what it was given, without the theme."""
    given = {name: value for name, value in variables.items() if name != "language"}
    return jinja2.Template("<{{ name }} {{ given | e }}>{{ body }}</{{ name }}>").render(
        name=templates[0], given=sorted(given), body=_body(given)
    )


def _body(given: dict[str, Any]) -> str:
    block = given.get("block") or {}
    measure = given.get("measure") or {}
    term = given.get("term") or {}
    notes = "".join(f"[{note['number']}]" for note in given.get("notes", ()))
    return "".join(
        str(part) for part in (block.get("content", ""), measure.get("text", ""), term.get("words", ""), notes)
    )


def expanded(text: str, page: PageContext | None = None, render: Any = short_render) -> Expanded:
    """Read and expand a Markdown text as a page would be."""
    return expand(fragments(text), page or context(), render)


def told(result: Expanded) -> list[tuple[int | None, str]]:
    """Line and rule of each problem."""
    return [(problem.line, problem.check) for problem in result.problems]
