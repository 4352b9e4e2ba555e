"""Rows read as lines: their points in the order of time, their name, how they are drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from plugins.charts.calendar_axis import short_date
from plugins.charts.frame import Frame, Row
from plugins.charts.paper import PLAIN
from plugins.charts.spec import ChartSpec
from plugins.datasets.dates import bounds
from plugins.datasets.strict import Strict
from plugins.formats import show

_DASHES = ("solid", "dash", "dot")


class Options(Strict):
    """`unit` and `style`: as in measures."""

    unit: str = "number"
    style: str | None = None


@dataclass(frozen=True)
class Point:
    """One value: the middle of the time that its date covers, and its words."""

    row: int
    day: date
    value: float
    shown: str
    date_text: str


@dataclass(frozen=True)
class Series:
    """One line; `name` is empty when there is a single one."""

    name: str
    points: tuple[Point, ...]
    color: str
    dash: str
    glyph: str


def series(rows: Sequence[Row], spec: ChartSpec, options: Options, frame: Frame) -> list[Series]:
    """The lines, in the order of their first row."""
    column = spec.encode.get("series")
    ranks: dict[str, list[int]] = {}
    for rank, row in enumerate(rows):
        ranks.setdefault(str(row[column]) if column else "", []).append(rank)
    found = []
    for order, (value, members) in enumerate(ranks.items()):
        points = [_point(rank, rows[rank], spec, options, frame) for rank in members]
        category = frame.category(column, value) if column else None
        told = category is not None and category.label != value
        name = category.label if category and told else frame.text(rows[members[0]], column) if column else ""
        dash = "solid" if told else _DASHES[order % len(_DASHES)]
        glyph, color = (category.glyph, category.color) if category and told else ("circle", PLAIN)
        found.append(Series(name, tuple(sorted(points, key=lambda point: point.day)), color, dash, glyph))
    return found


def _point(rank: int, row: Row, spec: ChartSpec, options: Options, frame: Frame) -> Point:
    typed, value = str(row[spec.encode["date"]]), row[spec.encode["value"]]
    first, last = bounds(typed)
    shown = show(value, options.unit, options.style, frame.language)
    return Point(rank, first + (last - first) / 2, float(value), shown, short_date(typed, frame.language))
