"""A finished page, read back: what its head and its first heading say, whichever room wrote it."""

import html
import re
from dataclasses import dataclass

_LANGUAGE = re.compile(r'<html[^>]*\slang="([^"]+)"')
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')
_BODY = re.compile(r'<body class="([^"]*)"')
_HEADING = re.compile(r"<(h1)\b[^>]*>(.*?)</h1>", re.DOTALL)
_PARENT = re.compile(r'<p class="overline"><a href="([^"#]*)"[^>]*>(.*?)</a>', re.DOTALL)
_NO_INDEX = re.compile(r'<meta name="robots" content="[^"]*noindex')
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Finished:
    """One page. `path` begins with `/`; `kinds` are the classes of its body; `parent` is (address, title) or None."""

    path: str
    language: str
    title: str
    heading: str
    description: str
    kinds: frozenset[str]
    parent: tuple[str, str] | None
    indexed: bool

    def is_a(self, kind: str) -> bool:
        """Whether its template says so: `chapter`, `record`, `home`…"""
        return f"page--{kind}" in self.kinds


def read(name: str, text: str) -> Finished:
    """The page of the file `name` of the finished site."""
    parent = _PARENT.search(text)
    title = _words(_first(_TITLE, text))
    heading = _HEADING.search(text)
    return Finished(
        path="/" + name.removesuffix("index.html"),
        language=_first(_LANGUAGE, text) or "fr",
        title=title,
        heading=_words(heading[2]) if heading else title,
        description=html.unescape(_first(_DESCRIPTION, text)),
        kinds=frozenset(_first(_BODY, text).split()),
        parent=(html.unescape(parent[1]), _words(parent[2])) if parent else None,
        indexed=_NO_INDEX.search(text) is None,
    )


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1] if found else ""


def _words(markup: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", markup)).split(" ")).strip()
