"""Cut a paragraph into sentences, each with its place, and count its words as a reader would."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.directives.prose.paragraphs import Paragraph
from plugins.directives.prose.recognised import LITERAL

MOST_WORDS = 35
"""Longer sentences are hard to read aloud (a rule of plain language, French and English)."""

_ABBREVIATION = re.compile(r"\b(?:art|al|p|pp|n°|nos?|vol|chap|M|MM|Mr|Mrs|Dr|St|[A-Z])\.$", re.IGNORECASE)
_END = re.compile(
    r"[.!?…][»”)*_\]\s\u00a0\u202f]*?(?:\s+(?=[*_«“(\[]*[^\W\d_a-zà-ÿ])|\s+(?=[*_«“(]*[\d{])|$)", re.MULTILINE
)
_WORD = re.compile(r"[^\W_][\w’'.,\u202f-]*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as typed, and where it starts in its paragraph."""

    text: str
    start: int


def sentences(paragraph: Paragraph) -> Iterator[Sentence]:
    """The sentences, in order. A full stop inside a mark, a link or a quotation ends nothing."""
    text = paragraph.text
    hidden = re.sub(
        r"\{\{[^{}]*\}\}|\[[^\[\]]*\](?:\([^()]*\))?|«[^»]*»|“[^”]*”",
        lambda match: re.sub(r"[.!?…\n]", "_", match[0]),
        text,
    )
    start = 0
    for match in _END.finditer(hidden):
        if not _ABBREVIATION.search(hidden[start : match.start() + 1]):
            yield Sentence(text[start : match.end()], start)
            start = match.end()
    if text[start:].strip():
        yield Sentence(text[start:], start)


def length(text: str) -> int:
    """Words: a quotation or a number counts as one, a citation as none."""
    text = re.sub(r"\[[@?][^\[\]]*\]", "", text)
    text = re.sub(r"«[^»]*»|“[^”]*”|\{\{[^{}]*\}\}", "x", text)
    text = re.sub(r"\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]", r"\1", LITERAL.sub(r"\1", text))
    text = re.sub(r"\[(?:[a-z]{2}: )?([^\[\]]*)\](?:\([^()]*\))?", r"\1", text)
    return len(_WORD.findall(text))
