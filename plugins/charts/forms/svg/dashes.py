"""Dashes as Plotly draws them: their length follows the width of the line, from 3 pixels up."""

from plugins.charts.forms.svg.markup import number
from plugins.charts.forms.svg.refusal import one_of

_LENGTHS = {"solid": 0, "dot": 1, "dash": 3}


def dash_array(name: str | None, width: float) -> str | None:
    """The value of `stroke-dasharray`, or None for a solid line."""
    one_of("line.dash", name or "solid", _LENGTHS)
    length = _LENGTHS[name or "solid"] * max(width, 3)
    return f"{number(length)},{number(length)}" if length else None
