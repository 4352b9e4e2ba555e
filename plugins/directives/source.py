"""Replace the marks of a Markdown text by tokens, before Markdown reads it, so that each keeps its line.

Fenced code is left alone here; a token that ends up in any other code is turned back into what was typed.
"""

import html
import re
from bisect import bisect_right
from dataclasses import dataclass, field

from markdown.extensions.fenced_code import FencedBlockPreprocessor

from plugins.directives.blocks import BlockReader
from plugins.directives.marks import Kind, Mark

OPEN, CLOSE = "\ue000", "\ue001"
"""Around a token's rank; an editor's own private-use characters are removed before."""

TOKEN = re.compile(f"{OPEN}([0-9]+){CLOSE}")

_FIRST_WITNESS = 0xF0000
WITNESS = re.compile("[\U000f0000-\U000ffffd]")
"""One character per token, left inside its placeholder: it shows when Markdown has put the mark in an attribute."""

# A backslash before the sign means: show it. No mark crosses a blank line or a code span.
_BODY = r"(?:[^{0}`\n]|\n(?!\s*\n))*?"
_FULL = (
    r"\{\{" + _BODY.format("{}") + r"\}\}|\[\[" + _BODY.format(r"\[\]") + r"\]\]|\[[@?]" + _BODY.format(r"\[\]") + r"\]"
)
_MARKS = re.compile(
    r"(?P<literal>\\(?:" + _FULL + r"|\{\{|\[\[|\[[@?]))"
    r"|(?<!\\)(?:"
    r"(?P<measure>\{\{" + _BODY.format("{}") + r"\}\})"
    r"|(?P<term>\[\[" + _BODY.format(r"\[\]") + r"\]\])"
    r"|(?P<citation>\[@" + _BODY.format(r"\[\]") + r"\])"
    r"|(?P<condition>\[\?" + _BODY.format(r"\[\]") + r"\])"
    r"|(?P<html>(?<!\]\()</?[A-Za-z][\w-]*(?:[\s/][^<>`]*)?>|<!--(?:(?!-->)[^`])*-->)"
    r"|(?P<stray>\{\{|\}\}|\[\[|\[@|\{[ \u00a0]*[a-z]\w*\.[a-z]\w*[^{}`\n]*\})"
    r")"
)
_SIGNS: tuple[tuple[Kind, int, int], ...] = (
    ("literal", 1, 0),
    ("measure", 2, 2),
    ("term", 2, 2),
    ("citation", 1, 1),
    ("condition", 2, 1),
    ("html", 0, 0),
    ("stray", 0, 0),
)
"""How many signs stand before and after the text of each kind."""


_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")


def witness(rank: int) -> str:
    """The character of a token."""
    return chr(_FIRST_WITNESS + rank)


@dataclass
class Scan:
    """A text with tokens, the marks that they stand for (a token's number is a rank), and what else to check."""

    text: str = ""
    marks: list[Mark] = field(default_factory=list)
    findings: list[Mark] = field(default_factory=list)

    def token(self, mark: Mark) -> str:
        """Remember the mark; what stands for it in the text."""
        self.marks.append(mark)
        return f"{OPEN}{len(self.marks) - 1}{CLOSE}"

    def split(self) -> list[str | Mark]:
        """The text cut at its tokens, with the marks in their places."""
        parts = TOKEN.split(self.text)
        return [self.marks[int(part)] if rank % 2 else part for rank, part in enumerate(parts)]

    def typed_html(self, text: str) -> str:
        """HTML with each token replaced by what the editor typed, escaped."""
        return TOKEN.sub(lambda match: html.escape(self.marks[int(match[1])].source), text)

    def typed_value(self, value: str) -> str:
        """The value of an attribute with each witness replaced by what the editor typed."""
        return WITNESS.sub(lambda match: self.marks[ord(match[0]) - _FIRST_WITNESS].source, value)


def scan(text: str, first_line: int) -> Scan:
    """Read the marks of `text`, whose first line has number `first_line` in the editor's file."""
    result = Scan()
    clean = _PRIVATE.sub("", text)
    fences = [match.span() for match in FencedBlockPreprocessor.FENCED_BLOCK_RE.finditer(clean)]
    with_blocks = _read_blocks(clean, fences, first_line, result)
    result.text = _read_inline(with_blocks, first_line, result)
    return result


def _read_blocks(text: str, fences: list[tuple[int, int]], first_line: int, result: Scan) -> str:
    reader = BlockReader(result.token)
    lines, offset = [], 0
    for number, line in enumerate(text.split("\n"), first_line):
        fenced = any(start <= offset < end for start, end in fences)
        lines.append(line if fenced else reader.read(line, number))
        offset += len(line) + 1
    result.findings += reader.finish()
    return "\n".join(reader.with_depths(lines))


def _read_inline(text: str, first_line: int, result: Scan) -> str:
    line_starts = [match.end() for match in re.finditer("\n", text)]
    pieces, position = [], 0
    fences = [match.span() for match in FencedBlockPreprocessor.FENCED_BLOCK_RE.finditer(text)]
    for start, end in [*fences, (len(text), len(text))]:
        for match in _MARKS.finditer(text, position, start):
            line = first_line + bisect_right(line_starts, match.start())
            pieces += [text[position : match.start()], result.token(_mark(match, line))]
            position = match.end()
        pieces.append(text[position:end])
        position = end
    return "".join(pieces)


def _mark(match: re.Match[str], line: int) -> Mark:
    for kind, left, right in _SIGNS:
        source = match[kind]
        if source is not None:
            inside = source[left : len(source) - right]
            return Mark(kind, " ".join(inside.split()), line, source)
    raise AssertionError("every alternative of the pattern is named")
