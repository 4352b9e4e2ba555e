"""Wide: columns side by side, panels under one another."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame
from plugins.charts.kinds.columns.bars import bar_trace
from plugins.charts.kinds.columns.readings import Options, Panel, Reading, unfinished
from plugins.charts.paper import INK, INK_2, PLAIN, RULE_STRONG, SMALL, axis, dotted_slot, figure, font, line, words
from plugins.charts.wrapping import block_height, joined, wrap

_BARS, _TITLE, _YEARS, _GAP = 132, 26, 26, 18
_SLOT = 44  # height of the slot of a missing value
_HALF = 0.31  # half the width of a column, in slots
_OPEN = 12  # height of the open top of a minimum
_NOTE = 44  # room over a column for its words
_UNFINISHED = 13  # room under a year for what is said of it


@dataclass(frozen=True)
class _Place:
    """Where a panel stands: its number (1, 2…), its top and the height of its plot, in pixels."""

    number: int
    top: float
    height: float
    greatest: float
    headroom: float

    @property
    def suffix(self) -> str:
        return "" if self.number == 1 else str(self.number)

    @property
    def ceiling(self) -> float:
        """The value at the top of the plot, so that the highest column is `_BARS` pixels tall."""
        return self.greatest * self.height / _BARS

    def value(self, pixels: float) -> float:
        """The value that is this many pixels over the baseline."""
        return pixels * self.ceiling / self.height


def upright(panels: list[Panel], options: Options, frame: Frame) -> Figure:
    """The figure for the wide drawing."""
    places, top = [], 0.0
    notes = _notes(panels, options, frame)
    ends = any(unfinished(year, options, frame) for panel in panels for year in panel.readings)
    below = _YEARS + (_UNFINISHED if ends else 0)
    for number, panel in enumerate(panels, start=1):
        opened = any(reading.minimum for reading in panel.known.values())
        above = _NOTE + (_OPEN + SMALL * 1.3 if opened else 0) + (notes if number == 1 else 0)
        places.append(_Place(number, top + (_TITLE if panel.title else 0), _BARS + above, panel.greatest, above))
        top = places[-1].top + places[-1].height + below + _GAP
    height = top - _GAP
    traces: list[Mapping[str, Any]] = []
    axes: dict[str, Mapping[str, Any]] = {}
    shapes: list[Mapping[str, Any]] = []
    texts: list[Mapping[str, Any]] = []
    for place, panel in zip(places, panels, strict=True):
        axes |= _axes(place, panel, height, frame)
        traces.append(_columns(place, panel))
        shapes += _shapes(place, panel)
        texts += _texts(place, panel, options, frame)
    marked, written = _marks(places[0], panels[0], options, frame)
    return figure(frame, height, (0, 0, 0, 0), traces, axes, [*shapes, *marked], [*texts, *written])


def _slot(panel: Panel, frame: Frame) -> float:
    return frame.width / len(panel.readings)


def _notes(panels: list[Panel], options: Options, frame: Frame) -> float:
    """The room that the longest mark takes over the columns."""
    widest = _slot(panels[0], frame) - 6
    counts = [len(wrap(frame.say(mark.text), widest, SMALL, frame.face)) for mark in options.marks]
    return block_height(max(counts), SMALL) + 14 if counts else 0


def _axes(place: _Place, panel: Panel, height: float, frame: Frame) -> dict[str, Mapping[str, Any]]:
    years = [str(year) for year in panel.readings]
    bottom, top = 1 - (place.top + place.height) / height, 1 - place.top / height
    ticks = {"tickmode": "array", "tickvals": years, "ticktext": years, "tickfont": font(frame.size, INK)}
    shown = {"showline": True, "linecolor": RULE_STRONG, "linewidth": 1, "anchor": f"y{place.suffix}"}
    listed = {"categoryorder": "array", "categoryarray": years, **ticks, **shown, "side": "bottom"}
    return {
        f"xaxis{place.suffix}": axis("category", (-0.5, len(years) - 0.5), **listed),
        f"yaxis{place.suffix}": axis("linear", (0, place.ceiling), domain=[bottom, top], anchor=f"x{place.suffix}"),
    }


def _columns(place: _Place, panel: Panel) -> dict[str, Any]:
    known = panel.known
    upright = {"x": [str(year) for year in known], "y": [reading.value for reading in known.values()]}
    return bar_trace(list(known.values()), place.suffix, {**upright, "width": 2 * _HALF, "orientation": "v"})


def _shapes(place: _Place, panel: Panel) -> list[dict[str, Any]]:
    on = {"xref": f"x{place.suffix}", "yref": f"y{place.suffix}"}
    drawn = []
    for rank, reading in enumerate(panel.readings.values()):
        left, right = rank - _HALF, rank + _HALF
        if reading is None:
            drawn.append(dotted_slot(left, 0, right, place.value(_SLOT), **on))
        elif reading.minimum:
            low, high = reading.value, reading.value + place.value(_OPEN)
            drawn += [line(x, low, x, high, PLAIN, 2, dash="dot", **on) for x in (left, right)]
    return drawn


def _texts(place: _Place, panel: Panel, options: Options, frame: Frame) -> list[dict[str, Any]]:
    on = {"xref": f"x{place.suffix}", "yref": f"y{place.suffix}"}
    written = []
    if panel.title:
        title = joined([panel.title], bold=True)
        written.append(
            words(title, 0, 1, "left bottom", xref=f"x{place.suffix} domain", yref=on["yref"] + " domain", yshift=6)
        )
    for rank, (year, reading) in enumerate(panel.readings.items()):
        if told := unfinished(year, options, frame):
            written.append(
                words(joined([told]), rank, 0, "center top", yshift=4 - _YEARS, font=font(SMALL, INK_2), **on)
            )
        if reading is None:
            lines = joined(wrap(frame.say(options.missing), _slot(panel, frame) * 2 * _HALF, SMALL, frame.face))
            written.append(words(lines, rank, place.value(_SLOT / 2), "center middle", font=font(SMALL, INK_2), **on))
        else:
            written += _value(rank, reading, place, options, frame)
    return written


def _value(rank: int, reading: Reading, place: _Place, options: Options, frame: Frame) -> list[dict[str, Any]]:
    on = {"xref": f"x{place.suffix}", "yref": f"y{place.suffix}"}
    above = _OPEN if reading.minimum else 0
    day = words(reading.day, rank, reading.value, "center bottom", yshift=above + 3, font=font(SMALL, INK_2), **on)
    number = joined([reading.shown], bold=True)
    value = words(number, rank, reading.value, "center bottom", yshift=above + 18, font=font(frame.size + 2), **on)
    if not reading.minimum or options.at_least is None:
        return [value, day]
    least = joined([frame.say(options.at_least)])
    return [
        value,
        day,
        words(least, rank, reading.value, "center bottom", yshift=above + 38, font=font(SMALL, INK_2), **on),
    ]


def _marks(place: _Place, panel: Panel, options: Options, frame: Frame) -> tuple[list[Any], list[Any]]:
    """A sentence at the top of the first panel, and a line down to the words or the slot of its year."""
    shapes, texts = [], []
    years = list(panel.readings)
    for mark in options.marks:
        if mark.year not in panel.readings:
            continue
        rank, reading = years.index(mark.year), panel.readings[mark.year]
        lines = wrap(frame.say(mark.text), _slot(panel, frame) - 6, SMALL, frame.face)
        texts.append(words(joined(lines), rank, place.ceiling, "center top", font=font(SMALL, INK)))
        start = place.height - block_height(len(lines), SMALL) - 2
        words_over = _NOTE - 2 + (_OPEN + SMALL * 1.3 if reading and reading.minimum else 0)
        end = _SLOT if reading is None else reading.value * place.height / place.ceiling + words_over
        if start - end > 4:
            shapes.append(line(rank, place.value(start), rank, place.value(end), RULE_STRONG))
    return shapes, texts
