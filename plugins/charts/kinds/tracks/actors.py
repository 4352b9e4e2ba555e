"""Rows read as actors, each with its positions from first to last and the moves between sides."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from plugins.charts.calendar_axis import short_date
from plugins.charts.frame import Category, Frame, Row
from plugins.charts.kinds.intervals.entries import Span
from plugins.charts.spec import ChartSpec, Said
from plugins.datasets.dates import bounds
from plugins.datasets.strict import Strict


class Options(Strict):
    """`sides`: positions that are on the same side; `moved` is written before the years of the moves, `latest` before
    the latest position in the narrow drawing, `today` on the line of the verification."""

    today: Said
    moved: Said
    latest: Said
    sides: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Stand:
    """One position at its date. `moved` when the side differs from that of the previous position on a side."""

    row: int
    span: Span
    date_text: str
    position: Category
    moved: bool
    previous: date | None

    @property
    def day(self) -> date:
        """Where its symbol stands."""
        return self.span.middle


@dataclass(frozen=True)
class Actor:
    """One line."""

    name: str
    group: str
    stands: tuple[Stand, ...]

    @property
    def moves(self) -> list[int]:
        """The years of the moves, once each."""
        return list(dict.fromkeys(stand.day.year for stand in self.stands if stand.moved))


def actors(rows: Sequence[Row], spec: ChartSpec, options: Options, frame: Frame) -> list[Actor]:
    """The actors under their names in the language of the frame, by group in the order of its categories, then in the
    order of their first rows."""
    encode = spec.encode
    found: dict[str, list[int]] = {}
    for rank, row in enumerate(rows):
        found.setdefault(str(row[encode["actor"]]), []).append(rank)
    order = [category.value for category in frame.categories.get(encode.get("group", ""), ())]
    read = [(_group(ranks[0], rows, spec), _actor(ranks, rows, spec, options, frame)) for ranks in found.values()]
    ordered = sorted(read, key=lambda pair: order.index(pair[0]) if pair[0] in order else len(order))
    return [actor for _, actor in ordered]


def _group(rank: int, rows: Sequence[Row], spec: ChartSpec) -> str:
    return str(rows[rank][spec.encode["group"]]) if "group" in spec.encode else ""


def _actor(ranks: list[int], rows: Sequence[Row], spec: ChartSpec, options: Options, frame: Frame) -> Actor:
    encode, stands = spec.encode, list[Stand]()
    side, since = None, None
    dated = sorted(ranks, key=lambda rank: (Span(*bounds(str(rows[rank][encode["date"]]))).middle, rank))
    for rank in dated:
        when, value = str(rows[rank][encode["date"]]), str(rows[rank][encode["position"]])
        span = Span(*bounds(when))
        here = next((number for number, values in enumerate(options.sides) if value in values), None)
        moved = here is not None and side is not None and here != side
        position = frame.category(encode["position"], value)
        stands.append(Stand(rank, span, short_date(when, frame.language), position, moved, since if moved else None))
        if here is not None:
            side, since = here, span.middle
    group = _group(dated[0], rows, spec)
    label = frame.category(encode["group"], group).label if group else ""
    return Actor(frame.text(rows[ranks[0]], encode["actor"]), label, tuple(stands))
