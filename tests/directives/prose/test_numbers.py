"""Numbers typed in prose, and all that looks like one."""

import pytest

from plugins.directives.prose.numbers import marked_numbers, nearest, typed_numbers
from plugins.directives.prose.paragraphs import Paragraph
from tests.directives.dossier import context


def found(text: str, language: str = "fr") -> list[str]:
    return [typed.text for typed in typed_numbers(Paragraph(text, 1), language, (r"Norme \d+",))]


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Il a 12 arches.", "12"),
        ("Il mesure 1\u202f218 mètres, pas plus.", "1\u202f218"),
        ("Il coûte 10,5\u00a0millions d’euros.", "10,5 millions d’euros"),
        ("La part est de 12\u00a0%.", "12 %"),
        ("Ouvert le 25 juin 2025.", "25 juin 2025"),
        ("Ouvert le 1er mars.", "1er mars"),
        ("Ouvert en juin 2025.", "juin 2025"),
        ("Il a fallu douze mois.", "douze mois"),
        ("Il a fallu dix-huit à vingt-quatre mois.", "dix-huit à vingt-quatre mois"),
        ("Il a tenu soixante-dix ans.", "soixante-dix ans"),
    ],
)
def test_a_typed_number_is_found_as_typed(text: str, typed: str) -> None:
    assert [" ".join(each.split()) for each in found(text)] == [" ".join(typed.split())]


@pytest.mark.parametrize(
    "text",
    [
        "En 2019, puis de 2019 à 2026, et en 2020-2021.",
        "L’acte n° 2020-044, les n° 475297 et 495606, l’art. 31, l’article 702, la section 12.",
        "La délibération 2020-044 et l’affaire T-553/23, dans le groupe B612, la Covid-19.",
        "Il dit « 200 millions », puis “12 ans”, [en: 12 years].",
        "La 1re fois, le 2e pont, le XXe siècle.",
        "Voir [les 12 ponts](12-ponts.md), https://example.org/12 et `12`.",
        "Voir le chapitre 3, p. 12, version 4.1.2.",
        "La Norme 14 suffit.",
        "Il y a {{ ponts.total | nombre }} ponts [@rapport-2019, p. 12] [? ponts.total > 12].",
        "Il a =12= arches et =trois ans=.",
        "Une page, un mois, des ponts, deux rives.",
    ],
)
def test_what_is_recognised_or_marked_is_not_a_problem(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("It took 12 months.", ["12 months"]),
        ("A two-year limit and 1,218 metres.", ["two-year", "1,218"]),
        ("On 25 June 2025, in June 2020.", ["25 June 2025", "June 2020"]),
        ("Act No. 2020-044, chapter 3, in 2019, the 3rd.", []),
    ],
)
def test_english_has_its_own_forms(text: str, typed: list[str]) -> None:
    assert found(text, "en") == typed


def test_list_numbers_and_quotations_do_not_count() -> None:
    assert typed_numbers(Paragraph("12 ponts", 1, kind="quote"), "fr") == []


def test_the_line_is_that_of_the_number() -> None:
    assert [typed.line for typed in typed_numbers(Paragraph("un\n12 arches", 7), "fr")] == [8]


def test_marked_numbers_are_counted() -> None:
    assert marked_numbers(Paragraph("Il a =12= arches et =trois ans=, a = b = c, https://x.fr/?a=b&c=d", 1)) == [
        "12",
        "trois ans",
    ]


def test_the_measures_of_the_same_value_are_suggested() -> None:
    measures = context().measures
    (typed,) = typed_numbers(Paragraph("Il y a 1\u202f218 ponts.", 1), "fr")
    assert nearest(typed, measures) == ["ponts.total"]
    (other,) = typed_numbers(Paragraph("Il y a 1\u202f219 ponts.", 1), "fr")
    assert nearest(other, measures) == []


def test_a_number_with_a_unit_suggests_only_measures_of_that_unit() -> None:
    (typed,) = typed_numbers(Paragraph("Il a tenu 1\u202f218 ans.", 1), "fr")
    assert (typed.unit, nearest(typed, context().measures)) == ("years", [])
