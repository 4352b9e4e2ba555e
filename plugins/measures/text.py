"""Measures in a text: `{{ name }}` or `{{ name | style }}`, the one grammar for prose, titles and alternative texts."""

import re

from plugins.formats import UnknownStyleError, show
from plugins.measures.catalogue import Measures
from plugins.measures.marks import MARK, Mark, marks, split
from plugins.problems import did_you_mean

__all__ = ["Mark", "complaint", "fill", "marks", "shown_as", "split"]

_STRAY = re.compile(r"\{\{|\}\}")
_UNCOMPUTED = "…"  # its problem is told elsewhere, and nothing is published


def fill(text: str, measures: Measures, language: str) -> tuple[str, list[str]]:
    """The text with its numbers, plain and not escaped; then the names and styles that are unknown (see `complaint`).

    A mark with an unknown part stays as typed; a measure that could not be computed is an ellipsis.
    """
    unknown: list[str] = []
    pieces, position = [], 0
    for mark in marks(text):
        pieces += [text[position : mark.start], text[mark.start : mark.end]]
        position = mark.end
        shown = shown_as(mark.name, mark.style, measures, language)
        if shown is None:
            unknown.append(mark.name if mark.name not in measures.names else mark.style)
        else:
            pieces[-1] = shown
    pieces.append(text[position:])
    unknown += _STRAY.findall(MARK.sub("", text))
    return "".join(pieces), unknown


def shown_as(name: str, style: str, measures: Measures, language: str) -> str | None:
    """The text of one measure, or None when its name is unknown or the style does not suit it."""
    if name not in measures.names:
        return None
    measure = measures.get(name)
    if measure is None:
        return _UNCOMPUTED
    try:
        return show(measure.value, measure.unit, style, language)
    except UnknownStyleError:
        return None


def complaint(name: str, style: str, measures: Measures) -> tuple[str, str]:
    """Message and suggestion for a mark that `shown_as` could not show."""
    measure = measures.get(name)
    if measure is None:
        return f"aucune mesure ne s’appelle « {name} ».", did_you_mean(name, measures.names, "data/measures")
    try:
        show(measure.value, measure.unit, style)
    except UnknownStyleError as error:
        choices = f"Choix possibles : {', '.join(error.known)}." if error.known else "Retirez-le."
        return f"le format « {style} » ne convient pas à « {name} ».", choices
    raise ValueError(f"nothing to complain about: {name} | {style}")
