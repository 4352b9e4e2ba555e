"""Translations older than the text that they translate, read from the headers of the Markdown files."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.directives.header import entries
from plugins.frame.translations import late
from plugins.problems import Problem


@dataclass(slots=True)
class _Page:
    slug: str
    lang: str
    save_as: str
    metadata: Mapping[str, object]


def late_translations(content: Path, root: Path) -> list[Problem]:
    """A notice for each page under `content` whose original was updated after it was translated."""
    pages = {path.relative_to(root).as_posix(): _page(path) for path in sorted(content.rglob("*.md"))}
    return [problem for file, page in pages.items() for problem in late(page, file, pages.values())]


def _page(path: Path) -> _Page:
    header = entries(path.read_bytes().decode("utf-8-sig", errors="replace").split("\n"))
    said = {entry.key: entry.value for entry in reversed(header)}
    return _Page(said.get("slug", ""), said.get("lang", ""), said.get("save_as", ""), said)
