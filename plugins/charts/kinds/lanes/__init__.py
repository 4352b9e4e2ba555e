"""Time runs down, categories stand side by side in their order; the symbol and the colour are those of the category.

Marks of the same lane that would touch are set side by side; a date known to the month or the year is a rule as long
as that month or year beside its mark. Only turning points are named. Narrow: an ordered list by year, with every name
in full.
"""

from collections.abc import Iterable, Sequence

from pydantic import ValidationError

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame, Row
from plugins.charts.kind import Encoding
from plugins.charts.kinds.lanes.abreast import abreast
from plugins.charts.kinds.lanes.events import Options, events
from plugins.charts.kinds.lanes.listed import listed
from plugins.charts.spec import ChartSpec

__all__ = ["ENCODINGS", "Options", "draw", "named_rows"]

ENCODINGS = {
    "date": Encoding("date", "quand"),
    "lane": Encoding("text", "le couloir : une colonne qui a des catégories"),
    "label": Encoding("text", "le nom, écrit en entier dans la liste étroite"),
    "key": Encoding("text", "ce qui désigne une ligne dans l’option « turning_points »"),
}


def named_rows(spec: ChartSpec) -> Iterable[tuple[tuple[str | int, ...], str]]:
    """The turning points; none when the options are refused, which is said elsewhere."""
    try:
        keys = Options.model_validate_json(spec.options_json).turning_points
    except ValidationError:
        return []
    return [(("turning_points", rank), key) for rank, key in enumerate(keys)]


def draw(rows: Sequence[Row], spec: ChartSpec, frame: Frame) -> Figure:
    """The figure of these rows for the width of the frame."""
    options = Options.model_validate_json(spec.options_json)
    found = events(rows, spec, options, frame)
    order = frame.categories.get(spec.encode["lane"], ())
    return (listed if frame.narrow else abreast)(found, order, options, frame)
