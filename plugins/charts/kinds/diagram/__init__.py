"""What goes from where to where: boxes and links of equal strokes; solid, dashed, or cut by a cross.

Wide: from left to right, every link on a level of its own, in the order of the rows; a box is as tall as its links,
and is drawn again when it comes back later. A link that starts from a box already reached goes on to the right of it.
Narrow: from top to bottom, the links running down a margin into the box they reach.
"""

from collections.abc import Sequence

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame, Row
from plugins.charts.kind import Encoding
from plugins.charts.kinds.diagram.across import across
from plugins.charts.kinds.diagram.downward import downward
from plugins.charts.kinds.diagram.links import Options, links
from plugins.charts.spec import ChartSpec

__all__ = ["ENCODINGS", "Options", "draw"]

ENCODINGS = {
    "from": Encoding("text", "d’où part le lien"),
    "to": Encoding("text", "où il arrive"),
    "label": Encoding("text", "ce qui s’écrit sur le lien"),
    "stroke": Encoding("text", "le trait : voir l’option « strokes »"),
}


def draw(rows: Sequence[Row], spec: ChartSpec, frame: Frame) -> Figure:
    """The figure of these rows for the width of the frame."""
    options = Options.model_validate_json(spec.options_json)
    return (downward if frame.narrow else across)(links(rows, spec, options, frame), options, frame)
