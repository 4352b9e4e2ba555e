"""A made-up dossier about bridges, and a way to measure the texts of a drawing."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

from plugins.charts.catalogue import FACE, Charts, load_charts
from plugins.charts.forms.svg import Typeface, load_typeface
from plugins.datasets.catalog import load_catalog
from plugins.measures.catalogue import load_measures
from plugins.problems import Problem

BRIDGES = """title: {fr: Ponts, en: Bridges}
schema:
  primaryKey: [id]
  fields:
    - {name: id, type: string}
    - {name: opened_on, type: date, precision: [day, month, year]}
    - name: closed_on
      type: date
      precision: [day, month, year, quarter]
      empty: {fr: non retrouvée, en: not found}
      applies: {where: {state: [limited, closed]}, otherwise: {fr: sans objet, en: does not apply}}
    - {name: name_fr, type: string, title: {fr: Nom, en: Name}}
    - {name: name_en, type: string}
    - {name: length_m, type: integer, title: {fr: Longueur (m), en: Length (m)}}
    - name: state
      type: string
      title: {fr: État, en: State}
      categories:
        - {value: open, label: {fr: Ouvert, en: Open}, glyph: square, role: a-strong}
        - {value: limited, label: {fr: Limité, en: Limited}, glyph: diamond, role: neutral}
        - {value: closed, label: {fr: Fermé, en: Closed}, glyph: circle-open, role: b-soft}
    - {name: source_ids, type: list, delimiter: ";"}
"""

ROWS = """id,opened_on,closed_on,name_fr,name_en,length_m,state,source_ids
a,2019-03,2021-05-04,Pont du Vieux Moulin sur la grande rivière,Old Mill Bridge,120,open,s1;s2
b,2020-06-11,2022,Passerelle des Tilleuls,Lime Tree Footbridge,35,limited,s1
c,2020-06-13,2023-35,Viaduc de la Combe,,410,closed,s3
d,2020-06-14,,Pont Neuf,New Bridge,88,closed,s1
e,2021,2022-01-31,Pont des Arts,Arts Bridge,,open,s4
"""

MEASURES = """nombre:
  label: {fr: Ponts, en: Bridges}
  unit: number
  dataset: ponts
  value: count(*)
verifie:
  label: {fr: Vérification, en: Checked}
  unit: date
  dataset: ponts
  value: "max('2023-10-15')"
"""

WORDS = """minimum_rows: 2
verified_on: visites.verifie
title: {fr: "{{ visites.nombre }} ponts", en: "{{ visites.nombre }} bridges"}
condition: {n: visites.nombre, test: "n > 2"}
neutral_title: {fr: Les ponts, en: The bridges}
measured: {fr: Ponts par état, en: Bridges by state}
alt:
  fr: "{{ visites.nombre }} ponts, de 2019 à 2021. Le plus long mesure 410 mètres. Données dans le tableau qui suit."
  en: "{{ visites.nombre }} bridges, from 2019 to 2021. The longest is 410 metres. Data in the table that follows."
reading: {fr: un pont, en: one bridge}
"""

LANES = f"""kind: lanes
rows: {{dataset: ponts, order: [opened_on]}}
encode: {{date: opened_on, lane: state, label: name_fr, key: id}}
options:
  today: {{fr: "Vérifié le {{{{ visites.verifie | date }}}}", en: "Checked on {{{{ visites.verifie | date }}}}"}}
  turning_points: [b, d]
{WORDS}"""

INTERVALS = f"""kind: intervals
rows: {{dataset: ponts, order: [opened_on]}}
encode: {{start: opened_on, until: closed_on, label: name_fr, value: length_m, category: state, key: id}}
options:
  shape: bar
  colored: true
  today: {{fr: "Vérifié le {{{{ visites.verifie | date }}}}", en: "Checked on {{{{ visites.verifie | date }}}}"}}
  value_title: {{fr: Mètres, en: Metres}}
  no_value: {{fr: non trouvé, en: not found}}
{WORDS}"""

LINKS = INTERVALS.replace("shape: bar", "shape: link").replace(
    "label: name_fr, value: length_m", "label: state, detail: name_fr"
)

COLUMNS = (
    """kind: columns
rows:
  sql: "select opened_on, length_m, state from ponts where length_m is not null order by opened_on_start"
encode: {date: opened_on, value: length_m, quality: state}
options:
  years: [2018, 2021]
  missing: {fr: aucun relevé, en: no reading}
  at_least: {fr: au moins, en: at least}
  minimum: [closed]
  marks: [{year: 2018, text: {fr: Crue, en: Flood}}]
"""  # noqa: S608 - our own text
    + WORDS
)

_TODAY = """  today: {fr: "Vérifié le {{ visites.verifie | date }}", en: "Checked on {{ visites.verifie | date }}"}
"""

PERIODS = (
    """kind: periods
rows:
  fields: ponts
  sql: |
    select id, case when id <> 'd' then opened_on end as opened_on, closed_on, name_fr, name_en, length_m,
      case when id <> 'c' then state end as state,
      case when id in ('a', 'b') then 'anciens' else 'neufs' end as age,
      case id when 'b' then 'gap' when 'a' then 'approximate' end as look, case when id = 'a' then 'x' end as places,
      case when id = 'b' then 'x' end as rupture
    from ponts order by id
encode:
  {key: id, label: name_fr, start: opened_on, until: closed_on, category: state, section: age, shape: look,
   slots: places, cut: rupture}
options:
  title: {fr: Pont, en: Bridge}
  columns:
    - {field: state, share: 0.12, title: {fr: État, en: State}, empty: {fr: Inconnu, en: Unknown}}
    - {field: length_m, share: 0.1, title: {fr: Mètres, en: Metres}}
  sections: {neufs: {fr: Les neufs, en: New ones}, anciens: {fr: Les anciens, en: Old ones}}
  names: {c: {en: Combe Viaduct}}
  undated: {fr: Aucune date, en: No date}
  unknown: {fr: état inconnu, en: state unknown}
  slots: {fr: non compté, en: not counted}
"""  # noqa: S608 - our own text
    + _TODAY
    + WORDS
)

TRACKS = (
    """kind: tracks
rows:
  fields: ponts
  sql: |
    with avis (qui, quand, state, genre) as (values
      ('Mairie de la ville haute', '2019-05', 'open', 'élus'),
      ('Mairie de la ville haute', '2021-06-30', 'closed', 'élus'),
      ('Ingénieur', '2020-02-01', 'limited', 'services'),
      ('Ingénieur', '2020-02-03', 'limited', 'services'),
      ('Riverains', '2019', 'closed', 'élus'),
      ('Riverains', '2020-07-01', 'limited', 'élus'),
      ('Riverains', '2022-01-15', 'open', 'élus'))
    select * from avis order by quand
encode: {actor: qui, date: quand, position: state, group: genre}
options:
  sides: [[open], [closed]]
  moved: {fr: a changé en, en: changed in}
  latest: {fr: "Dernier avis :", en: "Latest:"}
"""  # noqa: S608 - our own text
    + _TODAY
    + WORDS
)

STACK = (
    """kind: stack
rows: {fields: ponts, sql: "select state, count(*) as nombre from ponts group by state order by state"}
encode: {part: state, value: nombre}
options:
  parts:
    - {value: open, fill: full, title: {fr: Ouvert à tous, en: Open to all}}
    - {value: limited, fill: hatched, title: {fr: Limité aux piétons, en: Pedestrians only}}
    - {value: closed, fill: empty, title: {fr: Fermé, en: Closed}}
"""  # noqa: S608 - our own text
    + WORDS
)

STACKS = (
    STACK.replace(
        "select state, count(*) as nombre from ponts group by state order by state",
        "select left(opened_on, 4) as annee, state, count(*) as nombre from ponts group by all order by annee, state",
    )
    .replace("encode: {part", "encode: {bar: annee, part")
    .replace("options:", "options:\n  share: true")
)

DIAGRAM = (
    """kind: diagram
rows:
  sql: |
    with eaux (de, vers, mots, trait) as (values
      ('Source haute', 'Réservoir', 'un canal en service', 'ouvert'),
      ('Source haute', 'Réservoir', 'un canal prévu, jamais creusé', 'prevu'),
      ('Source basse', 'Réservoir', 'un projet refusé', 'refuse'),
      ('Source basse', 'Rivière', 'le cours naturel', 'ouvert'),
      ('Réservoir', 'Ville', 'une conduite', 'ouvert'),
      ('Réservoir', 'Moulin à farine', 'une conduite coupée', 'refuse'))
    select * from eaux
encode: {from: de, to: vers, label: mots, stroke: trait}
options:
  strokes: {ouvert: solid, prevu: dashed, refuse: cut}
  note: {fr: L’épaisseur ne dit aucun débit., en: Thickness stands for no flow.}
"""  # noqa: S608 - our own text
    + WORDS
)

BARS = f"""kind: bars
rows: {{dataset: ponts, where: {{id: [a, b, c, d]}}, order: [-length_m]}}
encode: {{label: name_fr, value: length_m, category: state}}
{WORDS}"""

DOTS = BARS.replace("kind: bars", "kind: dots")

LINES = (
    """kind: lines
rows:
  fields: ponts
  sql: |
    with releves (jour, state, passages) as (values
      ('2019-03', 'open', 1250), ('2020', 'open', 900), ('2021-06-30', 'open', 1430), ('2019', 'closed', 300),
      ('2020-07-01', 'closed', 120), ('2022-01-15', 'closed', 0))
    select * from releves order by jour
encode: {date: jour, value: passages, series: state}
"""  # noqa: S608 - our own text
    + WORDS
)

KINDS = {
    "barres": BARS,
    "points": DOTS,
    "courbes": LINES,
    "couloirs": LANES,
    "durees": INTERVALS,
    "liens": LINKS,
    "colonnes": COLUMNS,
    "periodes": PERIODS,
    "avis": TRACKS,
    "parts": STACK,
    "parts-par-annee": STACKS,
    "eaux": DIAGRAM,
}

Loader = Callable[..., tuple[Charts, list[Problem]]]


@pytest.fixture
def load(tmp_path: Path) -> Loader:
    """Chart files by id, given as text → the charts of a dossier about bridges, and every problem."""

    def loaded(rows: str = ROWS, **files: str) -> tuple[Charts, list[Problem]]:
        data, charts = tmp_path / "data", tmp_path / "content" / "charts"
        (data / "measures").mkdir(parents=True, exist_ok=True)
        charts.mkdir(parents=True, exist_ok=True)
        (data / "ponts.csv").write_text(rows, encoding="utf-8")
        (data / "ponts.yaml").write_text(BRIDGES, encoding="utf-8")
        (data / "measures" / "visites.yaml").write_text(MEASURES, encoding="utf-8")
        for name, text in files.items():
            (charts / f"{name}.yaml").write_text(text, encoding="utf-8")
        catalog, problems = load_catalog(data, tmp_path)
        measures, more = load_measures(data / "measures", catalog, tmp_path)
        found, last = load_charts(charts, catalog, measures, tmp_path, ("fr", "en"))
        return found, [*problems, *more, *last]

    return loaded


ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def own_charts() -> Charts:
    """The charts of this dossier, in both languages."""
    catalog, _ = load_catalog(ROOT / "data", ROOT)
    measures, _ = load_measures(ROOT / "data" / "measures", catalog, ROOT)
    charts, problems = load_charts(ROOT / "content" / "charts", catalog, measures, ROOT, ("fr", "en"))
    assert problems == []
    assert len(charts) >= 16
    return charts


@pytest.fixture(scope="session")
def face() -> Typeface:
    """The font of figures."""
    return load_typeface(FACE)


@dataclass(frozen=True)
class Box:
    """What a line of text fills: from the top of its capitals to the bottom of its descenders."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float

    def meets(self, other: "Box") -> bool:
        """Whether two boxes share more than half a pixel."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > 0.5 and down > 0.5


@pytest.fixture
def boxes(face: Typeface) -> Callable[[str], list[Box]]:
    """The boxes of all lines of text of a drawing."""

    def measured(svg: str) -> list[Box]:
        root = ElementTree.fromstring(svg)  # noqa: S314 - our own markup
        return [box for node in root.iter() if _name(node) == "text" for box in _lines(node, face)]

    return measured


def _lines(node: ElementTree.Element, face: Typeface) -> Iterator[Box]:
    size = float(node.attrib["font-size"])
    lines: list[list[ElementTree.Element]] = []
    for run in list(node) or [node]:
        if "x" in run.attrib or not lines:
            lines.append([])
        lines[-1].append(run)
    for line in lines:
        text = "".join(run.text or "" for run in line)
        bold = ["700" in (run.get("font-weight"), node.get("font-weight")) for run in line]
        wide = sum(face.width(run.text or "", size, bold=heavy) for run, heavy in zip(line, bold, strict=True))
        x, y = float(line[0].get("x", node.attrib["x"])), float(line[0].get("y", node.attrib["y"]))
        left = x - {"start": 0, "middle": wide / 2, "end": wide}[node.attrib["text-anchor"]]
        yield Box(text, left, y - 0.74 * size, left + wide, y + 0.22 * size, size)


def _name(node: ElementTree.Element) -> str:
    return re.sub(r"\{.*\}", "", node.tag)
