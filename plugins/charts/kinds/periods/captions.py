"""The name of a row and the words under it, wrapped."""

from plugins.charts.frame import Frame
from plugins.charts.kinds.intervals.captions import Caption
from plugins.charts.kinds.periods.entries import Entry
from plugins.charts.kinds.periods.options import Options
from plugins.charts.wrapping import wrap


def caption(entry: Entry, options: Options, width: float, frame: Frame) -> Caption:
    """Both, in lines no wider than `width`."""
    name = wrap(entry.label, width, frame.size, frame.face, bold=options.bold)
    detail = wrap(entry.detail, width, frame.size, frame.face) if entry.detail else []
    return Caption(name, detail, frame.size) if options.bold else Caption([], [*name, *detail], frame.size)
