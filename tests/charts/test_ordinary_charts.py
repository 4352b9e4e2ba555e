"""Every ordinary chart in one page, made of YAML alone over the made-up bridges, without Python."""

from bs4 import BeautifulSoup

from plugins.charts.kind import all_kinds
from tests.charts.conftest import COLUMNS, KINDS, WORDS
from tests.charts.page import figure_of

FACTS = (
    """kind: facts
rows: {dataset: ponts, order: [opened_on]}
encode: {label: name_fr}
options:
  rows: {fr: Pont, en: Bridge}
  blocks:
    - columns:
      - {field: length_m, title: {fr: Mètres, en: Metres}}
      - {field: state, title: {fr: État, en: State}}
"""
    + WORDS
)

MATRIX = (
    """kind: matrix
rows:
  fields: ponts
  sql: |
    select name_fr, name_en, id, 'passage' as what, state, opened_on, closed_on, '2023-01-01' as seen from ponts
encode: {row: name_fr, key: id, column: what, status: state, seen: seen, start: opened_on, until: closed_on}
options:
  rows: {fr: Pont, en: Bridge}
  columns: [{title: {fr: Passage, en: Crossing}, values: [passage]}]
  statuses: {current: open, ended: closed, missing: limited}
  latest: {fr: Dernier relevé, en: Last reading}
  more: {fr: "Afficher les {n} autres", en: "Show the {n} others"}
"""  # noqa: S608 - our own text
    + WORDS
)

STAGES = (
    """kind: stages
rows:
  sql: |
    with travaux (chantier, etape, mots, nombre) as (values
      ('premier', 'plans', 'Trois plans comparés', 3), ('premier', 'choix', null, null),
      ('second', 'plans', 'Un seul plan', 1), ('second', 'choix', 'Une arche', null))
    select * from travaux
encode: {procedure: chantier, stage: etape, words: mots, count: nombre}
options:
  procedures:
    - {value: premier, title: {fr: Premier chantier, en: First works}}
    - {value: second, title: {fr: Second chantier, en: Second works}}
  stages:
    - {value: plans, title: {fr: Les plans, en: The plans}}
    - {value: choix, title: {fr: Le choix, en: The choice}}
"""  # noqa: S608 - our own text
    + WORDS
)

ALL = {
    **KINDS,
    "petits-graphiques": COLUMNS.replace("quality: state", "panel: state"),
    "faits": FACTS,
    "matrice": MATRIX,
    "etapes": STAGES,
}


def test_every_kind_can_be_asked_for_in_yaml_and_they_share_a_page(load):
    charts, problems = load(**ALL)
    assert problems == []
    assert {chart.kind.name for chart in charts.charts.values()} == set(all_kinds())
    for language in ("fr", "en"):
        page = BeautifulSoup(
            "".join(str(figure_of(chart, language)) for chart in charts.charts.values()), "html.parser"
        )
        figures = page.select("figure.figure")
        assert {figure["id"] for figure in figures} == set(ALL)
        assert all(len(figure.select("svg.drawing")) == 2 or figure.select_one(".figure__html") for figure in figures)
        assert all(figure.select_one("table, ul, ol") for figure in figures)
        ids = [node["id"] for node in page.select("[id]")]
        assert len(ids) == len(set(ids))
        assert page.select_one("[style], script") is None
