"""Cut a Markdown file into its paragraphs, as typed, each with its line and what stands around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from markdown.extensions.fenced_code import FencedBlockPreprocessor

from plugins.directives.builtin import BUILTINS
from plugins.directives.header import entries

Kind = Literal["paragraph", "item", "row", "quote", "value"]

VALUES = ("answer", "description")
"""The values of the header that are read as prose; the other values are names, titles and addresses."""

_OPENING = re.compile(r"^ {0,3}/{3,} *([\w-]+) *(?:\|.*)?$")
_CLOSING = re.compile(r"^ {0,3}/{3,} *$")
_HEADING = re.compile(r"^ {0,3}#{1,6} ")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)]) +")
_RULE_OF_TABLE = re.compile(r"^\s*\|?[\s:|-]*-[\s:|-]*$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, item of a list, row of a table, line of a quotation, or value of the header.

    `within`: the names of the blocks around it, outermost first. `beside`: the names of the blocks that stand right
    before and right after. `field`: the key of the header.
    """

    text: str
    line: int
    kind: Kind = "paragraph"
    within: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    field: str = ""

    def line_at(self, position: int) -> int:
        """The line, in the file, of a place in the text."""
        return self.line + self.text.count("\n", 0, position)


@dataclass
class _Reader:
    """Collects paragraphs and blocks in order: a name stands for a block that holds no text of the editor."""

    order: list[Paragraph | str] = field(default_factory=list)
    around: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    first: int = 0
    kind: Kind = "paragraph"

    def start(self, kind: Kind, line: str, number: int) -> None:
        self.end()
        self.kind, self.first, self.lines = kind, number, [line]

    def end(self) -> None:
        if self.lines:
            self.order.append(Paragraph("\n".join(self.lines), self.first, self.kind, tuple(self.around)))
        self.lines = []

    def cut(self, mark: str = "") -> None:
        """Something that is not text: nothing is beside across it, except a block named `mark`."""
        self.end()
        self.order.append(mark)


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Every paragraph of a file, its header's prose included, in order; titles, code and table heads are left out."""
    lines = _without_code(text).split("\n")
    header = entries(lines)
    values = (Paragraph(entry.value, entry.line, "value", field=entry.key) for entry in header if entry.key in VALUES)
    start = next((number for number, line in enumerate(lines) if not line.strip()), len(lines)) if header else 0
    reader = _Reader()
    for number, line in enumerate(lines[start:], start + 1):
        _read(line, number, reader, lines[number] if number < len(lines) else "")
    reader.end()
    return (*values, *_with_neighbours(reader.order))


def _read(line: str, number: int, reader: _Reader, following: str) -> None:
    if opening := _OPENING.match(line):
        reader.cut(opening[1] if holds_no_text(opening[1]) else "")
        reader.around.append(opening[1])
    elif _CLOSING.match(line):
        name = reader.around[-1] if reader.around else ""
        reader.cut(name if holds_no_text(name) else "")
        reader.around = reader.around[:-1]
    elif not line.strip():
        reader.end()
    elif (
        _HEADING.match(line)
        or _RULE_OF_TABLE.match(line)
        or (line.lstrip().startswith("|") and _RULE_OF_TABLE.match(following))
    ):
        reader.cut()
    elif line.lstrip().startswith("|"):
        reader.start("row", line, number)
    elif item := _ITEM.match(line):
        reader.start("item", " " * item.end() + line[item.end() :], number)
    elif line.startswith(">"):
        reader.start("quote", line, number)
    elif reader.lines and reader.kind != "row":
        reader.lines.append(line)
    else:
        reader.start("paragraph", line, number)


def holds_no_text(name: str) -> bool:
    """Whether a block shows rows, a chart or a measure: it brings its own sources. Any other name is a dataset's."""
    return name != "" and (name not in BUILTINS or BUILTINS[name].body != "required")


def _with_neighbours(order: list[Paragraph | str]) -> Iterator[Paragraph]:
    for rank, part in enumerate(order):
        if isinstance(part, Paragraph):
            around = (*order[max(rank - 1, 0) : rank], *order[rank + 1 : rank + 2])
            yield replace(part, beside=tuple(name for name in around if isinstance(name, str) and name))


def _without_code(text: str) -> str:
    """The text with its fenced code emptied; lines keep their numbers."""
    return str(FencedBlockPreprocessor.FENCED_BLOCK_RE.sub(lambda match: "\n" * match[0].count("\n"), text))
