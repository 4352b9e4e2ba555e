"""Who had what, on several dates: rows × columns of statuses, as HTML tables.

The rows are a long table of observations: each says that a service of somebody (`key`) had a `status` for something
(`column`), from `start` to `until`, as `seen` on a day. A cell without any row says « not found », never « no ».
"""

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.charts.frame import Category, Frame, Row
from plugins.charts.kind import Encoding
from plugins.charts.kinds.matrix.courses import Courses, courses
from plugins.charts.kinds.matrix.options import Options
from plugins.charts.kinds.matrix.spans import observations
from plugins.charts.kinds.matrix.states import Sheet, State
from plugins.charts.spec import ChartSpec

__all__ = ["ENCODINGS", "SEPARATE", "Matrix", "Options", "arrange"]

SEPARATE = False

ENCODINGS = {
    "row": Encoding("text", "le nom de la ligne"),
    "key": Encoding("text", "l’identifiant de la ligne, pour son lien"),
    "column": Encoding("text", "ce que la colonne regroupe : voir l’option « columns »"),
    "status": Encoding("text", "le statut, une catégorie"),
    "seen": Encoding("date", "le jour où le statut a été observé"),
    "start": Encoding("date", "le début de validité", required=False),
    "announced": Encoding("date", "le jour de l’annonce, quand le début n’est pas connu", required=False),
    "until": Encoding("date", "la fin de validité", required=False),
    "scope": Encoding("text", "le service couvert", required=False),
    "version": Encoding("text", "la version du référentiel", required=False),
}


@dataclass(frozen=True)
class Matrix:
    """The states from the oldest to the last, under the same columns, and what they are on the days between."""

    heading: str
    columns: tuple[str, ...]
    missing: Category
    link: str | None
    states: tuple[State, ...]
    courses: Courses


def arrange(rows: Sequence[Row], spec: ChartSpec, frame: Frame) -> Matrix:
    """The states of these rows at the dates that matter, then at the day of verification."""
    options = Options.model_validate_json(spec.options_json)
    sheet = Sheet(rows, observations(rows, spec, options), spec, options, frame)
    asked = [*((one.at, one.title) for one in options.moments), (frame.verified_on, options.latest)]
    first = options.since or min(day for day, _ in asked)
    return Matrix(
        heading=frame.say(options.rows),
        columns=tuple(frame.say(column.title) for column in options.columns),
        missing=frame.category(spec.encode["status"], options.statuses.missing),
        link=options.link,
        states=tuple(sheet.state(day, frame.say(title)) for day, title in asked),
        courses=courses(sheet, first, frame.verified_on),
    )
