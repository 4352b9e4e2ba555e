"""A selector file is read whole, and what it names must exist."""

from datetime import date

import pytest

from tests.selector.conftest import SELECTOR


def test_a_selector_is_gathered_over_the_rows(load) -> None:
    loaded = load()
    assert loaded.problems == []
    selector = loaded.selectors["quai"]
    assert [one.key for one in selector.evidence.candidates] == ["zelie", "ecume", "abel"]
    assert selector.last == date(2021, 6, 30)
    assert [(day.day, day.text) for day in selector.days] == [
        (date(2020, 12, 31), "2020"),
        (date(2021, 6, 30), "2021-06-30"),
    ]


def test_each_candidate_is_in_one_group(load) -> None:
    selector = load().selectors["quai"]
    groups = {key: name for key, (name, _) in selector.ask({"river": "any", "sea": "any"}, date(2021, 1, 1)).items()}
    assert groups == {"zelie": "near", "ecume": "met", "abel": "unknown"}


def test_a_version_that_is_not_stated_is_unknown(load) -> None:
    answers = load().selectors["quai"].ask({"river": "2"}, date(2021, 1, 1))
    assert {key: name for key, (name, _) in answers.items()} == {"zelie": "met", "ecume": "unknown", "abel": "unknown"}


def test_a_fact_that_is_neither_yes_nor_no_is_unknown(load) -> None:
    answers = load().selectors["quai"].ask({"sail": "yes"}, date(2018, 1, 1))
    assert {key: name for key, (name, _) in answers.items()} == {"zelie": "met", "ecume": "unknown", "abel": "unknown"}


@pytest.mark.parametrize(
    ("typed", "instead", "line", "said"),
    [
        ("dataset: ferries,", "dataset: feries,", 4, "« feries ». Vouliez-vous dire « ferries »"),
        ("leave_out: [pier]", "leave_out: [pears]", 4, "« pears ». Vouliez-vous dire « pier »"),
        ("  status: status", "  status: statut", 9, "« permits » n’a pas de champ « statut »."),
        ("pending: [asked]", "pending: [askd]", 10, "« askd » n’est pas un statut. Vouliez-vous dire « asked »"),
        ("subjects: [sea]", "subjects: [seas]", 26, "aucune ligne ne porte sur « seas ». Vouliez-vous dire « sea »"),
        ("field: engine\n", "field: motor\n", 29, "« ferries » n’a pas de champ « motor »."),
        ("met: [sail]", "met: [sails]", 30, "« engine » ne prend pas la valeur « sails »."),
        ("sea: any}", "see: any}", 33, "aucun critère ne s’appelle « see ». Vouliez-vous dire « sea »"),
        ("sea: any}", "sea: none}", 33, "« sea » n’a pas de choix « none »."),
        ("last: bacs.dernier", "last: bacs.bacs", 35, "la mesure « bacs.bacs » n’est pas une date."),
        ("key: e-river", "key: e-rivers", 37, "« permits » n’a pas de ligne « e-rivers »."),
        ("field: start", "field: covers", 37, "« covers » n’est pas une date de « permits »."),
        ("{measure: bacs.dernier", "{measure: bacs.derniere", 38, "Vouliez-vous dire « bacs.dernier »"),
        ("en: en/choose/", "de: de/choose/", 1, "la langue « de » n’est pas publiée."),
        ("On compte {{ bacs.bacs", "On compte {{ bacs.bac", 40, "« bacs.bac » n’est ni une mesure ni un format."),
        ("fr: choisir/", "fr: ../choisir/", 1, "« ../choisir/ »"),
        ("    field: engine\n", "", 27, "il faut « choices » ou « field »"),
    ],
)
def test_a_name_that_leads_nowhere_is_told_with_its_line(load, typed, instead, line, said) -> None:
    assert typed in SELECTOR
    loaded = load(SELECTOR.replace(typed, instead, 1))
    assert "quai" not in loaded.selectors
    assert "quai" in loaded.selectors.names
    assert [problem.line for problem in loaded.problems] == [line]
    assert said in loaded.problems[0].sentence.replace("\u00a0", " ")


def test_all_problems_are_told_together(load) -> None:
    text = SELECTOR.replace("pending: [asked]", "pending: [askd]").replace("sea: any}", "see: any}")
    assert len(load(text).problems) == 2
