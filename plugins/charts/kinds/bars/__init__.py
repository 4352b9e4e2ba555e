"""One lying bar per row, from zero, its value printed at its end; rows in their own order. Narrow: names over bars."""

from collections.abc import Sequence
from typing import Any

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame, Row
from plugins.charts.kind import Encoding
from plugins.charts.kinds.bars.layout import Item, Options, items, laid_out
from plugins.charts.spec import ChartSpec

__all__ = ["ENCODINGS", "Options", "draw"]

ENCODINGS = {
    "label": Encoding("text", "le nom de la barre"),
    "value": Encoding("number", "la longueur de la barre"),
    "category": Encoding("text", "la couleur, pour une colonne qui a des catégories", required=False),
}

_BAR = 16


def draw(rows: Sequence[Row], spec: ChartSpec, frame: Frame) -> Figure:
    """The figure of these rows for the width of the frame."""
    options = Options.model_validate_json(spec.options_json)
    return laid_out(items(rows, spec, options, frame), _bars, frame)


def _bars(found: Sequence[Item], ys: Sequence[float]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "y": list(ys),
        "x": [item.value for item in found],
        "width": _BAR,
        "marker": {"color": [item.color for item in found]},
    }
