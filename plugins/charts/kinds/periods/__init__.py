"""Words in a table beside a common axis of time: for each row what lasted (a bar) and how it ended (a symbol, words).

A row needs no date: without start there is only the symbol of its end; without any date it says so in words. A bar that
is still open reaches the day of verification and ends with an arrow; an empty one stands for a gap, a hatched one for
what is approximate. Under a bar, the years that nobody has told apart may each have an empty slot. Narrow: the words of
each row stand over its own line.
"""

from collections.abc import Iterable, Sequence

from pydantic import ValidationError

from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame, Row
from plugins.charts.kind import Encoding
from plugins.charts.kinds.periods.abreast import abreast
from plugins.charts.kinds.periods.entries import entries
from plugins.charts.kinds.periods.options import Options
from plugins.charts.kinds.periods.stacked import stacked
from plugins.charts.spec import ChartSpec

__all__ = ["ENCODINGS", "Options", "draw", "named_columns"]

ENCODINGS = {
    "label": Encoding("text", "les mots en gras"),
    "key": Encoding("text", "le nom de la ligne dans l’option « names »", required=False),
    "detail": Encoding("text", "les mots sous le nom", required=False),
    "start": Encoding("date", "le début de la durée", required=False),
    "until": Encoding("date", "la fin de la durée ; vide : toujours ouverte", required=False),
    "event": Encoding("date", "le jour du symbole, quand ce n’est pas la fin", required=False),
    "category": Encoding("text", "ce qui s’est passé : le symbole, une catégorie", required=False),
    "words": Encoding("text", "les mots près du symbole ; sinon la date et la catégorie", required=False),
    "section": Encoding("text", "le groupe : voir l’option « sections »", required=False),
    "shape": Encoding("text", "« gap » : une barre vide ; « approximate » : hachurée ; sinon pleine", required=False),
    "slots": Encoding("text", "non vide : une place vide par année, sous la barre", required=False),
    "cut": Encoding("text", "non vide : un trait vertical à la fin, sur toute la hauteur", required=False),
}


def draw(rows: Sequence[Row], spec: ChartSpec, frame: Frame) -> Figure:
    """The figure of these rows for the width of the frame."""
    options = Options.model_validate_json(spec.options_json)
    return (stacked if frame.narrow else abreast)(entries(rows, spec, options, frame), options, frame)


def named_columns(spec: ChartSpec) -> Iterable[tuple[tuple[str | int, ...], str]]:
    """The columns of words; none when the options are refused, which is said elsewhere."""
    try:
        columns = Options.model_validate_json(spec.options_json).columns
    except ValidationError:
        return []
    return [(("columns", rank, "field"), column.field) for rank, column in enumerate(columns)]
