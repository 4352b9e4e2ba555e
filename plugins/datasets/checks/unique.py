"""`unique: true`: no value twice in the column."""

from collections.abc import Iterator, Sequence

from plugins.datasets.cells import Cell, Fault, Value


def misuse(setting: object, kind: str) -> str:
    return "" if isinstance(setting, bool) else "« unique » vaut true ou false."


def check(cells: Sequence[Cell], setting: object, kind: str) -> Iterator[Fault]:
    if setting is not True:
        return
    seen: set[Value] = set()
    for cell in cells:
        if cell.value is None:
            continue
        if cell.value in seen:
            yield Fault(
                cell.row, f"« {cell.text} » est déjà pris plus haut.", "Chaque valeur doit être seule.", "unique"
            )
        seen.add(cell.value)
