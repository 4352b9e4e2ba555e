"""A made-up dossier of ferries, with a measure, a chart-less page and two languages; `state` reads it as it is."""

from pathlib import Path
from textwrap import dedent

import pytest

from plugins.changes.freezing import freeze, snapshot
from plugins.changes.releases import FOLDER
from plugins.charts.catalogue import load_charts
from plugins.datasets.catalog import load_catalog
from plugins.measures.catalogue import load_measures

FERRIES = """\
    title: {fr: Bacs, en: Ferries}
    schema:
      primaryKey: [id]
      fields:
        - {name: id, title: {fr: Identifiant, en: Identifier}}
        - {name: name_fr, title: {fr: Nom, en: Name}}
        - {name: name_en, title: {fr: Nom anglais, en: English name}}
        - {name: opened, type: date, precision: [day, year], title: {fr: Ouverture, en: Opening}}
        - {name: length, type: number, title: {fr: Longueur, en: Length}}
        - name: state
          title: {fr: État, en: State}
          categories:
            - {value: running, label: {fr: En service, en: Running}}
            - {value: stopped, label: {fr: Arrêté, en: Stopped}}
        - {name: remark_fr, title: {fr: Remarque, en: Remark}}
        - {name: source_ids, type: list, title: {fr: Sources, en: Sources}}
      foreignKeys:
        - {fields: source_ids, reference: {resource: sources, fields: id}}
"""
ROWS = """\
id,name_fr,name_en,opened,length,state,remark_fr,source_ids
loire,Bac de Loire,Loire ferry,1902,41.5,running,,map
erdre,Bac de l’Erdre,Erdre ferry,1960-05-01,12,running,,map
"""
SOURCES = "title: {fr: Sources}\nschema:\n  primaryKey: [id]\n  fields: [{name: id}, {name: title}]\n"
SOURCE_ROWS = "id,title\nmap,La carte\nplan,Le plan\n"
MEASURES = """\
stopped:
  label: {fr: Bacs arrêtés, en: Stopped ferries}
  unit: number
  dataset: ferries
  where: "state = 'stopped'"
  value: count(*)
longest: {label: {fr: Plus long bac, en: Longest ferry}, unit: number, dataset: ferries, value: max(length)}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The dossier on its first day."""
    for name, text in {
        "data/ferries.yaml": dedent(FERRIES),
        "data/ferries.csv": ROWS,
        "data/sources.yaml": SOURCES,
        "data/sources.csv": SOURCE_ROWS,
        "data/measures/ferries.yaml": MEASURES,
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def state(root):
    """`state()` → (catalog, measures, charts, snapshot) of the dossier as it is now."""

    def read():
        catalog, problems = load_catalog(root / "data", root)
        measures, found = load_measures(root / "data" / "measures", catalog, root)
        charts, more = load_charts(root / "content" / "charts", catalog, measures, root, ("fr", "en"))
        assert [*problems, *found, *more] == []
        return catalog, measures, charts, snapshot(catalog, measures, charts, ("fr", "en"))

    return read


@pytest.fixture
def rewrite(root):
    """`rewrite("12,running", "15,stopped")` changes the text of ferries.csv."""

    def change(before: str, after: str) -> None:
        path = root / "data" / "ferries.csv"
        text = path.read_text(encoding="utf-8")
        assert before in text
        path.write_text(text.replace(before, after), encoding="utf-8")

    return change


@pytest.fixture
def release(root, state):
    """`release("1.0.0", day)` freezes the dossier as it is."""

    def make(version, day):
        catalog, _, _, now = state()
        for name, content in freeze(now, catalog, {}, version, day).items():
            path = root / FOLDER / version / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    return make
