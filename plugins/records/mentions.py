"""Which pages of the dossier cite which document."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from markupsafe import Markup

from plugins.records.cells import Cell

Mentions = Mapping[str, tuple[tuple[str, str], ...]]
"""Key of a document → (title, address) of the pages that cite it, in the order of the pages."""


class Page(Protocol):
    """What a mention needs of a page."""

    title: str
    save_as: str
    sources_used: Iterable[str]


def mentions(pages: Iterable[Page], root: str) -> Mentions:
    """The pages that cite each document; `root` is the path the site lives under."""
    found: dict[str, list[tuple[str, str]]] = {}
    for page in sorted(pages, key=lambda page: page.save_as):
        place = (page.title, f"{root}/{page.save_as.removesuffix('index.html')}")
        for key in dict.fromkeys(page.sources_used):
            found.setdefault(key, []).append(place)
    return {key: tuple(places) for key, places in found.items()}


def cell_of_mentions(places: Iterable[tuple[str, str]]) -> Cell:
    """Links to the pages, ready for a table; an empty cell without any."""
    links = [Markup('<a href="{}">{}</a>').format(url, title) for title, url in places]
    return Cell("", html=Markup(" ; ").join(links)) if links else Cell("")
