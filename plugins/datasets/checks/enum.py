"""`enum: […]`: a closed list of values (`categories` imply it)."""

from collections.abc import Iterator, Sequence

from plugins.datasets.cells import Cell, Fault
from plugins.datasets.checks import items
from plugins.problems import did_you_mean


def misuse(setting: object, kind: str) -> str:
    scalars = isinstance(setting, list) and all(isinstance(choice, str | int | float) for choice in setting)
    return "" if setting and scalars else "« enum » est une liste de valeurs."


def check(cells: Sequence[Cell], setting: object, kind: str) -> Iterator[Fault]:
    allowed = setting if isinstance(setting, list | tuple) else ()
    choices = {_written(choice) for choice in allowed}
    for cell, value in items(cells):
        if (written := _written(value)) not in choices:
            advice = did_you_mean(written, choices) or "Voyez les valeurs admises dans le descripteur."
            yield Fault(cell.row, f"« {written} » ne fait pas partie des valeurs admises.", advice, "enum")


def _written(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:g}" if isinstance(value, float) else str(value)
