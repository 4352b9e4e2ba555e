"""Acronyms that a page uses before it says what they stand for."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.directives.prose.paragraphs import Paragraph
from plugins.directives.prose.recognised import LITERAL

_ACRONYM = re.compile(r"(?<![\w.-])[A-Z]{3,}\d?(?![\w-])")
_TERM = "\N{DAGGER}"


@dataclass(frozen=True, slots=True)
class Acronym:
    """An acronym, and the line of its first use."""

    text: str
    line: int


def unexpanded(paragraphs: Iterable[Paragraph], names: tuple[str, ...] = ()) -> Iterator[Acronym]:
    """The acronyms that are neither beside their full name, in brackets, nor a term of the glossary at first use.

    `names`: patterns of proper names, which have no long form that helps. The description is not read.
    """
    lines: list[tuple[int, str]] = []
    for paragraph in paragraphs:
        if paragraph.kind != "quote" and paragraph.field != "description":
            lines += [(paragraph.line + rank, line) for rank, line in enumerate(_plain(paragraph.text).split("\n"))]
    whole = "\n".join(line for _, line in lines)
    for acronym in dict.fromkeys(_ACRONYM.findall(whole)):
        if any(re.fullmatch(name, acronym) for name in names):
            continue
        first = re.search(rf"(?<![\w.-]){acronym}(?![\w-])", whole)
        told = re.search(rf"(?:{_TERM}|\((?:[^()]*[ ,])?){acronym}(?![\w-])|(?<![\w-]){acronym} \(", whole)
        if first and not (told and told.start() <= first.start()):
            yield Acronym(acronym, lines[whole.count("\n", 0, first.start())][0])


def _plain(text: str) -> str:
    text = re.sub(r"\[[@?][^\[\]]*\]|\{\{[^{}]*\}\}|«[^»]*»|“[^”]*”|`[^`]*`", "", LITERAL.sub(r"\1", text))
    text = re.sub(r"\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]", rf"{_TERM}\1", text)
    return re.sub(r"\[[a-z]{2}: ([^\[\]]*)\]", r"\1", text)
