"""The chapters of the dossier, in order, and the one that comes next."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from plugins.frame.paths import path_of


class Page(Protocol):
    """What a chapter needs of a page: Pelican's, or any other."""

    title: str
    save_as: str
    metadata: dict[str, str]
    minutes: int


@dataclass(frozen=True, slots=True)
class Chapter:
    """A door to a chapter. `url` has its first `/`."""

    number: int
    title: str
    url: str
    minutes: int
    question: str


def chapters(pages: Iterable[Page]) -> tuple[Chapter, ...]:
    """The pages whose metadata give a `number`, by number."""
    numbered = (page for page in pages if str(page.metadata.get("number", "")).isdigit())
    found = (
        Chapter(
            number=int(page.metadata["number"]),
            title=page.title,
            url=path_of(page),
            minutes=page.minutes,
            question=str(page.metadata.get("question", "")),
        )
        for page in numbered
    )
    return tuple(sorted(found, key=lambda chapter: chapter.number))


def place(chapter: Chapter, every: tuple[Chapter, ...]) -> dict[str, object]:
    """Where a reader is: number, count, minutes, the next chapter or None."""
    following = next((other for other in every if other.number > chapter.number), None)
    return {"number": chapter.number, "count": len(every), "minutes": chapter.minutes, "next": following}
