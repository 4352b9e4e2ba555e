"""The words of an entry, wrapped, and the few letters beside its end."""

from dataclasses import dataclass
from typing import Any

from plugins.charts.frame import Frame
from plugins.charts.kinds.intervals.entries import Entry, Options
from plugins.charts.kinds.intervals.ruler import Ruler
from plugins.charts.paper import INK, INK_2, PAPER, SMALL, font, words
from plugins.charts.wrapping import block_height, joined, wrap

_AWAY = 10  # pixels from a mark to its caption
BENEATH = 21
"""Pixels from the line of an entry to the middle of the words under it."""


@dataclass(frozen=True)
class Caption:
    """Bold lines, then plain lines."""

    bold: list[str]
    plain: list[str]
    size: int

    @property
    def height(self) -> float:
        """Pixels of all lines."""
        return block_height(len(self.bold) + len(self.plain), self.size)

    @property
    def text(self) -> str:
        """Both, as Plotly reads them."""
        return "<br>".join(part for part in (joined(self.bold, bold=True), joined(self.plain)) if part)


def heading(entry: Entry, options: Options) -> str:
    """The words in bold; those of a link are who and when."""
    return f"{entry.label}, {entry.start_text}" if options.shape == "link" else entry.label


def caption(entry: Entry, options: Options, frame: Frame, width: float) -> Caption:
    """The words of an entry."""
    bold = wrap(heading(entry, options), width, frame.size, frame.face, bold=True)
    return Caption(bold, wrap(entry.detail, width, frame.size, frame.face) if entry.detail else [], frame.size)


def outcome(entry: Entry) -> str:
    """When the link ends and what became of it."""
    return ", ".join(part for part in (entry.end_text, entry.category.label.lower()) if part)


def outcome_words(
    entry: Entry, y: float, ruler: Ruler, options: Options, frame: Frame
) -> tuple[list[dict[str, Any]], bool]:
    """The outcome right of the end, or under it (then True): never beside the start, whose date it is not."""
    text = outcome(entry)
    if not text:
        return [], False
    strong = entry.category.value in options.strong
    wide = frame.face.width(text, SMALL, bold=strong)
    said = joined([text], bold=strong)
    last = (entry.end or entry.start).last
    style = {"font": font(SMALL, INK if strong else INK_2), "bgcolor": PAPER}
    room = ruler.left + ruler.width + ruler.limit(last, frame.verified_on)
    if ruler.pixel(last) + _AWAY + wide <= room:
        return [words(said, last.isoformat(), y, "left middle", xshift=_AWAY, **style)], False
    under = y + BENEATH
    shift = ruler.beneath(last, wide, frame.verified_on)
    return [words(said, ruler.last.isoformat(), under, "right middle", xshift=shift, **style)], True
