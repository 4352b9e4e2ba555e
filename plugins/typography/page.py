"""Mend the typography of a rendered page: texts, drawings, and the attributes that are read or heard."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType

from plugins.typography.english import english
from plugins.typography.french import french
from plugins.typography.runs import SPOKEN, Mending, Place, rewrite

LANGUAGES: Mapping[str, Callable[[str], str]] = MappingProxyType({"fr": french, "en": english})
"""Texts in any other language are left as they are."""

_ATTRIBUTE = re.compile(rf"""(\s(?:{"|".join(SPOKEN)})\s*=\s*)("[^"]*"|'[^']*')""")
_META = re.compile(
    r"""<meta\s[^>]*(?:name|property)\s*=\s*["'](?:description|(?:og|twitter):(?:title|description|image:alt|site_name))["']"""
)
_CONTENT = re.compile(r"""(\scontent\s*=\s*)("[^"]*"|'[^']*')""")
_ORDINAL = re.compile(r"(?<![\w.\-/#])(?:1(?:ers?|res?)|(?:\d+|[IVX]+)es?)(?:-\d+e)?(?![\w\-/])")
_ENDING = re.compile(r"[a-z]+")

_INTEREST = r"[':;!?«»§°–&]|\.\.\.| {2}|\d[\s%€‰er]|\s\d|[MDPCIVX]"
"""What a text must hold to be worth mending; most have nothing of it. Wider than what each language asks."""

_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z]\w*);")
_DECODED = {"&nbsp;": "\u00a0", "&#160;": "\u00a0", "&#xa0;": "\u00a0", "&#39;": "'", "&#x27;": "'", "&apos;": "'"}
_FIRST_STAND_IN = 0xF0000
_STAND_IN = re.compile("[\U000f0000-\U0010ffff]")


Look = Callable[[str, str], None]
"""Told each text and each spoken attribute once it is mended, with its language."""


def page(html: str, look: Look | None = None) -> str:
    """The page, mended by the effective `lang` of each element. What needs no mending keeps its bytes.

    `look` sees what a reader will: texts without any sign, figure or capital are not shown to it.
    """
    if look is None:
        return rewrite(html, Mending(_INTEREST, _text, _tag))
    told = look

    def text(run: str, place: Place, inline: bool) -> str:
        mended = _text(run, place, inline)
        told(mended, place.language)
        return mended

    def tag(run: str, place: Place) -> str:
        mended = _tag(run, place)
        for said in _ATTRIBUTE.findall(mended):
            told(said[1][1:-1], place.language)
        return mended

    return rewrite(html, Mending(rf"{_INTEREST}|[\"/A-Z]| - ", text, tag))


def _text(text: str, place: Place, inline: bool) -> str:
    if place.language not in LANGUAGES:
        return text
    return _mended_text(text, place.language, place.markup, inline)


@lru_cache(maxsize=65536)
def _mended_text(text: str, language: str, markup: bool, inline: bool) -> str:
    # After a block tag, leading spaces are only the indentation of the HTML.
    indent = "" if inline else text[: len(text) - len(text.lstrip(" \n\t"))]
    mended = _through_entities(text[len(indent) :], LANGUAGES[language])
    if markup and language == "fr":
        mended = _ORDINAL.sub(lambda match: _ENDING.sub(r"<sup>\g<0></sup>", match[0]), mended)
    return indent + mended


@lru_cache(maxsize=65536)
def _mended_tag(tag: str, language: str) -> str:
    mend = LANGUAGES[language]

    def value(match: re.Match[str]) -> str:
        quote = match[2][0]
        mended = _through_entities(match[2][1:-1], mend)
        return f"{match[1]}{quote}{mended.replace(quote, _QUOTES[quote])}{quote}"

    mended = _ATTRIBUTE.sub(value, tag)
    return _CONTENT.sub(value, mended) if _META.match(tag) else mended


_QUOTES = {'"': "&quot;", "'": "&#39;"}


def _tag(tag: str, place: Place) -> str:
    if place.language not in LANGUAGES or not (_ATTRIBUTE.search(tag) or tag.startswith("<meta")):
        return tag
    return _mended_tag(tag, place.language)


def _through_entities(text: str, mend: Callable[[str], str]) -> str:
    """Mend a text that may hold character references: one sign each while it is mended, so that none is cut."""
    if "&" not in text:
        return mend(text)
    if _STAND_IN.search(text):
        return text
    found: list[str] = []

    def stand_in(match: re.Match[str]) -> str:
        if match[0].lower() in _DECODED:
            return _DECODED[match[0].lower()]
        found.append(match[0])
        return chr(_FIRST_STAND_IN + len(found) - 1)

    mended = mend(_ENTITY.sub(stand_in, text))
    return _STAND_IN.sub(lambda match: found[ord(match[0]) - _FIRST_STAND_IN], mended)
