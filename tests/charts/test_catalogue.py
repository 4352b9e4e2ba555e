"""Chart files: what is right becomes a chart, what is wrong is told in French at its line, and the rest still comes."""

import re
from pathlib import Path

import pytest

from plugins.charts.kind import all_kinds
from tests.charts.conftest import COLUMNS, INTERVALS, LANES, ROWS


def said(problems):
    """The sentences, with ordinary spaces: their kind is a matter of its own."""
    return [problem.sentence.replace("\N{NO-BREAK SPACE}", " ").replace("\u202f", " ") for problem in problems]


def test_a_right_file_gives_words_rows_and_three_forms(load):
    charts, problems = load(couloirs=LANES)
    chart = charts["couloirs"]
    assert problems == []
    assert chart.text("fr").title == "5 ponts"
    assert chart.sources == ("s1", "s2", "s3", "s4")
    assert chart.verified_on == "2023-10-15"
    assert chart.svg("en", 328).startswith("<svg")
    assert chart.csv().splitlines()[1].startswith("a,2019-03,")
    assert chart.json("fr", 672) == chart.json("fr", 672)


def test_a_date_without_meaning_in_a_row_is_not_said_to_be_missing_from_the_table(load):
    rows = ROWS.replace("2021-05-04", "")  # `a` is open and `d` closed; neither has an end
    charts, _ = load(rows, durees=INTERVALS + "columns: [name_fr, closed_on]\n")
    ends = [row[-1] for row in charts["durees"].table("fr").rows if row[-1].value is None]
    assert [(end.text, end.missing) for end in ends] == [("sans objet", False), ("non retrouvée", True)]


def test_an_editor_says_what_an_empty_cell_of_a_query_means(load):
    """« Jours depuis la question : non retrouvé » stood beside questions that nobody has asked."""
    query = "rows: {sql: 'select id, name_fr, opened_on, closed_on, length_m, state, null::int as days from ponts'}"
    text = INTERVALS.replace("rows: {dataset: ponts, order: [opened_on]}", query) + "columns: [name_fr, days]\n"
    charts, problems = load(durees=f"{text}blank: {{days: {{fr: pas encore, en: not yet}}}}\n")
    assert problems == []
    told = charts["durees"].table("en").rows[0][-1]
    assert (told.text, told.missing) == ("not yet", False)
    assert load(durees=text)[0]["durees"].table("en").rows[0][-1].missing
    _, problems = load(durees=f"{text}blank: {{jours: {{fr: pas encore, en: not yet}}}}\n")
    assert "jours" in problems[0].sentence


def test_table_has_the_rows_of_the_drawing_in_words_and_raw(load):
    table = load(durees=INTERVALS)[0]["durees"].table("en")
    assert [str(header) for header in table.headers] == ["opened_on", "closed_on", "Name", "Length (m)", "State", "id"]
    assert [cell.text for cell in table.rows[0]][2:5] == ["Old Mill Bridge", "120", "Open"]
    assert [cell.value for cell in table.rows[0]][:2] == ["2019-03", "2021-05-04"]
    assert len(table.rows) == 5


def test_a_date_that_a_query_makes_is_told_as_a_date(load):
    query = "rows: {sql: 'select id, name_fr, opened_on as built, closed_on as until, length_m, state from ponts'}"
    text = INTERVALS.replace("rows: {dataset: ponts, order: [opened_on]}", query)
    charts, problems = load(durees=text.replace("start: opened_on, until: closed_on", "start: built, until: until"))
    assert problems == []
    first, *_, third = (row[1].text for row in charts["durees"].table("en").rows[:3])
    assert (first, third) == ("4\u00a0May 2021", "third quarter of 2023")


def test_below_its_minimum_a_chart_is_only_a_table(load):
    chart = load(couloirs=LANES.replace("minimum_rows: 2", "minimum_rows: 9"))[0]["couloirs"]
    assert (chart.enough, chart.svg("fr", 328), len(chart.table("fr").rows)) == (False, "", 5)


@pytest.mark.parametrize(
    ("before", "after", "line", "told"),
    [
        (
            "kind: lanes",
            "kind: lane",
            1,
            "aucun type de graphique ne s’appelle « lane ». Vouliez-vous dire « lanes » ?",
        ),
        (
            "dataset: ponts",
            "dataset: pont",
            2,
            "aucun jeu de données ne s’appelle « pont ». Vouliez-vous dire « ponts » ?",
        ),
        ("order: [opened_on]", "order: [opened]", 2, "« ponts » n’a pas de champ « opened »."),
        (
            "label: name_fr",
            "label: nom_fr",
            3,
            "les lignes n’ont pas de colonne « nom_fr ». Vouliez-vous dire « name_fr » ?",
        ),
        ("label: name_fr, ", "", 3, "il manque « label »"),
        ("key: id", "key: ident", 3, "les lignes n’ont pas de colonne « ident »."),
        ("key: id", "key: id, size: length_m", 3, "« lanes » ne connaît pas l’encodage « size »."),
        ("date: opened_on", "date: name_fr", 3, "n’est pas une date."),
        ("date: opened_on", "date: closed_on", 3, "« closed_on » est vide"),
        ("  turning_points:", "  turning_point:", 6, "la clé « turning_point » est inconnue."),
        ("turning_points: [b, d]", "turning_points: [b, z]", 6, "aucune ligne du graphique n’est « z »."),
        (
            "verified_on: visites.verifie",
            "verified_on: visites.verifiee",
            8,
            "Vouliez-vous dire « visites.verifie » ?",
        ),
        ("visites.nombre }} ponts", "visites.nombres }} ponts", 9, "aucune mesure ne s’appelle « visites.nombres »."),
        ("visites.nombre }} ponts", "visites.nombre | grand }} ponts", 9, "le format « grand » ne convient pas"),
        (", en: The bridges", "", 11, "le texte « en » manque."),
        ("reading: {fr: un pont", "reading: {de: x, fr: un pont", 16, "« de » n’est pas une langue du dossier."),
        (
            " Le plus long mesure 410 mètres. Données dans le tableau qui suit.",
            "",
            14,
            "Il en faut de 80 à 300.",
        ),
        ("minimum_rows", "minimum", 7, "la clé « minimum » est inconnue."),
    ],
)
def test_a_mistake_is_told_at_its_line_with_the_nearest_name(load, before, after, line, told):
    assert before in LANES
    charts, problems = load(couloirs=LANES.replace(before, after, 1), durees=INTERVALS)
    assert any(told in sentence for sentence in said(problems)), said(problems)
    assert {(problem.file, problem.line) for problem in problems} == {("content/charts/couloirs.yaml", line)}
    assert (list(charts), charts.names) == (["durees"], frozenset({"couloirs", "durees"}))


def test_a_finding_that_is_no_longer_true_is_named_with_its_values_and_the_neutral_title(load):
    _, problems = load(couloirs=LANES.replace('test: "n > 2"', 'test: "n > 5"'))
    assert said(problems) == [
        "content/charts/couloirs.yaml, ligne 9, champ « title » : la phrase « 5 ponts » n’est plus vraie (n = 5 ; "
        "condition : n > 5). Corrigez la phrase ou la condition, ou prenez le titre neutre « Les ponts »."
    ]


def test_a_query_that_cannot_be_run_is_told(load):
    _, problems = load(colonnes=COLUMNS.replace("length_m is not null", "longueur is not null"))
    assert [(problem.field, problem.line) for problem in problems] == [("rows.sql", 3)]


def test_rows_are_a_dataset_or_a_query_never_both(load):
    _, problems = load(couloirs=LANES.replace("dataset: ponts", "dataset: ponts, sql: select 1"))
    assert "il faut « dataset » ou « sql », et un seul des deux." in said(problems)[0]


def test_where_keeps_the_rows_whose_field_has_one_of_the_values(load):
    asked = LANES.replace("dataset: ponts,", "dataset: ponts, where: {state: [closed, limited]},")
    assert [row["id"] for row in load(couloirs=asked)[0]["couloirs"].rows] == ["b", "c", "d"]


def test_where_refuses_a_value_outside_the_categories(load):
    _, problems = load(couloirs=LANES.replace("dataset: ponts,", "dataset: ponts, where: {state: [close]},"))
    assert "« close » n’est pas une valeur de « state ». Vouliez-vous dire « closed » ?" in said(problems)[0]


def test_order_puts_missing_last_in_both_directions(load):
    ids = []
    for order in ("length_m", "-length_m"):
        asked = LANES.replace("order: [opened_on]", f"order: [{order}]")
        ids.append([row["id"] for row in load(couloirs=asked)[0]["couloirs"].rows])
    assert ids == [["b", "d", "a", "c", "e"], ["c", "a", "d", "b", "e"]]


def test_too_many_points_are_refused(load):
    rows = ROWS + "".join(f"z{n},2021-01-01,,Pont,,1,open,s1\n" for n in range(10_001))
    _, problems = load(rows, couloirs=LANES)
    assert [problem.severity for problem in problems] == ["error"]
    assert "Agrégez les lignes." in said(problems)[0]


def test_a_chart_on_broken_data_stays_silent(load):
    charts, problems = load(ROWS.replace("2020-06-11", "11/2020"), couloirs=LANES.replace("n > 2", "n > 1"))
    assert {problem.file for problem in problems} == {"data/ponts.csv"}
    assert charts.names == {"couloirs"}


def test_a_file_that_leads_out_of_the_dossier_is_refused(load, tmp_path):
    outside = tmp_path.parent / f"{tmp_path.name}-outside.yaml"
    outside.write_text(LANES, encoding="utf-8")
    (tmp_path / "content" / "charts").mkdir(parents=True)
    (tmp_path / "content" / "charts" / "couloirs.yaml").symlink_to(outside)
    charts, problems = load()
    assert [problem.check for problem in problems] == ["path"]
    assert len(charts) == 0


def test_the_manual_of_a_kind_names_every_encoding_and_option():
    manual = (Path(__file__).resolve().parents[2] / "plugins" / "charts" / "README.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^### `(\w+)`(.*?)(?=^##|\Z)", manual, flags=re.MULTILINE | re.DOTALL))
    assert {"columns", "intervals", "lanes"} <= sections.keys() <= all_kinds().keys()
    for name, text in sections.items():
        kind = all_kinds()[name]
        missing = [word for word in (*kind.encodings, *kind.options.model_fields) if f"`{word}`" not in text]
        assert (name, missing) == (name, [])


def test_messages_have_the_spaces_of_french(load):
    wrong = (
        LANES.replace("kind: lanes", "kind: lane"),
        LANES.replace("n > 2", "n > 5"),
        LANES.replace("id}", "id, a: id}"),
    )
    _, problems = load(a=wrong[0], b=wrong[1], c=wrong[2])
    assert len(problems) == 3
    assert [problem.message for problem in problems if re.search("« | [»:;?!]", problem.message)] == []
