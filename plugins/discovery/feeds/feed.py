"""A feed and its entries, in one language: values only, written by `atom.py` and `json_feed.py`."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from plugins.datasets.dates import bounds

LARGEST = 50
"""Entries kept: a reader that comes every month misses nothing, and the file stays small."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happened, on a day that the content says (ISO text, as precise as known), never the clock's.

    `key` names it for ever; `path` is where it is told, with its first `/`; `paragraphs` are plain text.
    """

    key: str
    title: str
    path: str
    date: str
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """`name` and `language` make its address; `owner` is a name that no other dossier has, for stable ids."""

    name: str
    title: str
    subtitle: str
    language: str
    site: str
    path: str
    page: str
    owner: str
    base: str
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> str:
        """When its latest entry happened."""
        return max(moment(entry.date) for entry in self.entries)

    def address(self, path: str) -> str:
        """Absolute when the site has an address, else a path, which both formats read against their own address."""
        return self.base + path

    def ident(self, key: str) -> str:
        """The same for ever, wherever the site is: a `urn:uuid:` made from the names (RFC 9562, version 5)."""
        return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{self.owner}/{self.language}/{self.name}/{key}')}"


def latest(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries, newest first, without those that have no date."""
    dated = (entry for entry in entries if entry.date)
    return tuple(sorted(dated, key=lambda entry: (moment(entry.date), entry.key), reverse=True)[:LARGEST])


def moment(date: str) -> str:
    """A day as RFC 3339 wants it: the first moment of what the text names."""
    return f"{bounds(date)[0].isoformat()}T00:00:00Z"
