"""Rows read as bars made of parts, and how parts are filled."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import Field

from plugins.charts.filling import Fill, filled
from plugins.charts.frame import Frame, Row
from plugins.charts.spec import ChartSpec, Said
from plugins.datasets.strict import Strict
from plugins.formats import show


class Part(Strict):
    """One part: its value in the data, its words, its filling."""

    value: str
    title: Said
    fill: Fill


class Options(Strict):
    """`parts` from left to right; `share` draws percentages of each bar."""

    parts: tuple[Part, ...] = Field(min_length=1)
    share: bool = False


@dataclass(frozen=True)
class Segment:
    """One part of a bar: `start` and `size` on the axis, `shown` the number in words."""

    row: int
    title: str
    fill: Fill
    start: float
    size: float
    shown: str


@dataclass(frozen=True)
class Bar:
    """One bar and its total, as the axis and as readers see it."""

    name: str
    segments: tuple[Segment, ...]
    length: float
    total: str


def bars(rows: Sequence[Row], spec: ChartSpec, options: Options, frame: Frame) -> list[Bar]:
    """The bars in the order of their first row; a part that the options do not name is not drawn."""
    encode, found = spec.encode, dict[str, dict[str, int]]()
    for rank, row in enumerate(rows):
        name = str(row[encode["bar"]]) if "bar" in encode else ""
        found.setdefault(name, {})[str(row[encode["part"]])] = rank
    return [_bar(ranks, rows, spec, options, frame) for ranks in found.values()]


def _bar(ranks: dict[str, int], rows: Sequence[Row], spec: ChartSpec, options: Options, frame: Frame) -> Bar:
    total = sum(float(rows[rank][spec.encode["value"]]) for rank in ranks.values()) or 1
    segments: list[Segment] = []
    start = 0.0
    for part in options.parts:
        value = rows[ranks[part.value]][spec.encode["value"]] if part.value in ranks else 0
        if value:
            size = 100 * value / total if options.share else float(value)
            shown = show(round(size), "percent", language=frame.language) if options.share else _count(value, frame)
            segments.append(Segment(ranks[part.value], frame.say(part.title), part.fill, start, size, shown))
            start += size
    said = frame.text(rows[next(iter(ranks.values()))], spec.encode["bar"]) if "bar" in spec.encode else ""
    return Bar(said, tuple(segments), start, _count(total, frame))


def _count(value: float, frame: Frame) -> str:
    return show(value, "number", language=frame.language)


def trace(placed: Sequence[tuple[Segment, float]], tall: float, gap: float) -> dict[str, Any]:
    """The bars of segments, each at its height; `gap` is what parts one from the next, on the axis."""
    return {
        "type": "bar",
        "orientation": "h",
        "y": [y for _, y in placed],
        "base": [segment.start for segment, _ in placed],
        "x": [max(segment.size - gap, gap) for segment, _ in placed],
        "width": tall,
        "marker": filled([segment.fill for segment, _ in placed]),
        "customdata": [segment.row for segment, _ in placed],
        "hovertext": [f"{segment.title}, {segment.shown}" for segment, _ in placed],
        "hoverinfo": "text",
    }
