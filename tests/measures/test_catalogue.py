"""Values, rows, sources and problems of measures."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from plugins.datasets.catalog import Catalog
from plugins.measures.catalogue import Measures, load_measures
from plugins.problems import Problem

Compute = Callable[[str], tuple[Measures, list[Problem]]]

OPEN = """\
open:
  label: {fr: Ponts ouverts, en: Open bridges}
  unit: number
  dataset: bridges
  where: "state = 'open'"
  value: count(*)
"""


def only(problems: list[Problem]) -> Problem:
    """The only problem, with ordinary spaces."""
    assert len(problems) == 1, problems
    said = {part: " ".join(getattr(problems[0], part).split()) for part in ("message", "suggestion")}
    return replace(problems[0], **said)


def form_one(value: str = "count(*)", where: str = "true", unit: str = "number", more: str = "") -> str:
    return (
        f"m:\n  label: {{fr: Essai}}\n  unit: {unit}\n  dataset: bridges\n"
        f"  where: |-\n    {where}\n  value: |-\n    {value}\n{more}"
    )


def form_two(sql: str, rows: str = "select 'bridges' as dataset, id from bridges", unit: str = "number") -> str:
    return f"m:\n  label: {{fr: Essai}}\n  unit: {unit}\n  sql: |-\n    {sql}\n  rows: |-\n    {rows}\n"


def test_a_measure_has_value_type_query_rows_and_sources(measure: Compute) -> None:
    measures, problems = measure(OPEN)
    found = measures["ponts.open"]
    assert problems == []
    assert (found.value, found.type, found.unit) == (2, "integer", "number")
    assert found.query == "select count(*)\nfrom bridges\nwhere state = 'open'"
    assert found.rows == (("bridges", "elm"), ("bridges", "oak"))
    assert found.source_ids == ("d1", "d2")
    assert found.datasets == ("bridges",)
    assert (found.theme, found.key, found.label.fr) == ("ponts", "open", "Ponts ouverts")


def test_two_queries_give_the_value_and_the_rows(measure: Compute) -> None:
    sql = "select max(length) from bridges"
    measures, problems = measure(form_two(sql, "select 'bridges', id from bridges where length = 120"))
    assert problems == []
    assert (measures["ponts.m"].value, measures["ponts.m"].rows) == (120, (("bridges", "oak"),))


def test_a_source_is_its_own_source(measure: Compute) -> None:
    sql = "select max(seen_on) from documents"
    measures, problems = measure(form_two(sql, "select 'documents', id from documents where id = 'd3'", "date"))
    assert problems == []
    assert (measures["ponts.m"].value, measures["ponts.m"].type) == ("2026-01-07", "date")
    assert measures["ponts.m"].source_ids == ("d3",)


def test_a_date_stays_as_precise_as_its_row(measure: Compute) -> None:
    measures, _ = measure(form_one("max(opened_on)", "state = 'closed'", "date"))
    assert measures["ponts.m"].value == "2004-11"


def test_the_first_day_of_an_imprecise_date_is_a_real_date(measure: Compute) -> None:
    measures, _ = measure(form_one("max(opened_on_start)", "id = 'ash'", "date"))
    assert measures["ponts.m"].value == "2004-11-01"


def test_lists_can_be_searched(measure: Compute) -> None:
    measures, problems = measure(form_one(where="list_contains(source_ids, 'd1')"))
    assert (problems, measures["ponts.m"].value) == ([], 2)


def test_a_missing_number_is_null_and_not_zero(measure: Compute) -> None:
    measures, _ = measure(form_one("count(cost)"))
    assert measures["ponts.m"].value == 2


def test_null_is_a_problem(measure: Compute) -> None:
    measures, problems = measure(form_one("sum(cost)", "id = 'elm'"))
    assert " ".join(only(problems).sentence.split()) == (
        "data/measures/ponts.yaml, ligne 7, champ « m.value » : la requête donne une valeur vide (NULL). "
        "Corrigez-la, ou écrivez « optional: true » si la valeur peut manquer."
    )
    assert measures.get("ponts.m") is None
    assert "ponts.m" in measures.names


def test_an_optional_measure_may_be_null(measure: Compute) -> None:
    measures, problems = measure(form_one("sum(cost)", "id = 'elm'", more="  optional: true\n"))
    assert (problems, measures["ponts.m"].value, measures["ponts.m"].type) == ([], None, "number")


def test_an_optional_measure_may_have_no_row(measure: Compute) -> None:
    text = form_two("select length from bridges where id = 'fir'") + "  optional: true\n"  # noqa: S608 - the query is what is tested
    measures, problems = measure(text)
    assert (problems, measures["ponts.m"].value) == ([], None)


def test_no_row_is_a_problem(measure: Compute) -> None:
    _, problems = measure(form_two("select length from bridges where id = 'fir'"))
    assert only(problems).message == "la requête ne donne aucune ligne."


def test_several_rows_are_a_problem(measure: Compute) -> None:
    _, problems = measure(form_one("length"))
    assert only(problems).message == "la requête donne plusieurs lignes."


def test_several_columns_are_a_problem(measure: Compute) -> None:
    _, problems = measure(form_two("select count(*), 2 from bridges"))
    assert only(problems).message == "la requête donne 2 colonnes."


def test_rows_must_exist(measure: Compute) -> None:
    _, problems = measure(form_two("select 1 as one from bridges limit 1", "select 'bridges', 'fir'"))
    assert only(problems).message == "« bridges » n’a pas de ligne « fir »."
    _, problems = measure(form_two("select 1 as one from bridges limit 1", "select 'bridge', 'oak'"))
    assert only(problems).suggestion == "Vouliez-vous dire « bridges » ?"


def test_an_unknown_column_is_told_at_its_line_with_the_nearest_name(measure: Compute) -> None:
    _, problems = measure(form_one(where="statte = 'open'"))
    assert (only(problems).line, only(problems).field) == (5, "m.where")
    assert only(problems).suggestion == "Vouliez-vous dire « state » ?"
    _, problems = measure(form_one("sum(lenght)"))
    assert (only(problems).line, only(problems).field) == (7, "m.value")
    assert only(problems).suggestion == "Vouliez-vous dire « length » ?"


def test_an_unknown_dataset_is_told_with_the_nearest_name(measure: Compute) -> None:
    _, problems = measure(OPEN.replace("dataset: bridges", "dataset: bridge"))
    assert " ".join(only(problems).sentence.split()) == (
        "data/measures/ponts.yaml, ligne 4, champ « open.dataset » : aucun jeu de données ne s’appelle « bridge ». "
        "Vouliez-vous dire « bridges » ?"
    )
    _, problems = measure(form_two("select count(*) from bridgs"))
    assert only(problems).suggestion == "Vouliez-vous dire « bridges » ?"


def test_measures_over_a_broken_dataset_are_silent_but_known(broken_measure: Compute) -> None:
    measures, problems = broken_measure(OPEN + form_two("select count(*) from bridges"))
    assert (problems, list(measures)) == ([], [])
    assert measures.names == {"ponts.open", "ponts.m"}


def test_measures_over_another_dataset_are_still_computed(broken_measure: Compute) -> None:
    text = form_two("select count(*) from documents", "select 'documents', id from documents")
    measures, problems = broken_measure(text)
    assert (problems, measures["ponts.m"].value) == ([], 3)


def test_an_amount_must_be_a_number(measure: Compute) -> None:
    _, problems = measure(form_one("max(state)", unit="EUR"))
    assert "« open »" in only(problems).message
    assert "« EUR »" in only(problems).message


def test_a_date_must_be_a_date(measure: Compute) -> None:
    _, problems = measure(form_one("max(state)", unit="date"))
    assert only(problems).message == "« open » n’est pas une date, mais l’unité est « date »."


def test_a_list_is_not_a_value(measure: Compute) -> None:
    _, problems = measure(form_one("list(id)", unit="text"))
    assert only(problems).suggestion == "Une mesure est un nombre, une date, un texte ou un booléen."


def test_other_queries_share_the_database(measure: Compute) -> None:
    measures, _ = measure(OPEN)
    rows = measures.database.select("select id, length from bridges where length > 50 order by id")
    assert [dict(row) for row in rows] == [{"id": "ash", "length": 80}, {"id": "oak", "length": 120}]


def test_themes_group_the_measures(measure: Compute) -> None:
    measures, _ = measure(OPEN)
    assert [measure.key for measure in measures.themes()["ponts"]] == ["open"]


def test_a_condition_may_look_into_another_dataset(measure: Compute) -> None:
    where = "list_has_any(source_ids, (select list(id) from documents where seen_on > '2026-01-06'))"
    measures, problems = measure(form_one(where=where))
    assert problems == []
    assert measures["ponts.m"].rows == (("bridges", "ash"),)
    assert measures["ponts.m"].datasets == ("bridges", "documents")


def test_a_link_out_of_the_dossier_is_not_followed(tmp_path: Path, bridges: Catalog) -> None:
    outside = tmp_path / "elsewhere.yaml"
    outside.write_text(OPEN, encoding="utf-8")
    root = tmp_path / "dossier"
    (root / "measures").mkdir(parents=True)
    (root / "measures" / "ponts.yaml").symlink_to(outside)
    measures, problems = load_measures(root / "measures", bridges, root)
    assert (list(measures), only(problems).message) == ([], "ce fichier mène hors du dossier.")


def test_the_same_files_give_the_same_measures(measure: Compute) -> None:
    text = OPEN + form_one("avg(length)")
    assert measure(text)[0].computed == measure(text)[0].computed


def test_a_text_between_other_quotes_is_told_the_right_ones(measure: Compute) -> None:
    for where in ('state = "open"', "state = ‘open’"):
        advice = only(measure(form_one(where=where))[1]).suggestion
        assert advice == "Un texte s’écrit entre apostrophes droites : 'open'."
