"""The words of each language that a number is made of, and those that compare; none belongs to a subject."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from babel.dates import get_month_names

from plugins import formats
from plugins.wording import load_wording


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One language. Words are patterns separated by spaces, « _ » standing for a space inside one.

    `small`: two to nineteen, in order; « un » and « one » are articles as well, and left out. `tens`: word → value.
    `units`: what follows a number that measures. `scales`: word → factor. `references`: what a number names rather
    than counts, when it follows. `trends`: words that set a value against another, or against its own past.
    `extremes`: the first, the last, the most.
    """

    small: str
    tens: Mapping[str, int]
    units: str
    scales: Mapping[str, int]
    references: str
    trends: str
    extremes: str
    decimal: str
    thousands: str
    first_day: str


FRENCH = Vocabulary(
    small="deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit"
    " dix-neuf",
    tens={"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "quatre-vingt": 80},
    units="ans? années? mois semaines? jours? heures? minutes? secondes? siècles? trimestres? semestres? euros?"
    " dollars? livres couronnes? francs? habitants pour_cent",
    scales={"milliers?": 10**3, "millions?": 10**6, "milliards?": 10**9},
    references="n°s? nos? articles? art\\. sections? chapitres? chap\\. pages? pp?\\. § alinéas? annexes? titres?"
    " tomes? versions? points lignes? étapes? clauses?",
    trends="doubl(?:é|e|ent)e?s? tripl(?:é|e|ent)e?s? quadrupl\\w+ augment\\w+ grandi\\w* progress(?:é|e|ent)"
    " recul(?:é|e|ent) baiss(?:é|e|ent) diminu(?:é|e|ent) seule?s? jamais aucune? tous toutes toujours"
    " (?:plus|moins|autant)_(?!de_)[^.;:]{0,60}?_qu(?:e|(?=’))",
    extremes="premi(?:er|ère)s? derni(?:er|ère)s? (?:le|la|les|du|des|aux)_(?:plus|moins)_\\w+",
    decimal=",",
    thousands=" \u00a0\u202f",
    first_day="1er",
)
ENGLISH = Vocabulary(
    small="two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen",
    tens={"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
    units="years? months? weeks? days? hours? minutes? seconds? centur(?:y|ies) quarters? euros? dollars? pounds"
    " kroner? francs? inhabitants per_?cent",
    scales={"thousand": 10**3, "million": 10**6, "billion": 10**9},
    references="n?os?\\.? numbers? articles? art\\. sections? chapters? pages? pp?\\. § paragraphs? annex(?:es)?"
    " titles? volumes? versions? lines? steps? clauses?",
    trends="doubled tripled quadrupled increased grown grew rose fell(?!_on) fallen decreased declined only never none"
    " alone are_all all_of"
    " always (?:more|less|fewer|as_many)_(?!than_)[^.;:]{0,60}?_(?:than|as) (?:larger|smaller|higher|lower|longer"
    "|shorter|older|newer)_than",
    extremes="first last latest earliest the_(?:oldest|newest|largest|smallest|highest|lowest|longest|shortest|biggest"
    "|greatest|fewest|closest) the_(?:most|least)_\\w+",
    decimal=".",
    thousands=",\u00a0\u202f",
    first_day="1",
)
VOCABULARIES: Mapping[str, Vocabulary] = MappingProxyType({"fr": FRENCH, "en": ENGLISH})


def any_of(words: str) -> str:
    """The words as one pattern, longest first, so that « dix-huit » is not read as « dix »."""
    spaced = (word.replace("_", "[ \u00a0\u202f\n]+") for word in words.split(" "))
    return "|".join(sorted(spaced, key=len, reverse=True))


@cache
def numerals(language: str) -> Mapping[str, int]:
    """Each number that is written in words, up to ninety-nine, with its value."""
    words = VOCABULARIES[language]
    small = {word: value for value, word in enumerate(words.small.split(" "), 2)}
    numbers = {**small, **words.tens}
    for ten, value in words.tens.items():
        # French counts to nineteen after sixty and eighty: « soixante-dix-huit ».
        most = 20 if language == "fr" and value in (60, 80) else 10
        for word, more in {**small, "un": 1, "une": 1, "one": 1, "onze": 11}.items():
            if more < most:
                numbers |= {f"{ten}{joint}{word}": value + more for joint in ("-", "-et-", " et ")}
    return MappingProxyType({**numbers, "quatre-vingts": 80, "cent": 100, "hundred": 100, "mille": 1000})


@cache
def months(language: str) -> Mapping[str, int]:
    """The name of each month, with its rank."""
    return MappingProxyType({name: rank for rank, name in get_month_names("wide", locale=language).items()})


@cache
def unit_names(language: str) -> Mapping[str, str]:
    """All that a measure may count, as words (patterns), with the key of the unit."""
    wording = load_wording()[language]
    return MappingProxyType(
        {
            re.escape(wording.messages[f"unit.{unit}.{number}"]): unit
            for unit in sorted(formats.units() - set(formats.BUILT_IN_UNITS))
            for number in ("one", "other")
        }
    )


@cache
def units(language: str) -> str:
    """What may follow a number that measures, as a pattern: time, money, and all that a measure may count."""
    counted = sorted(unit_names(language), key=lambda word: (-len(word), word))
    return f"{any_of(VOCABULARIES[language].units)}|{'|'.join(counted)}"
