"""Thin lying bars made of parts, which their filling tells apart and words name: counts, or shares of each bar.

A single bar has its words and numbers under its parts; narrow, each part has a line of its own. Several bars have a
key, and the number of each part over it, unless two would touch. Parts stand in the order of the option, bars in that
of the rows; a part of zero is not drawn.
"""

from collections.abc import Sequence

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame, Row
from plugins.charts.kind import Encoding
from plugins.charts.kinds.stack.alone import alone
from plugins.charts.kinds.stack.many import many
from plugins.charts.kinds.stack.segments import Options, bars
from plugins.charts.spec import ChartSpec

__all__ = ["ENCODINGS", "Options", "draw"]

ENCODINGS = {
    "part": Encoding("text", "la partie : voir l’option « parts »"),
    "value": Encoding("number", "le nombre de choses de cette partie"),
    "bar": Encoding("text", "la barre ; sans elle, une seule barre", required=False),
}


def draw(rows: Sequence[Row], spec: ChartSpec, frame: Frame) -> Figure:
    """The figure of these rows for the width of the frame."""
    options = Options.model_validate_json(spec.options_json)
    found = bars(rows, spec, options, frame)
    return many(found, options, frame) if "bar" in spec.encode else alone(found[0], frame)
