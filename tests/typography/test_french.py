"""French spaces, apostrophes and ellipses."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.typography.french import french

SIGNS = st.text(alphabet="ab1É23 \u00a0\u202f\n:;!?«»%€'’.…–()n°Mp,-/&hmai", max_size=40)
# fmt: off
WORDS = st.sampled_from([
    "pont", "1", "218", "2019", "25", "juin", "M.", "Dupont", "art.", "n°", "…", "...", "«", "»", ":",
    ";", "?", "!", "l'", "eau", "%", "€", "M€", "–", "18", "h", "30", "ans", "(",
    "https://a.fr/x?y=1:2", "a@b.fr", "Conseil d'État",
])
# fmt: on
SPACES = st.sampled_from(["", " ", "  ", "\u00a0", "\u202f", "\n"])


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("Oui : non", "Oui\u00a0: non"),
        ("Oui: non", "Oui\u00a0: non"),
        ("« mot »", "«\u00a0mot\u00a0»"),
        ("«mot»", "«\u00a0mot\u00a0»"),
        ("12 % et 12%", "12\u00a0% et 12\u00a0%"),
        ("10,5\u202fM€", "10,5\u00a0M€"),
        ("Vrai ; vrai ! Vrai ?", "Vrai\u202f; vrai\u202f! Vrai\u202f?"),
        ("Vraiment? Non!", "Vraiment\u202f? Non\u202f!"),
        ("« Quoi ? »", "«\u00a0Quoi\u202f?\u00a0»"),
        ("1 218 ponts, 12\u00a0345\u00a0678", "1\u202f218 ponts, 12\u202f345\u202f678"),
        ("en 2019 300 ponts", "en 2019 300 ponts"),
        ("l'eau d'aujourd'hui...", "l’eau d’aujourd’hui…"),
        ("deux  mots", "deux mots"),
        ("M. Dupont, Mme Élan", "M.\u00a0Dupont, Mme\u00a0Élan"),
        ("art. 31, p. 12, n° 7, n°7", "art.\u00a031, p.\u00a012, n°\u00a07, n°\u00a07"),
        ("la version 3.2, les versions 1 et 2", "la version\u00a03.2, les versions\u00a01 et 2"),
        ("3 ans, 10 millions, 4 mois", "3\u00a0ans, 10\u00a0millions, 4\u00a0mois"),
        ("25 juin 2025, 1er mai", "25\u00a0juin 2025, 1er\u00a0mai"),
        ("18 h 30", "18\u00a0h\u00a030"),
        ("le Conseil d'État", "le Conseil\u00a0d’État"),
        ("un – deux – trois", "un –\u00a0deux\u00a0– trois"),
        (" : suite d’une balise", "\u00a0: suite d’une balise"),
    ],
)
def test_a_text_is_mended(typed: str, mended: str) -> None:
    assert french(typed) == mended
    assert french(mended) == mended


@pytest.mark.parametrize(
    "text",
    [
        "https://exemple.fr/a?b=c:d",
        "10:30",
        "a:b",
        "data/ponts.csv",
        "maire@exemple.fr",
        "12.5",
        "n’importe",
        "2020-044",
        "x?y=1",
        "",
    ],
)
def test_a_text_that_is_right_or_not_prose_is_left(text: str) -> None:
    assert french(text) == text


@settings(deadline=None)
@given(SIGNS)
@example("« « a » : b »")
@example("a ; :")
def test_mending_twice_changes_nothing_more(text: str) -> None:
    once = french(text)
    assert french(once) == once


@settings(deadline=None)
@given(st.lists(st.tuples(WORDS, SPACES).map("".join), max_size=12).map("".join))
def test_mending_twice_changes_nothing_more_in_sentences(text: str) -> None:
    once = french(text)
    assert french(once) == once


@settings(deadline=None)
@given(st.text(max_size=60) | SIGNS)
def test_letters_and_digits_never_change(text: str) -> None:
    assert [sign for sign in french(text) if sign.isalnum()] == [sign for sign in text if sign.isalnum()]


@settings(deadline=None)
@given(SIGNS, SIGNS)
def test_an_address_in_a_sentence_never_changes(before: str, after: str) -> None:
    address = "https://exemple.fr/l'eau?a=1&b=2:3"
    assert address in french(f"{before} {address} {after}")
