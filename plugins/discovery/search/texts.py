"""Texts as a search shows and reads them: without markup, on one line, short."""

import html
import re

from plugins.records.cells import Cell

NOTE_LENGTH = 90

# What stands inside a word leaves no space behind; any other tag does.
_INLINE = re.compile(r"</?(?:a|abbr|b|bdi|cite|code|data|em|i|mark|q|small|span|strong|sub|sup|time|wbr)\b[^>]*>", re.I)
_UNREAD = re.compile(r"<(svg|script|style|template)\b.*?</\1>", re.DOTALL | re.I)
_TAG = re.compile(r"<[^>]*>")
_BREAKING = re.compile(r"[ \t\r\n]+")


def one_line(text: str) -> str:
    """The text without line breaks; its no-break spaces stay."""
    return _BREAKING.sub(" ", text).strip(" ")


def as_text(markup: str) -> str:
    """The words of a piece of HTML, drawings left out, on one line."""
    bare = _TAG.sub(" ", _INLINE.sub("", _UNREAD.sub(" ", markup)))
    return one_line(html.unescape(bare))


def plain(cell: Cell) -> str:
    """The words of a cell; none when they stand for a value that is not there."""
    if cell.missing:
        return ""
    return as_text(str(cell.html)) if cell.html is not None else one_line(cell.text)


def shortened(text: str, length: int = NOTE_LENGTH) -> str:
    """The beginning of a text, cut between two words."""
    text = one_line(text)
    if len(text) <= length:
        return text
    return text[: length + 1].rpartition(" ")[0].rstrip(" ,;:.–-·\u00a0\u202f") + "…"
