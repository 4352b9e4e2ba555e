"""`pattern: …`: a regular expression that the whole text must follow."""

import re
from collections.abc import Iterator, Sequence

from plugins.datasets.cells import Cell, Fault
from plugins.datasets.checks import items


def misuse(setting: object, kind: str) -> str:
    if kind not in ("string", "uri", "any", "list"):
        return f"« pattern » ne s’applique pas au type « {kind} »."
    if not isinstance(setting, str):
        return "« pattern » est un texte, entre apostrophes."
    try:
        re.compile(setting)
    except re.error as error:
        return f"« {setting} » n’est pas une expression régulière (caractère {error.pos})."
    return ""


def check(cells: Sequence[Cell], setting: object, kind: str) -> Iterator[Fault]:
    shape = re.compile(str(setting))
    values = [(cell, str(value)) for cell, value in items(cells)]
    good = next((text for _, text in values if shape.fullmatch(text)), None)
    like = f", comme « {good} »" if good else ""
    for cell, text in values:
        if not shape.fullmatch(text):
            advice = f"Suivez le modèle « {setting} »{like}."
            yield Fault(cell.row, f"« {text} » n’a pas la forme attendue.", advice, "pattern")
