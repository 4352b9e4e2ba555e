"""Rows of a name, a mark on a scale from zero, and the value in words. Wide: names in a column at the left."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame, Row
from plugins.charts.paper import PLAIN, RULE_STRONG, axis, figure, font, line, of_row, words
from plugins.charts.spec import ChartSpec
from plugins.charts.wrapping import block_height, joined, wrap
from plugins.datasets.strict import Strict
from plugins.formats import show

_TALL, _PAD, _MARK, _AWAY, _SHARE = 22, 8, 24, 12, 0.34


class Options(Strict):
    """`unit`: as in measures (`percent`, `EUR`…); `style`: as after the bar of a measure in a text."""

    unit: str = "number"
    style: str | None = None


@dataclass(frozen=True)
class Item:
    """One row: its rank, its name, its value, as a number and in words, and the symbol and colour of its mark."""

    row: int
    label: str
    value: float
    shown: str
    glyph: str
    color: str


Marks = Callable[[Sequence[Item], Sequence[float]], dict[str, Any]]
"""The trace of the marks of these items, at these heights."""


def items(rows: Sequence[Row], spec: ChartSpec, options: Options, frame: Frame) -> list[Item]:
    """The rows as items, in their order."""
    return [_item(rank, row, spec, options, frame) for rank, row in enumerate(rows)]


def _item(rank: int, row: Row, spec: ChartSpec, options: Options, frame: Frame) -> Item:
    encode = spec.encode
    value = float(row[encode["value"]])
    shown = show(row[encode["value"]], options.unit, options.style, frame.language)
    label = frame.text(row, encode["label"])
    if "category" not in encode:
        return Item(rank, label, value, shown, "circle", PLAIN)
    category = frame.category(encode["category"], row[encode["category"]])
    # Colour and shape are never alone: the words of the category follow the value.
    return Item(rank, label, value, f"{shown} · {category.label}", category.glyph, category.color)


def laid_out(found: Sequence[Item], marks: Marks, frame: Frame) -> Figure:
    """The figure of these items, whose marks are made by `marks`."""
    left = 0 if frame.narrow else round(frame.width * _SHARE)
    scale = _scale(found, frame.width - left, frame)
    texts: list[dict[str, Any]] = []
    ys: list[float] = []
    down = 0.0
    for item in found:
        name = wrap(item.label, frame.width if frame.narrow else left - 16, frame.size, frame.face)
        tall = block_height(len(name), frame.size)
        if frame.narrow:
            said, y = words(joined(name), scale[0], down, "left top"), down + tall + _MARK / 2
            down = y + _MARK / 2 + _PAD
        else:
            row = max(tall, _TALL) + _PAD
            y, down = down + row / 2, down + row
            said = words(joined(name), scale[0], y, "left middle", xshift=-left)
        value = words(joined([item.shown]), max(item.value, 0), y, xshift=_AWAY, font=font(frame.size))
        texts += of_row([said, value], item.row)
        ys.append(y)
    told = {
        "customdata": [item.row for item in found],
        "hovertext": [f"{item.label}, {item.shown}" for item in found],
        "hoverinfo": "text",
    }
    # Narrow, it would cross the names, which stand over bars that all start at the edge.
    zero = [] if frame.narrow and scale[0] == 0 else [line(0, 0, 0, down, RULE_STRONG)]
    axes = {"xaxis": axis("linear", scale), "yaxis": axis("linear", (down, 0))}
    return figure(frame, down, (left, 0, 0, 0), [{**marks(found, ys), **told}], axes, zero, texts)


def _scale(found: Sequence[Item], room: float, frame: Frame) -> tuple[float, float]:
    """From zero, or below, to what leaves room for the words of each value after its mark."""
    low = min(0.0, *(item.value for item in found))
    wordy = [(item.value, frame.face.width(item.shown, frame.size) + _AWAY + 2) for item in found]
    # On a scale to `high`, a value ends at (value - low) / (high - low) of the room, and its words after it.
    high = max(low + (max(value, 0) - low) * room / (room - wide) for value, wide in wordy)
    return low, high if high > low else low + 1
