"""Bars, arrows and symbols, all in ink: their meaning is in shape and words. `y` is in pixels from the top."""

from collections.abc import Sequence
from typing import Any

from plugins.charts.calendar_axis import DAY, after
from plugins.charts.frame import Frame
from plugins.charts.kinds.intervals.entries import Span
from plugins.charts.kinds.periods.entries import Entry
from plugins.charts.paper import PAPER, PLAIN, opaque_marker

Placed = tuple[Entry, float]
_BAR, _GLYPH, _ARROW = 10, 12, 14
_UNKNOWN = "circle-open"
_HATCHING = {"shape": "/", "fgcolor": PLAIN, "bgcolor": PAPER, "size": 8, "solidity": 0.3}


def marks(placed: Sequence[Placed], undated_x: str, frame: Frame) -> list[dict[str, Any]]:
    """One trace per thing drawn. A row without any date has its symbol at `undated_x`, out of the axis of time."""
    full = [(entry, y, entry.bar) for entry, y in placed if entry.bar and not (entry.gap or entry.approximate)]
    hatched = [(entry, y, entry.bar) for entry, y in placed if entry.bar and entry.approximate]
    empty = [(entry, y, entry.bar) for entry, y in placed if entry.bar and entry.gap]
    loose = [(entry, y, entry.loose) for entry, y in placed if entry.loose]
    loose += [
        (entry, y, entry.event) for entry, y in placed if entry.event and not entry.event.precise and not entry.bar
    ]
    outline = {"color": PAPER, "line": {"color": PLAIN, "width": 1}}
    traces = [*_bars(full, {"color": PLAIN}), *_bars(hatched, outline | {"pattern": _HATCHING})]
    traces += [*_bars(empty, outline), *_bars(loose, outline)]
    arrows = [(entry, y, frame.verified_on.isoformat()) for entry, y in placed if entry.open]
    traces += _points(arrows, ["triangle-right"] * len(arrows), _ARROW)
    ended = [
        (entry, y, entry.event.middle.isoformat() if entry.event else undated_x)
        for entry, y in placed
        if (entry.event and not entry.gap and not entry.approximate) or not entry.dated
    ]
    return traces + _points(
        ended, [entry.category.glyph if entry.category else _UNKNOWN for entry, _, _ in ended], _GLYPH
    )


def _bars(found: Sequence[tuple[Entry, float, Span]], marker: dict[str, Any]) -> list[dict[str, Any]]:
    if not found:
        return []
    spans = [span for _, _, span in found]
    return [
        {
            "type": "bar",
            "orientation": "h",
            "y": [y for _, y, _ in found],
            "base": [span.first.isoformat() for span in spans],
            "x": [(after(span.last) - span.first).days * DAY for span in spans],
            "width": _BAR,
            "marker": marker,
            **_told([entry for entry, _, _ in found]),
        }
    ]


def _points(found: Sequence[tuple[Entry, float, str]], symbols: list[str], size: float) -> list[dict[str, Any]]:
    if not found:
        return []
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [x for _, _, x in found],
            "y": [y for _, y, _ in found],
            "marker": opaque_marker(symbols, [PLAIN] * len(symbols), size),
            "cliponaxis": False,
            **_told([entry for entry, _, _ in found]),
        }
    ]


def _told(entries: Sequence[Entry]) -> dict[str, Any]:
    return {
        "customdata": [entry.row for entry in entries],
        "hovertext": [", ".join(part for part in (entry.label, entry.words) if part) for entry in entries],
        "hoverinfo": "text",
    }
