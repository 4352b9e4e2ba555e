"""Procedures side by side, stage by stage: what is known of each, and slots for what was not found.

A count is drawn as that many small squares, so that three and three hundred can stand side by side without a scale.
Narrow: one procedure after the other, its stages in the same order.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.charts.frame import Frame, Row
from plugins.charts.kind import Encoding
from plugins.charts.phrase import Phrase, phrase
from plugins.charts.spec import ChartSpec, Said
from plugins.datasets.strict import Strict

__all__ = ["ENCODINGS", "SEPARATE", "Options", "arrange"]

SEPARATE = False

ENCODINGS = {
    "procedure": Encoding("text", "la procédure : voir l’option « procedures »"),
    "stage": Encoding("text", "l’étape : voir l’option « stages »"),
    "words": Encoding("text", "ce que l’on sait ; vide : non trouvé", required=False),
    "label": Encoding("text", "le nom de ce que l’on sait, avant les mots", required=False),
    "count": Encoding("number", "un nombre de choses, dessiné en carrés", required=False),
}

_ACROSS, _MOST = 40, 1_000
"""Squares in a line, and the count beyond which squares say nothing."""


class Procedure(Strict):
    """A column. `dropped` says in words that it was abandoned."""

    value: str
    title: Said
    dates: Said | None = None
    dropped: Said | None = None


class Stage(Strict):
    """A row."""

    value: str
    title: Said


class Options(Strict):
    """`procedures` side by side and `stages` down, both in their order."""

    procedures: tuple[Procedure, ...]
    stages: tuple[Stage, ...]


@dataclass(frozen=True)
class Item:
    """One thing asked. No words: not found. `squares` is the number of squares in each line; empty without a count."""

    label: Phrase | None
    words: Phrase | None
    count: float | None
    squares: tuple[int, ...]


@dataclass(frozen=True)
class Slot:
    """A stage of a procedure; no item means that nothing is known of it."""

    stage: str
    known: tuple[Item, ...]


@dataclass(frozen=True)
class Course:
    """A procedure, with a slot for every stage."""

    title: str
    dates: str
    dropped: str
    slots: tuple[Slot, ...]


@dataclass(frozen=True)
class Stages:
    """The procedures, in their order, all with the same stages."""

    courses: tuple[Course, ...]
    verified_on: str


def arrange(rows: Sequence[Row], spec: ChartSpec, frame: Frame) -> Stages:
    """The procedures of these rows."""
    options = Options.model_validate_json(spec.options_json)
    courses = (
        Course(
            title=frame.say(procedure.title),
            dates=frame.say(procedure.dates) if procedure.dates else "",
            dropped=frame.say(procedure.dropped) if procedure.dropped else "",
            slots=tuple(
                Slot(frame.say(stage.title), _items(rows, procedure.value, stage.value, spec, frame))
                for stage in options.stages
            ),
        )
        for procedure in options.procedures
    )
    return Stages(tuple(courses), frame.verified_on.isoformat())


def _items(rows: Sequence[Row], procedure: str, stage: str, spec: ChartSpec, frame: Frame) -> tuple[Item, ...]:
    encode, found = spec.encode, []
    for row in rows:
        if (str(row[encode["procedure"]]), str(row[encode["stage"]])) == (procedure, stage):
            count = row[encode["count"]] if "count" in encode else None
            label, words = (phrase(row, encode.get(name), frame) for name in ("label", "words"))
            found.append(Item(label, words, count, _squares(count)))
    return tuple(found)


def _squares(count: float | None) -> tuple[int, ...]:
    """Whole counts only, up to `_MOST`."""
    if count is None or count != int(count) or not 0 < count <= _MOST:
        return ()
    lines, rest = divmod(int(count), _ACROSS)
    return (*(_ACROSS for _ in range(lines)), *((rest,) if rest else ()))
