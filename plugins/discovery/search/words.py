"""What a text is worth to a search: its words, folded as `theme/static/js/components/search-index.js` folds a question.

The two must agree word for word; `tests/browser/test_search.py` runs both on the same list.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from types import MappingProxyType

STOP_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "fr": "ai alors au aucun aux avec ce ceci cela ces cet cette comme comment contre dans de des donc dont "
        "du elle elles en entre est et etait ete etre eu fait il ils je la le les leur leurs lui mais me "
        "meme mes moi mon ne ni nos notre nous on ont ou par pas peu peut plus pour pourquoi qu quand que "
        "quel quelle quelles quels qui sa sans se sera ses si son sont sous sur ta te tes toi ton tous "
        "tout toute toutes tu un une vers vos votre vous",
        "en": "about after all also an and any are as at be been but by can did do does for from had has have "
        "he her his how if in into is it its may more no not of on or our she so than that the their them "
        "then there these they this to was we were what when which who why will with you your",
    }
)
"""Folded words that say nothing of a text, by language; they count in a question only when it has no other word."""

_MARKS = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[^\W_]+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})


def fold(text: str) -> str:
    """Small letters without accents; ligatures undone. Spaces and apostrophes of any kind separate words."""
    return _MARKS.sub("", unicodedata.normalize("NFD", text.lower())).translate(_LIGATURES)


def words(text: str) -> Iterator[str]:
    """The folded words of a text, in order; a letter alone (an elision, an initial) is not a word, a digit is."""
    return (word for word in _WORD.findall(fold(text)) if len(word) > 1 or unicodedata.category(word).startswith("N"))
