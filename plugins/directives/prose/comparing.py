"""Sentences that compare a bound number: each carries the condition under which it is true."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plugins.directives.prose.paragraphs import Paragraph
from plugins.directives.prose.recognised import without_marks
from plugins.directives.prose.sentences import sentences
from plugins.directives.prose.vocabulary import VOCABULARIES, any_of
from plugins.measures.catalogue import Measures
from plugins.measures.conditions import TEST, Outcome, holds
from plugins.measures.text import marks

REPORTED = "dit"
"""« [? dit] »: somebody else compares, and the sentence says who; the data cannot tell whether it is true."""

CONDITION = re.compile(r"\[\?([^\[\]]*)\]")
_MEASURE = re.compile(r"\b([a-z_]\w*\.[a-z_]\w*)")
_COMPUTED = re.compile(r"\b(?:min|max|arg_min|arg_max|rank|row_number|first|last)\s*\(", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A sentence that compares, the word that does, its line, and whether a condition stands in it."""

    text: str
    word: str
    line: int
    watched: bool


def comparisons(paragraph: Paragraph, language: str, measures: Measures) -> Iterator[Comparison]:
    """The sentences of a paragraph in which a word compares beside a bound number.

    « The first » and « the most » of a value whose own query takes the least or the greatest need no condition.
    """
    if language not in VOCABULARIES:
        return
    for sentence in sentences(paragraph):
        bound = [measure for mark in marks(sentence.text) if (measure := measures.get(mark.name)) is not None]
        if not bound:
            continue
        plain = without_marks(sentence.text)
        computed = any(_COMPUTED.search(measure.query) for measure in bound)
        found = _trends(language).search(plain) or (None if computed else _extremes(language).search(plain))
        if found:
            watched = CONDITION.search(sentence.text) is not None
            line = paragraph.line_at(sentence.start + found.start())
            yield Comparison(" ".join(sentence.text.split()), " ".join(found[0].split()), line, watched)


def outcome(test: str, measures: Measures) -> Outcome:
    """Whether a condition typed in a sentence is true: « offre.aujourdhui > offre.au_debut », SQL over measures.

    A date `d` may be asked for its first and last day, `d_start` and `d_end`. Never raises for what was typed.
    """
    names: dict[str, str] = {}

    def alias(match: re.Match[str]) -> str:
        typed = match[1]
        end = next((end for end in ("_start", "_end") if typed.endswith(end) and typed not in measures.names), "")
        name = typed.removesuffix(end)
        return names.setdefault(name, f"m{len(names) + 1}") + end

    written = _MEASURE.sub(alias, test).strip()
    found = holds({**{short: name for name, short in names.items()}, TEST: written}, measures)
    return Outcome(
        found.holds,
        {name: found.values[short] for name, short in names.items() if short in found.values},
        found.skipped,
        tuple((_restored(message, names), _restored(advice, names)) for message, advice in found.problems),
    )


def _restored(text: str, names: dict[str, str]) -> str:
    for name, short in names.items():
        text = re.sub(rf"\b{short}\b", name, text)
    return text


@cache
def _trends(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(VOCABULARIES[language].trends)})(?!\w)", re.IGNORECASE)


@cache
def _extremes(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(VOCABULARIES[language].extremes)})(?!\w)", re.IGNORECASE)
