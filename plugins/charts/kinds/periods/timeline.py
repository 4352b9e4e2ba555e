"""The axis of time of the rows, and the few words beside what stands on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from plugins.charts.frame import Frame
from plugins.charts.kinds.intervals.ruler import Ruler
from plugins.charts.kinds.periods.entries import Entry, Options
from plugins.charts.paper import INK_2, PAPER, SMALL, font, words
from plugins.charts.wrapping import block_height, joined, wrap

_MARGIN, _AWAY = timedelta(days=30), 11  # pixels from the end of a mark to its words


def ruler(entries: Sequence[Entry], options: Options, frame: Frame, left: float, width: float) -> Ruler:
    """Bounds that hold every day drawn and the verification, with room for the arrow of an open bar."""
    dated = [entry for entry in entries if entry.dated]
    starts = [entry.first for entry in dated] or [frame.verified_on]
    last = max([frame.verified_on, *(entry.last for entry in dated)])
    first = date(options.first_year, 1, 1) if options.first_year else min(starts) - _MARGIN
    first = min(first, *starts) if len(starts) > 1 else min(first, starts[0])
    room = (last - first) / max(width - 14, 1) * 14
    return Ruler(first, last + max(_MARGIN, room), left, width)


@dataclass(frozen=True)
class Beside:
    """Words near a mark: their lines, where, and whether they need a line of their own under it."""

    lines: list[str]
    x: str
    shift: float
    side: str
    under: bool

    @property
    def height(self) -> float:
        """Pixels that they take under the mark; none beside it."""
        return block_height(len(self.lines), SMALL) if self.under else 0

    def written(self, y: float) -> dict[str, Any]:
        """The annotation, for a mark at this height."""
        down, at = ("top", y + 8) if self.under else ("middle", y)
        text = joined(self.lines)
        return words(text, self.x, at, f"{self.side} {down}", xshift=self.shift, font=font(SMALL, INK_2), bgcolor=PAPER)


def beside(entry: Entry, time: Ruler, frame: Frame) -> Beside | None:
    """The words of a row: at the right of its last day, at the left of its first one, or under it."""
    if not entry.words or not entry.dated:
        return None
    wide = frame.face.width(entry.words, SMALL)
    end = time.pixel(entry.last) + _AWAY + (6 if entry.open else 0)
    start = time.pixel(entry.first) - _AWAY
    if end + wide <= time.left + time.width:
        return Beside([entry.words], entry.last.isoformat(), end - time.pixel(entry.last), "left", False)
    if start - wide >= time.left:
        return Beside([entry.words], entry.first.isoformat(), -_AWAY, "right", False)
    return Beside(wrap(entry.words, time.width, SMALL, frame.face), time.last.isoformat(), 0, "right", True)
