"""Where the rows of a long table are mentioned, on pages of their own: the table says how often, and leads there.

A list of hundreds of documents would otherwise weigh several times what it lists.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from plugins.records.cells import Cell
from plugins.records.indexes import Index
from plugins.records.mentions import Group
from plugins.records.related import RelatedRow
from plugins.wording import Wording

MOST = 1000
"""Mentions that a table carries in its own page."""

COUNTED = ("pages", "charts", "measures")
"""The kinds that are counted by their name; the rows of all the datasets are counted together."""


@dataclass(frozen=True, slots=True)
class Cited:
    """One row of the table: its key, its first cell, and where it is mentioned."""

    id: str
    name: Cell
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class MentionPage:
    """The rows whose keys begin with the same letter; `path` has no first `/`."""

    letter: str
    path: str
    rows: tuple[Cited, ...]


def stand_apart(table: Index) -> bool:
    """Whether the mentions of a table are too many for its page."""
    return sum(len(group.places) for groups in table.mentions or () for group in groups) > MOST


def page_path(table: Index, key: str) -> str:
    """The page where the mentions of this row are listed, without a first `/`."""
    return f"{table.path}citations/{key[0].lower()}/"


def pages_by_letter(table: Index) -> Iterator[MentionPage]:
    """The pages of a table, by letter, each in the order of the table; rows that nothing mentions are left out."""
    mentioned = [
        Cited(row.id, row.cells[0], groups)
        for row, groups in zip(table.rows, table.mentions or (), strict=True)
        if row.id and groups
    ]
    by_letter = sorted(mentioned, key=lambda row: page_path(table, row.id))
    for path, rows in groupby(by_letter, key=lambda row: page_path(table, row.id)):
        found = tuple(rows)
        yield MentionPage(found[0].id[0].upper(), path, found)


def counts(table: Index, wording: Wording, root: str = "") -> tuple[Cell | None, ...]:
    """For each row, « 2 pages, 1 graphique, 5 fiches » as a link to where they are listed; None without any."""
    return tuple(
        _count(table, row, groups, wording, root) for row, groups in zip(table.rows, table.mentions or (), strict=True)
    )


def _count(table: Index, row: RelatedRow, groups: Sequence[Group], wording: Wording, root: str) -> Cell | None:
    if not groups or row.id is None:
        return None
    sizes = dict.fromkeys((*COUNTED, "rows"), 0)
    for group in groups:
        sizes[group.kind if group.kind in COUNTED else "rows"] += len(group.places)
    said = ", ".join(wording(f"mentions.count.{kind}", n=n) for kind, n in sizes.items() if n)
    return Cell(said, url=f"{root}/{page_path(table, row.id)}#{row.id}")
