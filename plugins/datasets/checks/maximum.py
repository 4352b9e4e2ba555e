"""`maximum: x`: no value above; a date must be able to fall on that day or earlier."""

from collections.abc import Iterator, Sequence

from plugins.datasets.cells import Cell, Fault
from plugins.datasets.checks import items
from plugins.datasets.order import bound_misuse, certainly_before


def misuse(setting: object, kind: str) -> str:
    return bound_misuse("maximum", setting, kind)


def check(cells: Sequence[Cell], setting: object, kind: str) -> Iterator[Fault]:
    for cell, value in items(cells):
        if certainly_before(setting, value, kind):
            wrong = f"« {cell.text} » est au-dessus du maximum, {setting}."
            yield Fault(cell.row, wrong, "Corrigez la valeur, ou le maximum dans le descripteur.", "maximum")
