"""Which numbers and sources each page of text uses: the table `usages`, made at build, for queries only.

One row per page, number and source behind this number; then one per page and source called in the text, whose
`measure` is NULL. A number bound twice on a page is one number. A number without source has one row, its source NULL.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.measures.marks import marks

NAME = "usages"
COLUMNS = {
    "language": "VARCHAR",
    "page": "VARCHAR",
    "template": "VARCHAR",
    "number": "BIGINT",
    "title": "VARCHAR",
    "measure": "VARCHAR",
    "source_id": "VARCHAR",
}

_HEADER = re.compile(r"^(lang|number|template|title):[ \t]*(.*?)[ \t]*$", re.IGNORECASE | re.MULTILINE)
# What is code or follows a backslash is shown as typed: it uses nothing.
_CODE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\1[ \t]*$|\Z)|(`+)(?!`).+?(?<!`)\2(?!`)", re.M | re.S)
_SHOWN = re.compile(r"\\(?:\{\{[^{}]*\}\}|\[@[^\[\]]*\])")
_CITATION = re.compile(r"\[@([^\[\]]*)\]")
_SOURCE = re.compile(r"(?:^|;)\s*@?([^\s,;@]+)")
_NUMBER_BLOCK = re.compile(r"^ {0,3}/{3,} *chiffre *\| *(\S+) *$", re.MULTILINE)


@dataclass(frozen=True)
class PageUse:
    """What one Markdown file uses, in the order of its first use. `page` is its path below its language's folder."""

    language: str
    page: str
    template: str | None
    number: int | None
    title: str | None
    measures: tuple[str, ...]
    sources: tuple[str, ...]


def page_use(text: str, page: str, folder: str) -> PageUse:
    """Read one file; `folder` is its language, unless its header says another."""
    head = {name.lower(): value for name, value in _HEADER.findall(text.partition("\n\n")[0])}
    used = _SHOWN.sub("", _CODE.sub("", text))
    named = [*(mark.name for mark in marks(used)), *_NUMBER_BLOCK.findall(used)]
    cited = [source for citation in _CITATION.findall(used) for source in _SOURCE.findall(citation)]
    number = head.get("number", "")
    return PageUse(
        language=head.get("lang") or folder,
        page=page,
        template=head.get("template"),
        number=int(number) if number.isascii() and number.isdigit() else None,
        title=head.get("title"),
        measures=tuple(dict.fromkeys(named)),
        sources=tuple(dict.fromkeys(cited)),
    )


def read_pages(content: Path) -> Iterator[PageUse]:
    """Every Markdown file of `content/<language>/`, by path. What cannot be read is told when pages are checked."""
    for path in sorted(content.glob("*/**/*.md")):
        if not path.resolve().is_relative_to(content.resolve()):
            continue
        folder, *rest = path.relative_to(content).with_suffix("").parts
        text = path.read_bytes().decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
        yield page_use(text, "/".join(rest), folder)


def records(pages: Iterator[PageUse], sources_of: Mapping[str, tuple[str, ...]]) -> list[dict[str, Any]]:
    """The rows of the table; `sources_of` gives the sources behind each number. Other numbers are not counted."""
    found = []
    for page in pages:
        told = {key: getattr(page, key) for key in ("language", "page", "template", "number", "title")}
        known = (name for name in page.measures if name in sources_of)
        pairs = [(name, source) for name in known for source in sources_of[name] or (None,)]
        pairs_cited = [(None, source) for source in page.sources]
        found += [{**told, "measure": name, "source_id": source} for name, source in [*pairs, *pairs_cited]]
    return found
