"""The lines of the actors under the years. Wide: names at the left; narrow: a card each, its words over its line."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Category, Frame
from plugins.charts.kinds.intervals.captions import Caption
from plugins.charts.kinds.intervals.ruler import Ruler
from plugins.charts.kinds.tracks.actors import Actor, Options
from plugins.charts.kinds.tracks.marks import Placed, levels, moves, signs, symbols
from plugins.charts.paper import INK, RULE, RULE_STRONG, SMALL, axis, figure, font, line, words
from plugins.charts.wrapping import block_height, joined, wrap

_YEARS, _GROUP, _PAD, _LEAST, _STEP, _FOOT, _AROUND = 46, 34, 14, 34, 15, 24, 11
_KEY_LINE, _KEY_SIGN, _KEY_AFTER = 22, 20, 20


def tracks(found: list[Actor], listed: Sequence[Category], options: Options, frame: Frame) -> Figure:
    """The figure; `listed` is the order of the positions in the key."""
    left = 0 if frame.narrow else _left(found, frame)
    time = _ruler(found, frame, left)
    used = {stand.position.value for actor in found for stand in actor.stands}
    shown = [category for category in listed if category.value in used]
    texts, key, top = _key(shown, time, frame)
    down = top + _YEARS
    shapes: list[dict[str, Any]] = []
    placed: list[Placed] = []
    for group, members in groupby(found, key=lambda actor: actor.group):
        if group:
            texts.append(words(joined([group], bold=True), time.ends[0], down + _GROUP / 2, xshift=-left))
            down += _GROUP
        start = down
        for actor in members:
            shapes.append(line(0, down, 1, down, RULE, 1, xref="paper"))
            deep = _STEP * max(levels(actor, time))
            y, tall = _row(actor, down, deep, time, options, frame, texts)
            ranks = zip(actor.stands, levels(actor, time), strict=True)
            placed += [(actor, stand, y + _STEP * level) for stand, level in ranks]
            if frame.narrow:
                shapes += _uprights(y - _AROUND, y + deep + _AROUND, time, frame)
            down += tall
        if not frame.narrow:
            shapes += _uprights(start, down, time, frame)
    height = down + _FOOT
    shapes.append(line(0, down, 1, down, RULE_STRONG, 1, xref="paper"))
    said = joined([frame.say(options.today)])
    texts.append(words(said, time.ends[1], top + 10, "right middle", font=font(SMALL, INK)))
    texts += [*time.labels(top + _YEARS - 12, frame), *time.labels(down + 14, frame)]
    axes = {
        "xaxis": axis("date", time.ends, domain=[left / frame.width, 1]),
        "yaxis": axis("linear", (height, 0)),
        # The key stands over the names too: its signs need an axis as wide as the drawing. Theirs stop under the key,
        # since Plotly lets no mark answer that lies under other axes.
        "xaxis2": axis("linear", (0, frame.width), anchor="y2"),
        "yaxis2": axis("linear", (top, 0), domain=[1 - top / height, 1], anchor="x2"),
    }
    traces = [moves(placed), symbols(placed), signs(shown, key)]
    return figure(frame, height, (0, 0, 0, 0), traces, axes, shapes, texts)


def _uprights(top: float, bottom: float, time: Ruler, frame: Frame) -> list[dict[str, Any]]:
    """A rule at each first of January, and the day of verification; narrow, only beside the symbols, not the words."""
    today = frame.verified_on.isoformat()
    years = [line(day.isoformat(), top, day.isoformat(), bottom, RULE) for day in time.years]
    return [*years, line(today, top, today, bottom, INK, 1.5)]


def _left(found: list[Actor], frame: Frame) -> float:
    """The width of the column of names."""
    widest = max(frame.face.width(actor.name, frame.size, bold=True) for actor in found)
    return round(min(frame.width * 0.34, widest + 24))


def _ruler(found: list[Actor], frame: Frame, left: float) -> Ruler:
    """From the first of January of the first year, so that its digits have room: a mark never stands in no year."""
    spans = [stand.span for actor in found for stand in actor.stands]
    earliest = min(span.first for span in spans)
    first = min(date(earliest.year, 1, 1), earliest - timedelta(days=45))
    last = max(frame.verified_on, *(span.last for span in spans)) + timedelta(days=20)
    return Ruler(first, last, left, frame.width - left)


def _row(
    actor: Actor, top: float, deep: float, time: Ruler, options: Options, frame: Frame, texts: list[dict[str, Any]]
) -> tuple[float, float]:
    """Write the words of an actor; gives the height of its line and that of the whole."""
    moved = f"{frame.say(options.moved)} {', '.join(str(year) for year in actor.moves)}" if actor.moves else ""
    if not frame.narrow:
        wide = time.left - 16
        changed = wrap(moved, wide, frame.size, frame.face) if moved else []
        told = Caption(wrap(actor.name, wide, frame.size, frame.face, bold=True), changed, frame.size)
        tall = max(_LEAST, told.height + _PAD, _LEAST + deep)
        texts.append(words(told.text, time.ends[0], top + tall / 2, xshift=-time.left))
        return top + (tall - deep) / 2, tall
    last = actor.stands[-1]
    label = last.position.label
    said = f"{frame.say(options.latest)} {label[:1].lower() + label[1:]} ({last.date_text})"
    plain = [part for one in (said, moved) if one for part in wrap(one, frame.width, frame.size, frame.face)]
    told = Caption(wrap(actor.name, frame.width, frame.size, frame.face, bold=True), plain, frame.size)
    texts.append(words(told.text, time.ends[0], top + 6, "left top"))
    above = 6 + block_height(len(told.bold) + len(plain), frame.size)
    return top + above + 14, above + deep + 32


def _key(
    shown: Sequence[Category], time: Ruler, frame: Frame
) -> tuple[list[dict[str, Any]], list[tuple[float, float]], float]:
    """The words of the symbols in lines, the places of the symbols in pixels, and the height of all."""
    across, down = 0.0, 12.0
    texts, places = [], []
    for category in shown:
        wide = _KEY_SIGN + frame.face.width(category.label, frame.size)
        if across and across + wide > frame.width:
            across, down = 0.0, down + _KEY_LINE
        places.append((across + 7, down))
        texts.append(words(joined([category.label]), time.ends[0], down, xshift=across + _KEY_SIGN - time.left))
        across += wide + _KEY_AFTER
    return texts, places, down + _KEY_LINE
