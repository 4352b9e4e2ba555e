"""Lines over an axis of years, round values at the left, names at the right ends, moved apart when they would meet."""

from collections.abc import Sequence
from datetime import timedelta
from math import floor, log10
from typing import Any

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame
from plugins.charts.kinds.intervals.ruler import Ruler
from plugins.charts.kinds.lines.series import Options, Series
from plugins.charts.paper import INK_2, RULE, RULE_STRONG, SMALL, axis, figure, font, line, words
from plugins.charts.wrapping import block_height, joined, wrap
from plugins.formats import show

_HEIGHTS = {True: 240, False: 320}
_TOP, _FOOT, _AWAY, _SIZE, _STEPS, _SHARE = 12, 28, 12, 8, 4, 0.34


def laid_out(found: Sequence[Series], options: Options, frame: Frame) -> Figure:
    """The figure of these lines."""
    values = round_values([point.value for one in found for point in one.points])
    said = [show(_whole(value), options.unit, options.style, frame.language) for value in values]
    left = round(max(frame.face.width(text, SMALL) for text in said)) + 10
    ends = [_named(one, frame) for one in found]
    right = round(max(frame.face.width(text, frame.size, bold=True) for lines in ends for text in lines)) + _AWAY + 4
    days = [point.day for one in found for point in one.points]
    edge = max(timedelta(days=10), (max(days) - min(days)) / 40)
    time = Ruler(min(days) - edge, max(days) + edge, left, frame.width - left - right)
    tall = _HEIGHTS[frame.narrow]
    room = tall - _TOP - _FOOT
    per_pixel = (values[-1] - values[0]) / room
    texts = [
        words(text, 0, value, "right middle", xref="paper", xshift=-6, font=font(SMALL, INK_2))
        for text, value in zip(said, values, strict=True)
    ]
    heights = _apart([(one.points[-1].value - values[0]) / per_pixel for one in found], ends, frame)
    for one, lines, up in zip(found, ends, heights, strict=True):
        place = (one.points[-1].day.isoformat(), values[0])
        texts.append(
            words(joined(lines, bold=True), *place, "left middle", xshift=_AWAY, yshift=up, font=font(frame.size))
        )
    texts += [{**text, "y": values[0], "yshift": -_FOOT / 2} for text in time.labels(0, frame)]
    shapes = [line(0, value, 1, value, RULE, xref="paper") for value in values]
    shapes += [line(day.isoformat(), values[0], day.isoformat(), values[-1], RULE) for day in time.years]
    shapes.append(line(0, 0, 1, 0, RULE_STRONG, xref="paper"))
    axes = {"xaxis": axis("date", time.ends), "yaxis": axis("linear", (values[0], values[-1]))}
    traces = [trace for one in found for trace in _traces(one)]
    return figure(frame, tall, (left, right, _TOP, _FOOT), traces, axes, shapes, texts)


def round_values(values: Sequence[float]) -> list[float]:
    """Round steps of 1, 2 or 5 from zero, or below, to the greatest value, or above."""
    low, high = min(0.0, *values), max(0.0, *values)
    rough = (high - low or 1) / _STEPS
    power = 10.0 ** floor(log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough)
    first = floor(low / step)
    last = -floor(-high / step)
    return [rank * step for rank in range(first, max(last, first + 1) + 1)]


def _whole(value: float) -> float | int:
    return round(value) if abs(value - round(value)) < 1e-9 else round(value, 10)


def _named(one: Series, frame: Frame) -> list[str]:
    """The lines of words at the end of a line: its name, then its last value."""
    name = wrap(one.name, frame.width * _SHARE, frame.size, frame.face, bold=True) if one.name else []
    return [*name, one.points[-1].shown]


def _apart(ups: Sequence[float], ends: Sequence[list[str]], frame: Frame) -> list[float]:
    """Pixels above the foot of the middle of each name: its own height, or as much higher as the one below needs."""
    placed = list(ups)
    ceiling = float("-inf")
    for rank in sorted(range(len(ups)), key=lambda rank: ups[rank]):
        half = block_height(len(ends[rank]), frame.size) / 2
        placed[rank] = max(ups[rank], ceiling + half)
        ceiling = placed[rank] + half
    return [round(up, 1) for up in placed]


def _traces(one: Series) -> list[dict[str, Any]]:
    days, values = [point.day.isoformat() for point in one.points], [point.value for point in one.points]
    drawn = {"type": "scatter", "x": days, "y": values, "cliponaxis": False}
    marker = {"symbol": one.glyph, "size": _SIZE, "color": one.color, "line": {"width": 2, "color": one.color}}
    path = {**drawn, "mode": "lines", "line": {"color": one.color, "width": 2, "dash": one.dash}, "hoverinfo": "skip"}
    told = {
        "customdata": [point.row for point in one.points],
        "hovertext": [
            ", ".join(part for part in (one.name, point.date_text, point.shown) if part) for point in one.points
        ],
        "hoverinfo": "text",
    }
    return [path, {**drawn, "mode": "markers", "marker": {**marker, "opacity": 1}, **told}]
