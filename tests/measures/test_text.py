"""Measures inside texts."""

from collections.abc import Callable

import pytest

from plugins.measures.catalogue import Measures
from plugins.measures.text import Mark, complaint, fill, marks, split
from plugins.problems import Problem

MEASURES = """\
total:
  label: {fr: Coût}
  unit: EUR
  dataset: bridges
  value: sum(cost)
count:
  label: {fr: Ponts}
  unit: number
  dataset: bridges
  value: count(*)
last:
  label: {fr: Dernier relevé}
  unit: date
  sql: select max(seen_on) from documents
  rows: select 'documents', id from documents
lost:
  label: {fr: Perdu}
  unit: EUR
  dataset: bridges
  where: "false"
  value: sum(cost)
  optional: true
wrong:
  label: {fr: Faux}
  unit: number
  dataset: bridges
  value: sum(nothing)
"""


def spoken(*texts: str) -> list[str]:
    """Texts with ordinary spaces."""
    return [" ".join(text.split()) for text in texts]


@pytest.fixture
def measures(measure: Callable[[str], tuple[Measures, list[Problem]]]) -> Measures:
    return measure(MEASURES)[0]


def test_text_without_mark_is_untouched(measures: Measures) -> None:
    assert fill("Aucun { chiffre } ici.", measures, "fr") == ("Aucun { chiffre } ici.", [])


def test_numbers_take_the_style_and_the_language(measures: Measures) -> None:
    text = "{{ ponts.count | lettres }} : {{ponts.total}}, {{ ponts.total|M€ }} le {{ ponts.last }}"
    assert fill(text, measures, "fr") == (
        "trois : 2\u00a0millions d’euros, 2\u00a0M€ le 7\u00a0janvier 2026",
        [],
    )
    assert fill("{{ ponts.total | M€ }}", measures, "en") == ("€2m", [])


def test_an_optional_measure_without_value_says_so(measures: Measures) -> None:
    assert fill("{{ ponts.lost }}", measures, "fr") == ("non retrouvé", [])
    assert fill("{{ ponts.lost | M€ }}", measures, "fr") == ("non retrouvé", [])


def test_a_measure_that_could_not_be_computed_is_not_told_twice(measures: Measures) -> None:
    assert fill("{{ ponts.wrong }}", measures, "fr") == ("…", [])


def test_unknown_names_and_styles_are_listed_and_left_as_typed(measures: Measures) -> None:
    text = "{{ ponts.coutn }} et {{ ponts.count | date }} et {{ ponts.count | lettres | M€ }} et {{ }}"
    assert fill(text, measures, "fr") == (text, ["ponts.coutn", "date", "lettres | M€", ""])


def test_a_mark_left_open_is_listed(measures: Measures) -> None:
    assert fill("{{ ponts.count", measures, "fr") == ("{{ ponts.count", ["{{"])


def test_the_value_is_never_read_as_a_mark(measures: Measures) -> None:
    assert fill("{{{ ponts.count }}}", measures, "fr")[0] == "{3}"


def test_marks_give_name_style_and_place() -> None:
    assert list(marks("a {{ b.c }} {{d.e|M€}}")) == [Mark("b.c", "", 2, 11), Mark("d.e", "M€", 12, 22)]
    assert split(" a.b | c | d ") == ("a.b", "c | d")


def test_a_complaint_says_what_to_do(measures: Measures) -> None:
    assert spoken(*complaint("ponts.coutn", "", measures)) == [
        "aucune mesure ne s’appelle « ponts.coutn ».",
        "Vouliez-vous dire « ponts.count » (data/measures) ?",
    ]
    message, suggestion = spoken(*complaint("ponts.last", "M€", measures))
    assert message == "le format « M€ » ne convient pas à « ponts.last »."
    assert suggestion == "Choix possibles : date, mois, annee, date-article."
