"""One dot per row on a scale from zero, joined to zero by a hairline, its value printed beside it."""

from collections.abc import Sequence
from typing import Any

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame, Row
from plugins.charts.kind import Encoding
from plugins.charts.kinds.bars.layout import Item, Options, items, laid_out
from plugins.charts.paper import RULE, line
from plugins.charts.spec import ChartSpec

__all__ = ["ENCODINGS", "Options", "draw"]

ENCODINGS = {
    "label": Encoding("text", "le nom de la ligne"),
    "value": Encoding("number", "la place du point"),
    "category": Encoding("text", "le symbole et la couleur, pour une colonne qui a des catégories", required=False),
}

_SIZE = 12


def draw(rows: Sequence[Row], spec: ChartSpec, frame: Frame) -> Figure:
    """The figure of these rows for the width of the frame."""
    options = Options.model_validate_json(spec.options_json)
    drawn = laid_out(items(rows, spec, options, frame), _dots, frame)
    (dots,) = drawn["data"]
    stems = [line(0, y, x, y, RULE, 1) for x, y in zip(dots["x"], dots["y"], strict=True)]
    return {**drawn, "layout": {**drawn["layout"], "shapes": [*drawn["layout"]["shapes"], *stems]}}


def _dots(found: Sequence[Item], ys: Sequence[float]) -> dict[str, Any]:
    marker = {"symbol": [item.glyph for item in found], "color": [item.color for item in found]}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [item.value for item in found],
        "y": list(ys),
        "marker": {**marker, "size": _SIZE, "line": {"width": 2, "color": marker["color"]}, "opacity": 1},
        "cliponaxis": False,
    }
