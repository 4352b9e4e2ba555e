"""Sentences that compare a bound number carry a condition, tried at each build."""

from dataclasses import replace

import pytest

from plugins.directives.prose.comparing import comparisons, outcome
from plugins.directives.prose.paragraphs import Paragraph
from plugins.measures.catalogue import Measures
from tests.directives.dossier import TOTAL, context, expanded

OLD = replace(TOTAL, name="ponts.avant", value=900)
FIRST = replace(TOTAL, name="ponts.premier", value="1902", type="date", unit="date", query="select min(opened) from b")
DAY = replace(TOTAL, name="ponts.jour", value="2025-06", type="date", unit="date")
ALL = {each.name: each for each in (TOTAL, OLD, FIRST, DAY)}
MEASURES = Measures(ALL, frozenset(ALL), None)  # type: ignore[arg-type]


def compared(text: str, language: str = "fr") -> list[tuple[str, bool]]:
    return [(each.word, each.watched) for each in comparisons(Paragraph(text, 1), language, MEASURES)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Le nombre a doublé : {{ ponts.total }} ponts.", "doublé"),
        ("Sur {{ ponts.total }} ponts, aucun ne ferme.", "aucun"),
        ("Le seul pont des {{ ponts.total }}.", "seul"),
        ("Il y a plus de ponts que {{ ponts.avant }} gués.", ""),
        ("Il y en a {{ ponts.total }}, plus nombreux qu’avant.", "plus nombreux qu"),
        ("Le dernier des {{ ponts.total }} ponts.", "dernier"),
        ("Le pont le plus long des {{ ponts.total }}.", "le plus long"),
    ],
)
def test_a_comparison_beside_a_bound_number_is_seen(text: str, word: str) -> None:
    assert compared(text) == ([(word, False)] if word else [])


@pytest.mark.parametrize(
    "text",
    [
        "Le dernier pont ferme.",
        "Le premier pont ouvre en {{ ponts.premier }}.",
        "Plus de {{ ponts.total }} ponts.",
        "Il dit « jamais » de {{ ponts.total }} ponts.",
        "Le dernier pont ferme. Il en reste {{ ponts.total }}.",
    ],
)
def test_a_computed_extreme_a_quotation_or_another_sentence_is_not(text: str) -> None:
    assert compared(text) == []


def test_a_condition_stands_in_the_sentence_itself() -> None:
    text = "Aucun des {{ ponts.total }} ne ferme [? ponts.total > 0]. Aucun des {{ ponts.avant }} non plus."
    assert compared(text) == [("Aucun", True), ("Aucun", False)]


def test_english_has_its_own_words() -> None:
    assert compared("Of {{ ponts.total }} bridges, none closes.", "en") == [("none", False)]
    assert compared("It fell on {{ ponts.jour }}, all the same.", "en") == []


@pytest.mark.parametrize(
    ("test", "holds"),
    [
        ("ponts.total > ponts.avant", True),
        ("ponts.total < ponts.avant", False),
        ("ponts.total = 1218 and ponts.avant = 900", True),
        ("ponts.jour_start >= '2025-06-01' and ponts.jour_end < '2025-07-01'", True),
    ],
)
def test_a_condition_is_sql_over_measures(test: str, holds: bool) -> None:
    found = outcome(test, MEASURES)
    assert (found.holds, found.problems) == (holds, ())


def test_a_false_condition_says_what_each_measure_is_worth() -> None:
    assert outcome("ponts.total < ponts.avant", MEASURES).values == {"ponts.total": 1218, "ponts.avant": 900}


@pytest.mark.parametrize("test", ["ponts.totaux > 0", "", "ponts.total + 1", "ponts.total >", "1; drop table x"])
def test_a_wrong_condition_is_a_problem_and_never_raises(test: str) -> None:
    found = outcome(test, MEASURES)
    assert not found.holds
    assert found.problems


def test_a_wrong_name_is_told_as_typed() -> None:
    ((message, advice),) = outcome("ponts.totaux > 0", MEASURES).problems
    assert message == "aucune mesure ne s’appelle « ponts.totaux »."
    assert "ponts.total" in advice


def test_the_mark_leaves_nothing_on_the_page_and_a_false_one_stops_the_build() -> None:
    page = replace(context(), measures=MEASURES)
    good = expanded("Il y en a plus [? ponts.total > ponts.avant].\n", page)
    assert (good.html["content"], good.problems) == ("<p>Il y en a plus.</p>", ())
    (problem,) = expanded("Titre\n\nIl y en a moins [? ponts.total < ponts.avant].\n", page).problems
    assert problem.sentence == (
        "content/fr/ponts.md, ligne 3 : la phrase n’est plus vraie (ponts.total = 1218, ponts.avant = 900 ; "
        "condition : ponts.total < ponts.avant). Corrigez la phrase ou la condition."
    )


def test_what_somebody_else_says_is_not_tried() -> None:
    assert expanded("Le seul, dit-elle [? dit].\n").problems == ()
