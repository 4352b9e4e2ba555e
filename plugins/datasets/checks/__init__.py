"""One Table Schema constraint per module, found by its file name: nothing to register.

A module gives `misuse(setting, kind)`, a French sentence when the descriptor's setting makes no sense for
this type (empty otherwise), and `check(cells, setting, kind)`, the faults of one column. Cells that could not
be cast are not passed; missing ones are (`value` is None). A list is checked item by item with `items`.
"""

import pkgutil
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from typing import Protocol, cast

from plugins.datasets.cells import Cell, Fault, Scalar


class Constraint(Protocol):
    """What each module of this folder gives."""

    def misuse(self, setting: object, kind: str) -> str: ...

    def check(self, cells: Sequence[Cell], setting: object, kind: str) -> Iterator[Fault]: ...


@lru_cache(maxsize=1)
def constraints() -> dict[str, Constraint]:
    """Every constraint by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name: cast(Constraint, import_module(f"{__name__}.{name}")) for name in names}


def items(cells: Iterable[Cell]) -> Iterator[tuple[Cell, Scalar]]:
    """Each value that is not missing, with its cell; a list gives each of its items."""
    for cell in cells:
        if isinstance(cell.value, tuple):
            yield from ((cell, item) for item in cell.value)
        elif cell.value is not None:
            yield cell, cell.value
