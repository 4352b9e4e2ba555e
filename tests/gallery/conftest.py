"""A chart of bridges, on its page."""

from pathlib import Path

import pytest

from plugins.charts.catalogue import Charts, load_charts
from plugins.directives.context import Choices, PageContext
from plugins.measures.catalogue import load_measures
from plugins.records.edition import Edition

MEASURES = """\
count:
  label: {fr: Ponts, en: Bridges}
  unit: number
  dataset: bridges
  value: count(*)
checked:
  label: {fr: Vérification, en: Checked}
  unit: date
  dataset: visits
  value: max(visited_on)
"""

CHART = """\
kind: lanes
rows: {dataset: bridges, where: {state: [worn, sound]}, order: [opened]}
encode: {date: opened, lane: state, label: name_fr, key: id}
options: {today: {fr: Vérifié, en: Checked}}
columns: [name_fr, opened, state, span]
minimum_rows: 2
verified_on: ponts.checked
title: {fr: "Sur {{ ponts.count }} ponts, un est usé <encore>", en: "Of {{ ponts.count }} bridges, one is worn"}
condition: {n: ponts.count, test: "n > 2"}
neutral_title: {fr: Les ponts, en: The bridges}
measured: {fr: "Ponts ouverts, par année", en: "Bridges opened, by year"}
alt:
  fr: "Trois ponts sur deux colonnes. Un seul est usé, ouvert en 1902. Données complètes dans le tableau qui suit."
  en: "Three bridges in two columns. Only one is worn, opened in 1902. Full data in the table that follows."
reading: {fr: "en 1902, deux ponts.", en: "in 1902, two bridges."}
"""


@pytest.fixture
def charts(bridges, tmp_path) -> Charts:
    """`usure`, which is drawn, and `rare`, which has too few rows to be."""
    (tmp_path / "data" / "measures").mkdir()
    (tmp_path / "data" / "measures" / "ponts.yaml").write_text(MEASURES, encoding="utf-8")
    folder = tmp_path / "content" / "charts"
    folder.mkdir(parents=True)
    (folder / "usure.yaml").write_text(CHART, encoding="utf-8")
    (folder / "rare.yaml").write_text(CHART.replace("minimum_rows: 2", "minimum_rows: 9"), encoding="utf-8")
    measures, problems = load_measures(tmp_path / "data" / "measures", bridges, tmp_path)
    found, more = load_charts(folder, bridges, measures, tmp_path, ["fr", "en"])
    assert [*problems, *more] == []
    return found


@pytest.fixture
def place(bridges, charts):
    """`place(language, site_url)` → where the figures of a page are read."""

    def at(language: str = "fr", site_url: str = "https://exemple.fr") -> PageContext:
        choices = Choices(site_url=site_url)
        return PageContext("content/charts/usure.yaml", Edition(bridges, language), None, charts, Path(), choices)

    return at
