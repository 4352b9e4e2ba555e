"""Values over time, one line per series, its name and last value at its end; the scale starts at zero."""

from collections.abc import Sequence

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame, Row
from plugins.charts.kind import Encoding
from plugins.charts.kinds.lines.layout import laid_out
from plugins.charts.kinds.lines.series import Options, series
from plugins.charts.spec import ChartSpec

__all__ = ["ENCODINGS", "Options", "draw"]

ENCODINGS = {
    "date": Encoding("date", "le jour de la valeur"),
    "value": Encoding("number", "la hauteur du point"),
    "series": Encoding("text", "une ligne par valeur de cette colonne ; sans elle, une seule ligne", required=False),
}


def draw(rows: Sequence[Row], spec: ChartSpec, frame: Frame) -> Figure:
    """The figure of these rows for the width of the frame."""
    options = Options.model_validate_json(spec.options_json)
    return laid_out(series(rows, spec, options, frame), options, frame)
