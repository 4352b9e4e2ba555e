"""Numbers up to ten that stand in figures in a sentence: the house writes them in letters (rule T13 of the brief)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plugins.directives.prose.paragraphs import Paragraph
from plugins.directives.prose.sentences import sentences
from plugins.directives.prose.vocabulary import VOCABULARIES, units
from plugins.measures.catalogue import Measures
from plugins.measures.marks import MARK, Mark, marks

IN_LETTERS_UP_TO = 10
_OF_QUANTITIES = frozenset({"EUR", "percent", "days", "months", "years", "year", "date"})
"""Units of what is measured; any other unit names things that are counted."""


@dataclass(frozen=True, slots=True)
class SmallNumber:
    """A mark whose measure is small: its name, its value, its line."""

    name: str
    value: int
    line: int


def small_numbers(paragraph: Paragraph, language: str, measures: Measures) -> Iterator[SmallNumber]:
    """The marks shown in figures that count ten things or fewer.

    A number beside a unit, or compared with another in figures in its sentence, stays in figures. The rows of tables
    and the words of others are not read.
    """
    if language not in VOCABULARIES or paragraph.kind in ("row", "quote"):
        return
    for sentence in sentences(paragraph):
        counted = [(mark, value) for mark in marks(sentence.text) if (value := _counted(mark, measures)) is not None]
        for mark, value in counted:
            alone = len(counted) == 1 and not re.search(r"\d", MARK.sub("", sentence.text[mark.end :])[:20])
            if alone and value <= IN_LETTERS_UP_TO and not _unit(language).match(sentence.text, mark.end):
                yield SmallNumber(mark.name, value, paragraph.line_at(sentence.start + mark.start))


def _counted(mark: Mark, measures: Measures) -> int | None:
    """What a mark counts, when it is shown in figures and counts things."""
    measure = measures.get(mark.name)
    if measure is None or measure.unit in _OF_QUANTITIES or mark.style not in ("", "nombre"):
        return None
    value = measure.value
    if isinstance(value, bool) or not isinstance(value, int | float) or value != int(value) or value < 1:
        return None
    return int(value)


@cache
def _unit(language: str) -> re.Pattern[str]:
    scales = "|".join(VOCABULARIES[language].scales)
    return re.compile(rf"[ \u00a0\u202f\n-]*(?:[%€]|(?:{units(language)}|{scales})(?!\w))", re.IGNORECASE)
