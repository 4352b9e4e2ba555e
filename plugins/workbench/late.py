"""Translations older than the text that they translate, read from the headers of the Markdown files."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.directives.page_files import PageFile
from plugins.frame.translations import late
from plugins.problems import Problem


@dataclass(slots=True)
class _Page:
    slug: str
    lang: str
    save_as: str
    metadata: Mapping[str, object]


def late_translations(files: Iterable[PageFile]) -> list[Problem]:
    """A notice for each page whose original was updated after it was translated."""
    pages = {page.file: _page(page) for page in files}
    return [problem for file, page in pages.items() for problem in late(page, file, pages.values())]


def _page(page: PageFile) -> _Page:
    said = {entry.key: entry.value for entry in reversed(page.header)}
    return _Page(said.get("slug", ""), page.language, said.get("save_as", ""), said)
