"""Narrow: one lying bar per year, its words at its right, panels under one another."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame
from plugins.charts.kinds.columns.bars import bar_trace
from plugins.charts.kinds.columns.readings import Options, Panel, Reading, unfinished
from plugins.charts.paper import INK_2, PLAIN, SMALL, axis, dotted_slot, figure, font, line, words
from plugins.charts.wrapping import block_height, joined, wrap

_LEFT = 46  # room for the digits of a year
_ROW, _BAR, _TITLE, _GAP = 30, 16, 30, 16
_OPEN = 12
_FOOT = 6  # what text hanging under the last row needs


@dataclass(frozen=True)
class _Line:
    """One year: where it stands, and what is written under it."""

    year: int
    reading: Reading | None
    middle: float
    notes: list[str]


def lying(panels: list[Panel], options: Options, frame: Frame) -> Figure:
    """The figure for the narrow drawing."""
    blocks = [_block(panel, options, rank == 0, frame) for rank, panel in enumerate(panels)]
    height = sum(tall for _, tall in blocks) + _GAP * (len(blocks) - 1)
    traces: list[Mapping[str, Any]] = []
    axes: dict[str, Mapping[str, Any]] = {}
    shapes: list[Mapping[str, Any]] = []
    texts: list[Mapping[str, Any]] = []
    top = 0.0
    for number, (panel, (lines, tall)) in enumerate(zip(panels, blocks, strict=True), start=1):
        suffix = "" if number == 1 else str(number)
        domain = [1 - (top + tall) / height, 1 - top / height]
        room = frame.width - _LEFT
        wordy = max((_width(reading, options, frame) for reading in panel.known.values()), default=0) + _OPEN + 12
        ceiling = panel.greatest * room / (room - wordy)
        axes[f"xaxis{suffix}"] = axis("linear", (0, ceiling), anchor=f"y{suffix}")
        axes[f"yaxis{suffix}"] = axis("linear", (tall, 0), anchor=f"x{suffix}", domain=domain)
        traces.append(_bars(lines, suffix))
        on = {"xref": f"x{suffix}", "yref": f"y{suffix}"}
        shapes += _shapes(lines, ceiling / room, options, frame, on)
        texts += _texts(panel, lines, ceiling / room, options, frame, on)
        top += tall + _GAP
    return figure(frame, height, (_LEFT, 0, 0, 0), traces, axes, shapes, texts)


def _block(panel: Panel, options: Options, first: bool, frame: Frame) -> tuple[list[_Line], float]:
    """The lines of a panel and its height; the marks stand in the first panel."""
    down: float = _TITLE if panel.title else 0
    lines = []
    for year, reading in panel.readings.items():
        told = unfinished(year, options, frame)
        marked = [frame.say(mark.text) for mark in options.marks if first and mark.year == year]
        said = [*([told] if told else []), *marked]
        notes = [part for text in said for part in wrap(text, frame.width - _LEFT, SMALL, frame.face)]
        lines.append(_Line(year, reading, down + _ROW / 2, notes))
        down += _ROW + block_height(len(notes), SMALL)
    return lines, down + _FOOT


def _bars(lines: list[_Line], suffix: str) -> dict[str, Any]:
    known = [(one.middle, one.reading) for one in lines if one.reading is not None]
    across = {"y": [middle for middle, _ in known], "x": [reading.value for _, reading in known]}
    return bar_trace([reading for _, reading in known], suffix, {**across, "width": _BAR, "orientation": "h"})


def _shapes(
    lines: list[_Line], pixel: float, options: Options, frame: Frame, on: dict[str, str]
) -> list[dict[str, Any]]:
    drawn = []
    for one in lines:
        top, bottom = one.middle - _BAR / 2 - 2, one.middle + _BAR / 2 + 2
        if one.reading is None:
            wide = frame.face.width(frame.say(options.missing), SMALL) + 16
            drawn.append(dotted_slot(0, top, wide * pixel, bottom, **on))
        elif one.reading.minimum:
            start = one.reading.value
            edges = (one.middle - _BAR / 2 + 1, one.middle + _BAR / 2 - 1)
            drawn += [line(start, edge, start + _OPEN * pixel, edge, PLAIN, 2, dash="dot", **on) for edge in edges]
    return drawn


def _texts(
    panel: Panel, lines: list[_Line], pixel: float, options: Options, frame: Frame, on: dict[str, str]
) -> list[dict[str, Any]]:
    written = []
    if panel.title:
        written.append(words(joined([panel.title], bold=True), 0, 0, "left top", xshift=-_LEFT, yshift=-4, **on))
    for one in lines:
        written.append(words(str(one.year), 0, one.middle, xshift=-_LEFT, **on))
        if one.reading is None:
            missing = joined([frame.say(options.missing)])
            written.append(words(missing, 0, one.middle, xshift=8, font=font(SMALL, INK_2), **on))
        else:
            away = 6 + (_OPEN if one.reading.minimum else 0)
            written.append(words(_said(one.reading, options, frame), one.reading.value, one.middle, xshift=away, **on))
        if one.notes:
            below = one.middle + _ROW / 2 - 3
            written.append(words(joined(one.notes), 0, below, "left top", font=font(SMALL, INK_2), **on))
    return written


def _said(reading: Reading, options: Options, frame: Frame) -> str:
    number = f"{joined([reading.shown], bold=True)} ({joined([reading.day])})"
    if reading.minimum and options.at_least is not None:
        return f"{joined([frame.say(options.at_least)])} {number}"
    return number


def _width(reading: Reading, options: Options, frame: Frame) -> float:
    least = f"{frame.say(options.at_least)} " if reading.minimum and options.at_least else ""
    number = frame.face.width(reading.shown, frame.size, bold=True)
    return number + frame.face.width(f"{least} ({reading.day})", frame.size)
