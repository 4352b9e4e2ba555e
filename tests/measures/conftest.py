"""Made-up datasets about bridges, written as a data maintainer writes them and read as the site reads them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.datasets.catalog import Catalog, load_catalog
from plugins.measures.catalogue import Measures, load_measures
from plugins.problems import Problem

BRIDGES = """\
title: {fr: Ponts, en: Bridges}
description: {fr: Un pont par ligne., en: One bridge a row.}
method: {fr: Relevés à la main., en: Read by hand.}
retrieved: 2026-03-01
licenses: [{name: CC-BY-4.0, title: Attribution, path: https://example.org/by}]
sources: [{title: Registre des ponts}]
schema:
  primaryKey: [id]
  fields:
    - {name: id, type: string, constraints: {required: true}}
    - {name: state, type: string}
    - {name: opened_on, type: date, precision: [day, month, year]}
    - {name: cost, type: number}
    - {name: length, type: integer}
    - {name: source_ids, type: list, delimiter: ";"}
  foreignKeys:
    - {fields: source_ids, reference: {resource: documents, fields: id}}
"""
DOCUMENTS = """\
title: {fr: Documents, en: Documents}
description: {fr: Un document par ligne., en: One document a row.}
method: {fr: Relevés à la main., en: Read by hand.}
retrieved: 2026-02-01
licenses: [{name: CC-BY-4.0, title: Attribution, path: https://example.org/by}]
sources: [{title: Registre des ponts}]
schema:
  primaryKey: [id]
  fields:
    - {name: id, type: string, constraints: {required: true}}
    - {name: seen_on, type: date}
"""
ROWS = """\
id,state,opened_on,cost,length,source_ids
oak,open,1998-05-02,1200000.5,120,d2;d1
ash,closed,2004-11,800000,80,d3
elm,open,2010,,45,d1
"""
SEEN = "id,seen_on\nd1,2026-01-05\nd2,2026-01-06\nd3,2026-01-07\n"


@pytest.fixture
def bridges(tmp_path: Path) -> Catalog:
    """Three bridges and three documents, all sound."""
    return _catalog(tmp_path, ROWS)


@pytest.fixture
def broken_bridges(tmp_path: Path) -> Catalog:
    """The same, with a length that is not a number: the dataset is broken."""
    return _catalog(tmp_path, ROWS.replace("120", "long"))


@pytest.fixture
def measure(tmp_path: Path, bridges: Catalog) -> Callable[[str], tuple[Measures, list[Problem]]]:
    """Measures of the theme `ponts`, from the text of the file, over sound bridges."""
    return lambda text: compute(tmp_path, bridges, text)


@pytest.fixture
def broken_measure(tmp_path: Path, broken_bridges: Catalog) -> Callable[[str], tuple[Measures, list[Problem]]]:
    """The same over broken bridges."""
    return lambda text: compute(tmp_path, broken_bridges, text)


def compute(root: Path, catalog: Catalog, text: str) -> tuple[Measures, list[Problem]]:
    folder = root / "data" / "measures"
    folder.mkdir(exist_ok=True)
    (folder / "ponts.yaml").write_text(text, encoding="utf-8")
    return load_measures(folder, catalog, root)


def _catalog(root: Path, rows: str) -> Catalog:
    folder = root / "data"
    folder.mkdir(exist_ok=True)
    for name, text in (
        ("bridges.yaml", BRIDGES),
        ("bridges.csv", rows),
        ("documents.yaml", DOCUMENTS),
        ("documents.csv", SEEN),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    catalog, problems = load_catalog(folder, root)
    assert (rows == ROWS) == (problems == []), problems
    return catalog
