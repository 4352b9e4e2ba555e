"""Who held which position, and when: a line per actor, a symbol per position, in small multiples by group.

Two symbols are joined only where the actor went from one side to the other, as the option `sides` defines them; a
position on no side is drawn and joins nothing. Narrow: a card per actor, the latest position in words.
"""

from collections.abc import Sequence

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame, Row
from plugins.charts.kind import Encoding
from plugins.charts.kinds.tracks.actors import Options, actors
from plugins.charts.kinds.tracks.layout import tracks
from plugins.charts.spec import ChartSpec

__all__ = ["ENCODINGS", "Options", "draw"]

ENCODINGS = {
    "actor": Encoding("text", "qui"),
    "date": Encoding("date", "quand"),
    "position": Encoding("text", "la position, une catégorie : son symbole et ses mots"),
    "group": Encoding("text", "le petit graphique ; celui de la première ligne de l’acteur", required=False),
}


def draw(rows: Sequence[Row], spec: ChartSpec, frame: Frame) -> Figure:
    """The figure of these rows for the width of the frame."""
    options = Options.model_validate_json(spec.options_json)
    return tracks(actors(rows, spec, options, frame), frame.categories.get(spec.encode["position"], ()), options, frame)
