"""The written pages and their sections, as a search finds them."""

import re
from collections.abc import Iterator
from typing import Protocol

from plugins.discovery.search.entries import Entry
from plugins.discovery.search.texts import as_text, shortened

_SECTION = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)


class Written(Protocol):
    """What is used of a page once its marks have been expanded."""

    title: str
    save_as: str
    content: str
    metadata: dict[str, object]


def page_entries(page: Written, kind: str) -> Iterator[Entry]:
    """The page, found by its title, description and opening; then each section that has an anchor, by all its words."""
    title, path = page.title, f"/{page.save_as.removesuffix('index.html')}"
    described = str(page.metadata.get("description", ""))
    opening, *sections = _SECTION.split(page.content)
    headings = " ".join(sections[1::3])
    answer = str(page.metadata.get("answer", ""))
    yield Entry(kind, path, title, shortened(described), as_text(f"{described} {answer} {opening} {headings}"), rank=2)
    for anchor, heading, body in zip(sections[0::3], sections[1::3], sections[2::3], strict=True):
        yield Entry(kind, f"{path}#{anchor}", as_text(heading), title, as_text(body))
