"""A key number in its two parts, so that the digits can be set large and the unit beside them."""

import re

from plugins.formats import show
from plugins.measures.catalogue import Measure

FIGURES = re.compile(r"(−?[€$£]?\d[\d.,\u202f]*)[\u00a0 ]?(\D.*)")


def parts(text: str, measure: Measure, language: str) -> tuple[str, str | None]:
    """`(digits, unit)` of a measure in words: « 10,5 », « millions d’euros »; « 8 », « échéances ».

    The unit is the one that the text already says, else the name of what is counted; None when there is none, or when
    the value is not a number.
    """
    if measure.type not in ("integer", "number"):
        return text, None
    said = FIGURES.fullmatch(text)
    counted = FIGURES.fullmatch(show(measure.value, measure.unit, "unite", language))
    if said:
        return said[1], said[2]
    if counted and counted[1] == text:
        return text, counted[2]
    return text, None
