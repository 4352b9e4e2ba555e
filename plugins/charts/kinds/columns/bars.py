"""The bars of one panel, standing or lying: full, or hatched when the reading is approximate."""

from collections.abc import Mapping
from typing import Any

from plugins.charts.kinds.columns.readings import Reading
from plugins.charts.paper import PAPER, PLAIN


def bar_trace(readings: list[Reading], suffix: str, placed: Mapping[str, Any]) -> dict[str, Any]:
    """A bar trace; `placed` gives positions and lengths, `suffix` the number of the axes."""
    hatched = any(reading.approximate for reading in readings)
    marker: dict[str, Any] = {"color": PLAIN}
    if hatched:
        shape = ["/" if reading.approximate else "" for reading in readings]
        marker["pattern"] = {"shape": shape, "fgcolor": PLAIN, "bgcolor": PAPER, "size": 8, "solidity": 0.3}
        marker["line"] = {"color": PLAIN, "width": [1.5 if reading.approximate else 0 for reading in readings]}
    return {
        "type": "bar",
        **placed,
        "marker": marker,
        "customdata": [reading.row for reading in readings],
        "hovertext": [f"{reading.shown}, {reading.day}" for reading in readings],
        "hoverinfo": "text",
        "xaxis": f"x{suffix}",
        "yaxis": f"y{suffix}",
    }
