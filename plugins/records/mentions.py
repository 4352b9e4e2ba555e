"""Where each row of the dossier is mentioned: the pages, charts, numbers and rows that name it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.datasets.catalog import Catalog, Table

Row = tuple[str, str]
"""Dataset and key."""


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere a row is mentioned; `inside` are the pages that show it, for a chart or a number.

    `lang` is the language of the title when it is not that of the page.
    """

    title: str
    url: str
    inside: tuple["Place", ...] = ()
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Use:
    """Something that uses rows: where it stands, and the rows, in order of first use."""

    place: Place
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The places of one kind: `pages`, `charts`, `measures`, or the name of a dataset; `title` says it to readers."""

    kind: str
    title: str
    places: tuple[Place, ...]


Mentions = Mapping[Row, tuple[Group, ...]]
"""Row → where it is mentioned; pages first, then charts, numbers, and the datasets by name."""


def gather(uses: Mapping[str, Iterable[Use]], titles: Mapping[str, str]) -> Mentions:
    """Turn kind → what uses rows into row → where it is used. Each place once, in the order given."""
    found: dict[Row, dict[str, dict[Place, None]]] = {}
    for kind, every in uses.items():
        for use in every:
            for row in use.rows:
                found.setdefault(row, {}).setdefault(kind, {})[use.place] = None
    return {
        row: tuple(Group(kind, titles[kind], tuple(places)) for kind, places in groups.items())
        for row, groups in found.items()
    }


def references(table: Table) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """Each row of a table, by key, with the rows that its foreign keys name."""
    singles = [key for key in table.descriptor.foreign_keys if len(key.names) == 1]
    for row in table.rows:
        named: dict[Row, None] = {}
        for foreign in singles:
            value = row[foreign.names[0]]
            for item in value if isinstance(value, tuple) else (value,):
                if item is not None:
                    named[foreign.reference.resource or table.name, str(item)] = None
        key = table.key(row)
        if isinstance(key, str):
            yield key, tuple(one for one in named if one != (table.name, key))


def rows_of_chart(rows: Iterable[Mapping[str, object]], dataset: str | None, catalog: Catalog) -> tuple[Row, ...]:
    """The rows behind what a chart draws: those whose key it selects, and those that its foreign keys name.

    `dataset` describes the columns, None when no dataset does: nothing is then known of the rows.
    """
    table = catalog.get(dataset) if dataset else None
    if table is None or len(table.descriptor.primary_key) != 1:
        return ()
    known, own = table.descriptor.foreign_keys, table.descriptor.primary_key[0]
    targets = {key.names[0]: key.reference.resource or table.name for key in known if len(key.names) == 1}
    targets[own] = table.name
    found: dict[Row, None] = {}
    for row in rows:
        for name, target in targets.items():
            value = row.get(name)
            for item in value if isinstance(value, tuple | list) else (value,):
                if target in catalog and item in catalog[target].keys:
                    found[target, str(item)] = None
    return tuple(found)
