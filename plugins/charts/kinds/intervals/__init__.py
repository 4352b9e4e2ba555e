"""One row per interval: words, and what happened on a common axis of time, with the day of verification as a line.

Shape `link`: a circle where the interval starts (the day something was said), a diamond or a bar where it ends, a
grey link between. Shape `bar`: a bar from start to end, hatched up to the day of verification when the end is not
stated. A date known to the month or the year is as long as that month or year. Narrow: each row's words stand over
its own line.
"""

from collections.abc import Iterable, Sequence

from pydantic import ValidationError

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame, Row
from plugins.charts.kind import Encoding
from plugins.charts.kinds.intervals.beside import beside
from plugins.charts.kinds.intervals.entries import Options, entries
from plugins.charts.kinds.intervals.stacked import stacked
from plugins.charts.spec import ChartSpec

__all__ = ["ENCODINGS", "Options", "draw", "named_rows"]

ENCODINGS = {
    "start": Encoding("date", "la date de début"),
    "until": Encoding("date", "la date de fin", required=False),
    "from": Encoding("date", "le début de la fin, quand elle est une période", required=False),
    "label": Encoding("text", "les mots en gras"),
    "detail": Encoding("text", "les mots qui suivent", required=False),
    "value": Encoding("text", "ce qui s’écrit à droite de la ligne", required=False),
    "category": Encoding("text", "la couleur", required=False),
    "key": Encoding("text", "le nom de la ligne dans l’option « words »", required=False),
}


def named_rows(spec: ChartSpec) -> Iterable[tuple[tuple[str | int, ...], str]]:
    """The rows that have a name or words of their own; none when the options are refused, which is said elsewhere."""
    try:
        options = Options.model_validate_json(spec.options_json)
    except ValidationError:
        return []
    return [((name, key), key) for name in ("names", "words") for key in getattr(options, name)]


def draw(rows: Sequence[Row], spec: ChartSpec, frame: Frame) -> Figure:
    """The figure of these rows for the width of the frame."""
    options = Options.model_validate_json(spec.options_json)
    return (stacked if frame.narrow else beside)(entries(rows, spec, options, frame), options, frame)
