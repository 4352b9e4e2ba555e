"""Walk through HTML without reading it into a tree, so that what is not mended keeps its bytes.

Most of a page is of no interest: tags without words, texts without signs. One possessive pattern steps over all of it
at once; only the rest is looked at from Python.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

SKIPPED = frozenset({"code", "pre", "script", "style", "kbd", "samp", "textarea", "var"})
"""Elements whose text and attributes are never touched."""

WITHOUT_MARKUP = frozenset({"title", "option", "svg", "sup", "sub"})
"""Elements in whose text no `sup` may be added."""

SPOKEN = ("title", "alt", "aria-label", "aria-description", "placeholder", "data-label", "data-definition")
"""Attributes that a reader sees or hears."""

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "data", "del", "dfn", "em", "i", "img", "ins", "mark", "q", "s", "small"}
    | {"span", "strong", "sub", "sup", "time", "tspan", "u", "code", "kbd", "samp", "var"}
)
_LANG = re.compile(r"""\slang\s*=\s*["']?([A-Za-z-]*)""", re.IGNORECASE)
_TAG_NAME = re.compile(r"</?([A-Za-z][^\s/>]*)")

_VALUE = r"""(?:"[^"]*+"|'[^']*+'|[^\s>"']++)"""
_PLAIN_ATTRIBUTE = rf"""\s++(?!(?:lang|{"|".join(SPOKEN)})\b)[^\s=>"'/]++(?:\s*+=\s*+{_VALUE})?+"""
_PLAIN_TAG = (
    rf"<(?!(?:meta|{'|'.join(sorted(SKIPPED | WITHOUT_MARKUP))})\b)[a-z][^\s/>]*+(?:{_PLAIN_ATTRIBUTE})*+\s*+/?>"
)
_TAG = r"""<([A-Za-z][^\s/>]*+)[^>"']*+(?:"[^"]*+"[^>"']*+|'[^']*+'[^>"']*+)*+>"""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run stands: its language (two letters or empty), and whether `sup` may be added."""

    language: str = ""
    markup: bool = True


@dataclass(frozen=True, slots=True)
class Mending:
    """What to do with a text and with an opening tag; a text without the pattern `interest` is not looked at.

    `text` is also told whether its leading space follows a tag that stands in a sentence.
    """

    interest: str
    text: Callable[[str, Place, bool], str]
    tag: Callable[[str, Place], str]


def rewrite(html: str, mending: Mending) -> str:
    """The HTML with its texts and opening tags passed through `mending`; comments and skipped elements are kept."""
    step = _step(mending.interest)
    pieces: list[str] = []
    around = [(len(html), Place())]
    position = 0
    while (match := step.match(html, position)) and match.end() > position:
        start, position = match.end(1), match.end()
        pieces.append(match[1])
        while start >= around[-1][0] and len(around) > 1:
            around.pop()
        limit, place = around[-1]
        token, name = match[2] or "", (match[3] or "").lower()
        if name in SKIPPED:
            position = _end(html, name, position, limit)
            token = html[start:position]
        elif name:
            place = _inside(place, name, token)
            if name not in _VOID and not token.endswith("/>") and place != around[-1][1]:
                around.append((_end(html, name, position, limit), place))
            token = mending.tag(token, place) if place.language else token
        elif token[:1] != "<" and place.language:
            inline = token[0].isspace() and _after_inline(html, start)
            token = mending.text(token, place, inline)
        pieces.append(token)
    return "".join(pieces)


@cache
def _step(interest: str) -> re.Pattern[str]:
    """What can be stepped over, then one comment, tag, text or lone sign."""
    boring = rf"(?:</[A-Za-z][^>]*+>|{_PLAIN_TAG}|(?![^<]*?(?:{interest}))[^<]++)*+"
    return re.compile(rf"({boring})(<!--.*?-->|<![^>]*>|<\?[^>]*>|{_TAG}|[^<]+|<)?", re.DOTALL)


def _inside(around: Place, name: str, tag: str) -> Place:
    said = _LANG.search(tag)
    language = said[1][:2].lower() if said else around.language
    return Place(language, around.markup and name not in WITHOUT_MARKUP)


def _end(html: str, name: str, start: int, limit: int) -> int:
    """Where the element opened before `start` ends, its end tag included; `limit` when that tag is missing."""
    if name in ("script", "style"):
        closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(html, start, limit)
        return closing.end() if closing else limit
    depth = 1
    for match in _same_name(name).finditer(html, start, limit):
        depth += -1 if match[1] else 1
        if depth == 0:
            return match.end()
    return limit


@cache
def _same_name(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){re.escape(name)}(?=[\s/>])[^>]*>", re.IGNORECASE)


def _after_inline(html: str, position: int) -> bool:
    """Whether the tag just before this position is of the kind that stands in a sentence."""
    if html[position - 1 : position] != ">":
        return False
    match = _TAG_NAME.match(html, html.rfind("<", 0, position))
    return match is not None and match[1].lower() in _INLINE
