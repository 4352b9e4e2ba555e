"""The index as files: compact, the same bytes for the same entries; `components/search-index.js` reads them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from plugins.discovery.search.entries import Entry
from plugins.discovery.search.texts import one_line
from plugins.discovery.search.words import STOP_WORDS, words
from plugins.typography.page import LANGUAGES


def part(entries: Sequence[Entry], language: str) -> dict[str, Any]:
    """One part of the index.

    `kinds` names the groups; `kind`, `rank`, `paths`, `titles`, `notes` hold one value per entry. `words` are the
    folded words of the texts, in order, and `places` the entries that have each: the first, then the steps between
    them. Titles and notes are not repeated there: the browser reads their words itself.
    """
    kinds = list(dict.fromkeys(entry.kind for entry in entries))
    found = places(entries, frozenset(STOP_WORDS.get(language, "").split()))
    return {
        "stop": STOP_WORDS.get(language, ""),
        "kinds": kinds,
        "kind": [kinds.index(entry.kind) for entry in entries],
        "rank": [entry.rank for entry in entries],
        "paths": [entry.path for entry in entries],
        "titles": [entry.title for entry in entries],
        "notes": [entry.note for entry in entries],
        "words": " ".join(found),
        "places": [steps(found[word]) for word in found],
    }


def places(entries: Iterable[Entry], stop: frozenset[str]) -> dict[str, list[int]]:
    """Word → the entries whose text has it, and neither title nor note, in order."""
    found: dict[str, list[int]] = {}
    for rank, entry in enumerate(entries):
        shown = {*words(entry.title), *words(entry.note)}
        for word in sorted({*words(entry.text)} - shown - stop):
            found.setdefault(word, []).append(rank)
    return {word: found[word] for word in sorted(found)}


def steps(ranks: Sequence[int]) -> list[int]:
    """Growing numbers as the first, then what is added each time."""
    return [rank - before for before, rank in zip((0, *ranks), ranks, strict=False)]


def as_json(value: Any) -> str:
    """Without a space to spare."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def split(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Two parts: what is read, then what backs it (rank 0), which may come a moment later. No empty part."""
    parts = [[entry for entry in entries if entry.rank > 0], [entry for entry in entries if entry.rank == 0]]
    return [found for found in parts if found]


def mended(entries: Iterable[Entry], language: str) -> list[Entry]:
    """The entries with the typography of the language in what is shown, each text on one line."""
    mend = LANGUAGES.get(language, str)
    return [replace(entry, title=mend(one_line(entry.title)), note=mend(one_line(entry.note))) for entry in entries]
