"""`required: true`: no empty cell."""

from collections.abc import Iterator, Sequence

from plugins.datasets.cells import Cell, Fault


def misuse(setting: object, kind: str) -> str:
    return "" if isinstance(setting, bool) else "« required » vaut true ou false."


def check(cells: Sequence[Cell], setting: object, kind: str) -> Iterator[Fault]:
    if setting is not True:
        return
    for cell in cells:
        if cell.value is None:
            yield Fault(cell.row, "la valeur manque et elle est obligatoire.", "Remplissez la cellule.", "required")
