"""« Le fil »: a band cut into years, each in the colour of its dominant effect, that leads to the acts of that year."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.datasets.catalog import Row, Table
from plugins.records.cells import Effect, effect
from plugins.records.edition import Edition

PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Year:
    """One segment: the year, how many acts, the dominant effect (None: none that counts), where it leads."""

    year: int
    count: int
    effect: Effect | None
    url: str | None


def years(edition: Edition, table: Table, date: str, effect_field: str) -> tuple[Year, ...]:
    """Every year from the first act to the last, empty ones included.

    `date` and `effect_field` name fields of `table`. Acts whose role is `plain` change no colour. When two effects
    are as frequent, the one of the latest act wins.
    """
    by_year: dict[int, list[Row]] = {}
    for row in sorted(table.rows, key=lambda row: str(row[date] or "")):
        if row[date] is not None:
            by_year.setdefault(int(str(row[date])[:4]), []).append(row)
    if not by_year:
        return ()
    return tuple(
        _year(edition, table, effect_field, year, by_year.get(year, []))
        for year in range(min(by_year), max(by_year) + 1)
    )


def _year(edition: Edition, table: Table, effect_field: str, year: int, rows: list[Row]) -> Year:
    effects = [effect(edition, table.descriptor.categories(effect_field), row[effect_field]) for row in rows]
    first = table.key(rows[0]) if rows else None
    index = edition.index_path(table)
    url = f"/{index}#{first}" if index is not None and first is not None else None
    return Year(year, len(rows), dominant(item for item in effects if item is not None), url)


def dominant(effects: Iterable[Effect]) -> Effect | None:
    """The most frequent effect of the most frequent hue; between equals, the last met.

    Two roles of one hue (`b-soft`, `b-strong`) pull the same way: counted apart, neither would tell their year.
    """
    coloured = [item for item in effects if item.role != PLAIN]
    hues, counts = Counter(_hue(item) for item in coloured), Counter(coloured)
    last_hue = {_hue(item): rank for rank, item in enumerate(coloured)}
    last = {item: rank for rank, item in enumerate(coloured)}
    order = {item: (hues[_hue(item)], last_hue[_hue(item)], counts[item], last[item]) for item in counts}
    return max(order, key=order.__getitem__, default=None)


def _hue(item: Effect) -> str:
    return item.role.partition("-")[0]
