"""What is folded, and what is a word."""

import pytest

from plugins.discovery.search.words import STOP_WORDS, fold, words


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Pont-levis", ["pont", "levis"]),
        ("l’arche de l'île", ["arche", "de", "ile"]),
        ("Le\u00a0pont\u202f: 1\u202f218 m", ["le", "pont", "1", "218"]),
        ("Cœur d’ŒUVRE, ex æquo, Straße", ["coeur", "oeuvre", "ex", "aequo", "strasse"]),
        ("e\u0301te\u0301 ÉTÉ été", ["ete", "ete", "ete"]),
        ("N° 44-7, v3.2", ["44", "7", "v3", "2"]),
        ("", []),
        ("— a _ ’", []),
    ],
)
def test_a_text_is_its_folded_words(typed: str, found: list[str]) -> None:
    assert list(words(typed)) == found


def test_folding_twice_changes_nothing_more() -> None:
    once = fold("Ça, l’Œuvre où ÇA naît")
    assert fold(once) == once


def test_the_words_that_say_nothing_are_folded_words() -> None:
    for said in STOP_WORDS.values():
        assert list(words(said)) == said.split(" ")
        assert len(set(said.split(" "))) == len(said.split(" "))
