"""Which paragraphs state a fact, and which of these show where it comes from."""

import re
from collections.abc import Collection
from typing import Literal

from plugins.directives.prose.paragraphs import Paragraph
from plugins.directives.prose.sentences import sentences
from plugins.measures.catalogue import Measures
from plugins.measures.text import marks

OWN_WORDS = "nous"
"""« [@nous] » after a paragraph: it reasons, warns or leads on, and states nothing that a document could say."""

Standing = Literal["cited", "own", "no-fact", "uncited"]

_CITATION = re.compile(r"\[@([^\[\]]*)\]")
_WITHOUT_SOURCE = frozenset({"on-ne-sait-pas", "ce-qui-changerait"})
"""What is not known has no source, nor has what could happen."""


def standing(paragraph: Paragraph, measures: Measures, speaks_of_itself: bool = False) -> Standing:
    """Whether a paragraph is cited, marked as our own words, states no fact by nature, or lacks a source.

    A source is a citation, a bound number whose rows have sources, or a block of the data right before or after.
    No fact: a question, the description for search engines, what is not known, a line that only leads to a list.
    `speaks_of_itself`: a page about the dossier, which is its own source.
    """
    cited = [citation.strip() for citation in _CITATION.findall(paragraph.text)]
    if any(citation != f"@{OWN_WORDS}" and citation != OWN_WORDS for citation in cited):
        return "cited"
    if paragraph.beside or _shown_by_block(paragraph.within) or _bound_to_sources(paragraph.text, measures):
        return "cited"
    if cited:
        return "own"
    if speaks_of_itself or _no_fact(paragraph):
        return "no-fact"
    return "uncited"


def _bound_to_sources(text: str, measures: Measures) -> bool:
    """Whether a number of the text leads to sources; one unknown or not computed is told elsewhere, once."""
    return any(mark.name not in measures or measures[mark.name].source_ids for mark in marks(text))


def _shown_by_block(within: Collection[str]) -> bool:
    """Words under a number or a row, in its own block."""
    return "chiffre" in within


def _no_fact(paragraph: Paragraph) -> bool:
    if _WITHOUT_SOURCE.intersection(paragraph.within) or paragraph.kind == "quote":
        return True
    said = [sentence.text.strip().rstrip("*_ ") for sentence in sentences(paragraph)]
    return (
        (paragraph.kind == "value" and paragraph.field != "answer")
        or all(sentence.endswith("?") for sentence in said)
        or (len(said) == 1 and said[0].endswith(":"))
    )
