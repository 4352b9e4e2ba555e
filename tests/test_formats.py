"""Values as text. In the tables below `~` is U+00A0 and `_` is U+202F."""

from datetime import date
from decimal import Decimal

import pytest

from plugins.formats import STYLES, UnknownStyleError, show, units


def spaced(text: str) -> str:
    return text.replace("~", "\N{NO-BREAK SPACE}").replace("_", "\N{NARROW NO-BREAK SPACE}")


@pytest.mark.parametrize(
    ("value", "unit", "style", "french", "english"),
    [
        (1218, "number", None, "1_218", "1,218"),
        (999, "number", None, "999", "999"),
        (-1218, "number", None, "−1_218", "−1,218"),
        (0, "number", None, "0", "0"),
        (3.25, "number", None, "3,3", "3.3"),
        (3.0, "number", None, "3", "3"),
        (0.0456, "number", None, "0,046", "0.046"),
        (Decimal("2.5"), "number", None, "2,5", "2.5"),
        (12, "rows", None, "12", "12"),
        (12, "rows", "unite", "12~lignes", "12~rows"),
        (1, "rows", "unite", "1~ligne", "1~row"),
        (0, "rows", "unite", "0~ligne", "0~rows"),
        (3, "days", None, "3~jours", "3~days"),
        (1, "months", None, "1~mois", "1~month"),
        (1.5, "years", None, "1,5~an", "1.5~years"),
        (7, "years", "nombre", "7", "7"),
        (42, "percent", None, "42~%", "42%"),
        (42.35, "number", "pourcent", "42,4~%", "42.4%"),
        (2025, "year", None, "2025", "2025"),
        (2025, "date", None, "2025", "2025"),
        (2025, "number", "annee", "2025", "2025"),
    ],
)
def test_numbers(value: float, unit: str, style: str | None, french: str, english: str) -> None:
    assert show(value, unit, style, "fr") == spaced(french)
    assert show(value, unit, style, "en") == english.replace("~", "\N{NO-BREAK SPACE}")


@pytest.mark.parametrize(
    ("value", "style", "french", "english"),
    [
        (218, None, "218~€", "€218"),
        (12.5, None, "12,50~€", "€12.50"),
        (-3500.5, None, "−3_500,50~€", "−€3,500.50"),
        (350_000, None, "350_000~€", "€350,000"),
        (10_523_000, None, "10,5~millions d’euros", "€10.5~million"),
        (10_523_000, "euros", "10_523_000~€", "€10,523,000"),
        (10_523_000, "M€", "10,5~M€", "€10.5m"),
        (10_000_000, "M€", "10~M€", "€10m"),
        (400_000, "M€", "0,4~M€", "€0.4m"),
        (3_000, "M€", "3_000~€", "€3,000"),
        (0, "M€", "0~M€", "€0m"),
        (350_000, "millions", "350_000~euros", "€350,000"),
        (1_900_000, "millions", "1,9~million d’euros", "€1.9~million"),
        (1_960_000, "millions", "2~millions d’euros", "€2~million"),
        (999_999_999, "millions", "1~milliard d’euros", "€1~billion"),
        (2_300_000_000, "millions", "2,3~milliards d’euros", "€2.3~billion"),
    ],
)
def test_amounts(value: float, style: str | None, french: str, english: str) -> None:
    assert show(value, "EUR", style, "fr") == spaced(french)
    assert show(value, "EUR", style, "en") == spaced(english)


def test_no_number_is_too_large_or_too_small() -> None:
    assert show(1e300, "number").startswith(spaced("1_000_000"))
    assert show(1e-300, "number") == "0"
    assert show(1e300, "EUR").endswith(spaced("~milliards d’euros"))


@pytest.mark.parametrize(
    ("value", "expected"),
    [(68_000_000, "68~millions"), (1_900_000, "1,9~million"), (999, "999"), (1_100_000_000, "1,1~milliard")],
)
def test_counts_in_millions(value: int, expected: str) -> None:
    assert show(value, "people", "millions", "fr") == spaced(expected)


@pytest.mark.parametrize(
    ("value", "style", "expected"),
    [
        (1, "lettres", "un"),
        (1, "lettres-f", "une"),
        (7, "lettres-f", "sept"),
        (10, "lettres", "dix"),
        (11, "lettres", "11"),
        (0, "lettres", "0"),
        (2.5, "lettres", "2,5"),
    ],
)
def test_letters_from_one_to_ten(value: float, style: str, expected: str) -> None:
    assert show(value, "number", style, "fr") == expected


@pytest.mark.parametrize(
    ("value", "style", "french", "english"),
    [
        ("2025-06-25", None, "25~juin 2025", "25~June 2025"),
        ("2026-01-01", "date", "1er~janvier 2026", "1~January 2026"),
        ("2026-01-01", "date-article", "le~1er~janvier 2026", "on~1~January 2026"),
        ("2025-06-25", "mois", "juin 2025", "June 2025"),
        ("2025-06-25", "annee", "2025", "2025"),
        ("2025-06", None, "juin 2025", "June 2025"),
        ("2025-06", "date-article", "en juin 2025", "in June 2025"),
        ("2025", None, "2025", "2025"),
        ("2025", "mois", "2025", "2025"),
        ("2025", "date-article", "en~2025", "in~2025"),
        ("2026-21", None, "printemps 2026", "spring 2026"),
        ("2026-21", "date-article", "au printemps 2026", "in spring 2026"),
        ("2026-22", "date-article", "à l’été 2026", "in summer 2026"),
        ("2026-23", "date-article", "à l’automne 2026", "in autumn 2026"),
        ("2026-24", "mois", "hiver 2026", "winter 2026"),
        ("2025-35", None, "3e trimestre 2025", "third quarter of 2025"),
        ("2025-35", "date-article", "au 3e trimestre 2025", "in the third quarter of 2025"),
        ("2026-40", None, "1er semestre 2026", "first half of 2026"),
        ("2026-41", "annee", "2026", "2026"),
    ],
)
def test_dates_are_as_precise_as_they_are_known(value: str, style: str | None, french: str, english: str) -> None:
    assert show(value, "date", style, "fr") == spaced(french)
    assert show(value, "date", style, "en") == spaced(english)


def test_a_python_date_is_a_day() -> None:
    assert show(date(2025, 6, 5)) == spaced("5~juin 2025")


@pytest.mark.parametrize("text", ["2025-13", "2025-02-30", "2025-6", "25/06/2025", "bientôt"])
def test_what_is_not_a_date_is_our_mistake(text: str) -> None:
    with pytest.raises(ValueError, match="not a date"):
        show(text, "date")


def test_texts_booleans_and_missing_values() -> None:
    assert show("Pont d’Iéna", "text") == "Pont d’Iéna"
    assert [show(True), show(False), show(True, language="en")] == ["oui", "non", "yes"]
    assert [show(None, "EUR", "M€"), show(float("nan"), "EUR"), show(None, language="en")] == [
        "non retrouvé",
        "non retrouvé",
        "not found",
    ]


def test_an_empty_style_is_no_style() -> None:
    assert show(3, "number", "") == "3"


@pytest.mark.parametrize(
    ("value", "unit", "style", "known"),
    [
        (3, "number", "M$", "M€"),
        (3, "number", "date", "millions"),
        ("2025", "date", "M€", "mois"),
        (None, "EUR", "M$", "M€"),
    ],
)
def test_an_unknown_style_lists_the_known_ones(value: object, unit: str, style: str, known: str) -> None:
    with pytest.raises(UnknownStyleError) as caught:
        show(value, unit, style)
    assert known in caught.value.known
    assert style not in caught.value.known


def test_a_text_has_no_style() -> None:
    with pytest.raises(UnknownStyleError) as caught:
        show("Pont", "text", "date")
    assert caught.value.known == ()


def test_every_style_is_listed_once() -> None:
    assert len(set(STYLES)) == len(STYLES)


def test_units_are_those_of_the_catalogue_and_ours() -> None:
    assert {"EUR", "percent", "date", "text", "days", "rows"} <= units()
