"""How two bridges were built, stage by stage."""

import pytest

from tests.charts.conftest import WORDS

KIND = """kind: stages
rows:
  sql: |
    select id, case when length_m > 300 then 'design' else 'works' end as stage, name_fr, name_en, length_m
    from ponts where id <> 'd' order by id
encode: {procedure: id, stage: stage, words: name_fr, count: length_m}
options:
  procedures:
    - {value: c, title: {fr: Le viaduc, en: The viaduct}}
    - {value: a, title: {fr: Le vieux pont, en: The old bridge}, dropped: {fr: Abandonné, en: Dropped}}
    - {value: d, title: {fr: Le neuf, en: The new one}}
  stages:
    - {value: design, title: {fr: Dessin, en: Design}}
    - {value: works, title: {fr: Chantier, en: Works}}
"""

STAGES = KIND + WORDS


@pytest.fixture
def courses(load):
    charts, problems = load(etapes=STAGES)
    assert problems == []
    return {language: charts["etapes"].arranged(language).courses for language in ("fr", "en")}


def test_every_procedure_has_every_stage_in_the_same_order(courses) -> None:
    assert [course.title for course in courses["fr"]] == ["Le viaduc", "Le vieux pont", "Le neuf"]
    assert {tuple(slot.stage for slot in course.slots) for course in courses["fr"]} == {("Dessin", "Chantier")}


def test_what_was_not_found_keeps_an_empty_slot(courses) -> None:
    found = [[len(slot.known) for slot in course.slots] for course in courses["fr"]]
    assert found == [[1, 0], [0, 1], [0, 0]]


def test_an_abandoned_procedure_says_so(courses) -> None:
    assert [course.dropped for course in courses["fr"]] == ["", "Abandonné", ""]


def test_there_are_as_many_squares_as_things_counted(courses) -> None:
    viaduct, old, _ = courses["fr"]
    assert sum(viaduct.slots[0].known[0].squares) == 410
    assert sum(old.slots[1].known[0].squares) == 120
    assert max(viaduct.slots[0].known[0].squares) == max(old.slots[1].known[0].squares)


@pytest.mark.parametrize("length", ["0.5", "1001", "0"])
def test_a_part_too_many_or_none_are_words_only(load, length) -> None:
    charts, _ = load(etapes=STAGES.replace("length_m\n", f"{length} as length_m\n"))
    assert charts["etapes"].arranged("fr").courses[1].slots[1].known[0].squares == ()


def test_a_row_without_words_is_something_asked_and_not_found(load) -> None:
    charts, _ = load(
        etapes=STAGES.replace("name_fr, name_en,", "null as name_fr, 'Poids' as poids,").replace(
            "words: name_fr", "words: name_fr, label: poids"
        )
    )
    (asked,) = charts["etapes"].arranged("fr").courses[1].slots[1].known
    assert (asked.words, asked.label.text) == (None, "Poids")


def test_english_words_are_used_when_there_are_some(courses) -> None:
    viaduct, old, _ = courses["en"]
    assert (old.slots[1].known[0].words.text, old.slots[1].known[0].words.lang) == ("Old Mill Bridge", None)
    assert viaduct.slots[0].known[0].words.lang == "fr"
