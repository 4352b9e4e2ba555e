# ruff: noqa: N999 (the file is named as the constraint is in Table Schema)
"""`minLength: n`: at least n characters, or n items in a list."""

from collections.abc import Iterator, Sequence

from plugins.datasets.cells import Cell, Fault
from plugins.datasets.lengths import length, length_misuse


def misuse(setting: object, kind: str) -> str:
    return length_misuse("minLength", setting, kind)


def check(cells: Sequence[Cell], setting: object, kind: str) -> Iterator[Fault]:
    least = int(str(setting))
    for cell in cells:
        size, unit = length(cell.value)
        if cell.value is not None and size < least:
            wrong = f"« {cell.text} » compte {size} {unit}, il en faut au moins {least}."
            yield Fault(cell.row, wrong, "Complétez la valeur.", "minLength")
