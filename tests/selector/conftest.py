"""Three made-up ferries, their permits, and a selector over them."""

from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from plugins.datasets.catalog import Catalog
from plugins.measures.catalogue import Measures, load_measures
from plugins.problems import Problem
from plugins.selector.catalogue import Selectors, load_selectors

FERRIES = """\
    title: {fr: Bacs, en: Ferries}
    schema:
      primaryKey: [id]
      fields:
        - {name: id}
        - {name: name}
        - name: engine
          categories:
            - {value: sail, label: {fr: Voile, en: Sail}}
            - {value: motor, label: {fr: Moteur, en: Motor}}
            - {value: both, label: {fr: Mixte, en: Both}}
        - {name: engine_reason}
        - {name: checked, type: date}
        - {name: source_ids, type: list}
    page: {path: "bacs/{id}/", title: name}
"""
FERRY_ROWS = """
    id,name,engine,engine_reason,checked,source_ids
    zelie,Zélie,sail,,2021-06-30,log
    ecume,Écume,both,"Deux mâts <et> un moteur",2021-06-30,log
    abel,Abel,,,2021-06-30,
    pier,Ponton,,,2021-06-30,
"""
PERMITS = """\
    title: {fr: Permis, en: Permits}
    schema:
      primaryKey: [id]
      fields:
        - {name: id}
        - {name: ferry_id}
        - {name: permit}
        - name: status
          categories:
            - {value: given, label: {fr: Obtenu, en: Given}}
            - {value: asked, label: {fr: Demandé, en: Asked}}
            - {value: over, label: {fr: Expiré, en: Over}}
            - {value: none, label: {fr: Non obtenu, en: None}}
        - {name: start, type: date, precision: [day, month, year]}
        - {name: end, type: date, precision: [day, month, year]}
        - {name: seen, type: date, precision: [day, month, year]}
        - {name: covers}
        - {name: edition}
        - {name: deduced, type: list}
        - {name: source_ids, type: list}
    index: {path: permis/, anchor: true}
"""
PERMIT_ROWS = """
    id,ferry_id,permit,status,start,end,seen,covers,edition,deduced,source_ids
    z-river,zelie,river,given,2019-03-01,,2021-01-01,Le bras nord,2,,log
    z-sea,zelie,sea,asked,2020-01-01,,2021-01-01,,,,log
    e-river,ecume,river,given,2020,2022-06-01,2021-01-01,<Toute> la rivière,,end,log;register
    e-sea,ecume,sea,given,2020-05-01,,2021-01-01,,1,,register
"""
SOURCES = """\
    title: {fr: Sources}
    schema: {primaryKey: [id], fields: [{name: id}, {name: title}]}
    index: {path: sources/, anchor: true}
"""
MEASURES = """\
dernier:
  label: {fr: Dernier contrôle}
  unit: date
  dataset: ferries
  value: max(checked)
bacs:
  label: {fr: Bacs}
  unit: number
  dataset: ferries
  value: count(*)
"""
SELECTOR = """\
path: {fr: choisir/, en: en/choose/}
title: {fr: "Quel bac ?", en: Which ferry?}
answer: {fr: "{{ bacs.bacs | nombre }} bacs", en: Ferries}
candidates: {dataset: ferries, leave_out: [pier]}
observations:
  dataset: permits
  candidate: ferry_id
  subject: permit
  status: status
  statuses: {held: [given], ended: [over], pending: [asked], absent: [none]}
  start: start
  end: end
  seen: seen
  scope: covers
  version: edition
  deduced: deduced
requirements:
  - id: river
    title: {fr: Permis de rivière, en: River permit}
    choices:
      - {id: any, title: {fr: toute édition, en: any edition}, subjects: [river]}
      - {id: "2", title: {fr: édition 2, en: edition 2}, subjects: [river], versions: ["2"]}
  - id: sea
    title: {fr: Permis de mer, en: Sea permit}
    choices:
      - {id: any, subjects: [sea]}
  - id: sail
    title: {fr: À la voile, en: Under sail}
    field: engine
    met: [sail]
    not_met: [motor]
    explain: engine_reason
default: {river: any, sea: any}
first: 2018-01-01
last: bacs.dernier
dates:
  - {dataset: permits, key: e-river, field: start, title: {fr: l’année, en: the year}}
  - {measure: bacs.dernier, title: {fr: le dernier contrôle, en: the last check}}
rules:
  - {fr: "On compte {{ bacs.bacs | nombre }} bacs.", en: Counted.}
"""


@dataclass(frozen=True)
class Loaded:
    """A dossier as the room sees it."""

    selectors: Selectors
    problems: list[Problem]
    catalog: Catalog
    measures: Measures


@pytest.fixture
def load(make_catalog, tmp_path: Path):
    """`load(text)` → the selector `quai` of this text over the ferries and these permits, and its problems."""

    def loaded(text: str = SELECTOR, permits: tuple[str, str] = (PERMITS, PERMIT_ROWS)) -> Loaded:
        catalog = make_catalog(
            ferries=(FERRIES, FERRY_ROWS),
            permits=permits,
            sources=(SOURCES, "id,title\nlog,Le journal\nregister,Le registre\n"),
        )
        folder = tmp_path / "data" / "measures"
        folder.mkdir(exist_ok=True)
        (folder / "bacs.yaml").write_text(dedent(MEASURES), encoding="utf-8")
        measures, wrong = load_measures(folder, catalog, tmp_path)
        assert wrong == []
        place = tmp_path / "content" / "selectors"
        place.mkdir(parents=True, exist_ok=True)
        (place / "quai.yaml").write_text(text, encoding="utf-8")
        selectors, problems = load_selectors(place, catalog, measures, tmp_path, ["fr", "en"])
        return Loaded(selectors, problems, catalog, measures)

    return loaded
