"""Numbers that an editor typed where a measure should stand."""

import re
from dataclasses import dataclass
from functools import cache

from plugins.directives.prose.paragraphs import Paragraph
from plugins.directives.prose.recognised import LITERAL, without
from plugins.directives.prose.vocabulary import VOCABULARIES, any_of, months, numerals, unit_names, units
from plugins.measures.catalogue import Measures

MOST_SUGGESTED = 3


@dataclass(frozen=True, slots=True)
class Typed:
    """A number as typed, its line, what it is worth (a number, or a date in ISO form), and the key of its unit."""

    text: str
    line: int
    value: float | str | None
    unit: str = ""


def typed_numbers(paragraph: Paragraph, language: str, names: tuple[str, ...] = ()) -> list[Typed]:
    """Every figure, date and amount in the prose of a paragraph that is neither bound, marked nor recognised."""
    if language not in VOCABULARIES or paragraph.kind == "quote":
        return []
    plain = without(paragraph.text, language, names)
    return [
        Typed(
            re.sub(r"\s*\n\s*", " ", match[0]),
            paragraph.line_at(match.start()),
            _value(match, language),
            _unit(match[0], language),
        )
        for match in _pattern(language).finditer(plain)
    ]


def marked_numbers(paragraph: Paragraph) -> list[str]:
    """The numbers that an editor marked as typed on purpose."""
    return [match[1] for match in LITERAL.finditer(paragraph.text)]


def nearest(typed: Typed, measures: Measures) -> list[str]:
    """The measures that have this very value and unit, shortest names first; a month stands for each of its days."""
    found = [
        name
        for name, measure in measures.items()
        if _same(measure.value, typed.value) and typed.unit in ("", measure.unit)
    ]
    return sorted(found, key=lambda name: (len(name), name))[:MOST_SUGGESTED]


def _same(known: object, value: float | str | None) -> bool:
    if isinstance(known, bool) or isinstance(value, str) != isinstance(known, str):
        return False
    if isinstance(known, str) and isinstance(value, str):
        return known == value or (len(value) == 7 and known.startswith(value))
    return isinstance(known, int | float) and known == value


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = VOCABULARIES[language]
    gap = r"[ \u00a0\u202f\n]+"
    joint = r"(?:[ \u00a0\u202f\n]+|-)"  # « a two-year limit »
    month = "|".join(months(language))
    day = rf"(?P<day>1er|\d{{1,2}}){gap}(?P<month>{month})(?:{gap}(?P<year>\d{{4}}))?"
    only = rf"(?P<month_only>{month}){gap}(?P<of_year>\d{{4}})"
    figures = rf"\d{{1,3}}(?:[{words.thousands}]\d{{3}})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
    scale = "|".join(words.scales)
    unit = units(language)
    after = (
        rf"(?:[ \u00a0\u202f]?(?:%|€|M€|Md€))|(?:{gap}(?:{scale})(?!\w))?(?:{joint}(?:de{gap}|d’)?(?:{unit})(?!\w))?"
    )
    spelt = any_of(" ".join(word.replace(" ", "_") for word in numerals(language)))
    between = rf"(?:{gap}(?:à|ou|et|to|or|and){gap}(?:{spelt}))?"
    told = rf"(?P<spelt>{spelt}){between}{joint}(?:{scale}|{unit})(?!\w)"
    return re.compile(
        rf"(?<![\w.,]){day}(?!\w)|(?<!\w){only}(?!\w)|(?<![\w])(?P<figures>{figures})(?:{after})|(?<![\w-]){told}",
        re.IGNORECASE,
    )


def _value(match: re.Match[str], language: str) -> float | str | None:
    if match["month_only"]:
        return f"{match['of_year']}-{months(language)[_canonical(match['month_only'], language)]:02d}"
    if match["day"]:
        day = int(match["day"].removesuffix("er"))
        month = months(language)[_canonical(match["month"], language)]
        return f"{match['year']}-{month:02d}-{day:02d}" if match["year"] else None
    known = match["figures"]
    value = _number(known, language) if known else float(numerals(language)[" ".join(match["spelt"].lower().split())])
    for scale, factor in VOCABULARIES[language].scales.items():
        if re.search(rf"\b{scale}\b", match[0][len(known or match["spelt"]) :], re.IGNORECASE):
            value *= factor
    return round(value, 6)


def _unit(text: str, language: str) -> str:
    return next((unit for word, unit in unit_names(language).items() if re.search(rf"(?<!\w){word}$", text, re.I)), "")


def _number(figures: str, language: str) -> float:
    words = VOCABULARIES[language]
    whole = re.sub(f"[{words.thousands}](?=\\d{{3}})", "", figures)
    return float(whole.replace(words.decimal, "."))


def _canonical(month: str, language: str) -> str:
    return next(name for name in months(language) if name.casefold() == month.casefold())
