"""The notes of a page: sources numbered by first use, with the marks that call each of them."""

import re
from dataclasses import dataclass

from plugins.records.sources import Source

_ITEM = re.compile(r"@([^\s,;@]+)(?:\s*,\s*(.+))?")


@dataclass(frozen=True, slots=True)
class Ref:
    """One call of a source in the text: its number, its own id, the id of the note, and the place in the source."""

    number: int
    id: str
    target: str
    key: str
    source: Source
    locator: str = ""

    @property
    def title(self) -> str:
        """The title of the source, and the place in it."""
        return f"{self.source.title}, {self.locator}" if self.locator else self.source.title


@dataclass(frozen=True, slots=True)
class Note:
    """One source at the foot of the page; `marks` holds the ids of its calls, `locators` the places cited, in order."""

    number: int
    anchor: str
    key: str
    source: Source
    marks: tuple[str, ...]
    locators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """One source named between brackets, as typed."""

    key: str
    locator: str


def parse(text: str) -> tuple[list[Citation], list[str]]:
    """« @id, p. 12; @id2 » → the citations, and the parts that are not one."""
    citations, wrong = [], []
    for part in text.split(";"):
        match = _ITEM.fullmatch(part.strip())
        if match:
            citations.append(Citation(match[1], (match[2] or "").strip()))
        else:
            wrong.append(part.strip())
    return citations, wrong


class Notebook:
    """Numbers the sources of one page as they come."""

    def __init__(self) -> None:
        self._sources: dict[str, Source] = {}
        self._marks: dict[str, list[str]] = {}
        self._locators: dict[str, dict[str, None]] = {}

    def call(self, key: str, source: Source, locator: str = "") -> Ref:
        """Remember that the text calls this source here."""
        self._sources.setdefault(key, source)
        marks = self._marks.setdefault(key, [])
        if locator:
            self._locators.setdefault(key, {})[locator] = None
        number = list(self._sources).index(key) + 1
        marks.append(f"appel-{number}-{len(marks) + 1}")
        return Ref(number, marks[-1], _anchor(number), key, source, locator)

    def notes(self) -> tuple[Note, ...]:
        """The notes, by number."""
        return tuple(
            Note(number, _anchor(number), key, source, tuple(self._marks[key]), tuple(self._locators.get(key, ())))
            for number, (key, source) in enumerate(self._sources.items(), 1)
        )


def _anchor(number: int) -> str:
    return f"note-{number}"
