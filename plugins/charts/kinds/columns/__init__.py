"""One column per year, its value and day printed on it. Narrow: lying bars.

Of several readings in a year the last one is drawn; a year without reading is a dotted slot, never a zero; a reading
that is a minimum has an open top, an approximate one is hatched. With `panel`, one small multiple per value of that
column, each with its own scale from zero.
"""

from collections.abc import Sequence

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame, Row
from plugins.charts.kind import Encoding
from plugins.charts.kinds.columns.lying import lying
from plugins.charts.kinds.columns.readings import Options, panels
from plugins.charts.kinds.columns.upright import upright
from plugins.charts.spec import ChartSpec

__all__ = ["ENCODINGS", "Options", "draw"]

ENCODINGS = {
    "date": Encoding("date", "le jour du relevé"),
    "value": Encoding("number", "la hauteur de la colonne"),
    "panel": Encoding("text", "un petit graphique par valeur de cette colonne", required=False),
    "quality": Encoding(
        "text", "ce que vaut le relevé : voir les options « minimum » et « approximate »", required=False
    ),
}


def draw(rows: Sequence[Row], spec: ChartSpec, frame: Frame) -> Figure:
    """The figure of these rows for the width of the frame."""
    options = Options.model_validate_json(spec.options_json)
    return (lying if frame.narrow else upright)(panels(rows, spec, options, frame), options, frame)
