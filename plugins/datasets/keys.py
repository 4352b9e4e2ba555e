"""Primary keys are there and alone; foreign keys point at something that exists."""

import re
from collections.abc import Collection, Iterator, Mapping

from plugins.datasets.cells import Cell, Fault
from plugins.datasets.grid import Grid
from plugins.datasets.schema import Field, ForeignKey
from plugins.problems import did_you_mean

Texts = tuple[str, ...]


def primary_key_faults(grid: Grid) -> Iterator[tuple[str, Fault]]:
    """Each key field left empty, and each key met before. The field comes with the fault."""
    names = [name for name in grid.descriptor.primary_key if name in grid.columns]
    if not names or len(names) != len(grid.descriptor.primary_key):
        return
    first: dict[Texts, int] = {}
    for row, cells in enumerate(zip(*(grid.columns[name] for name in names), strict=True)):
        required = [grid.descriptor.by_name[name].required for name in names]
        for name, cell, said in zip(names, cells, required, strict=True):
            if cell.sound and cell.value is None and not said:
                yield name, Fault(row, "la clé manque.", "Donnez à chaque ligne une clé à elle.", "primary-key")
        key = tuple(cell.text for cell in cells)
        if not all(cell.sound and cell.value is not None for cell in cells):
            continue
        if key in first:
            line = grid.records[first[key]].line
            wrong = f"la clé « {', '.join(key)} » est déjà prise ligne {line}."
            yield names[0], Fault(row, wrong, "Donnez à chaque ligne une clé à elle.", "primary-key")
        first.setdefault(key, row)


def foreign_key_faults(grid: Grid, key: ForeignKey, grids: Mapping[str, Grid]) -> Iterator[tuple[str, Fault]]:
    """Each value that the other dataset does not have. Silent when a part of that dataset is unreadable."""
    target = grids.get(key.reference.resource or grid.name)
    if target is None or not target.whole or not _readable(grid, key.names) or not _readable(target, key.targets):
        return
    if len(key.names) != len(key.targets):
        return
    known = written(target, key.targets)
    shown = {", ".join(texts) for texts in known}
    advice: dict[str, str] = {}
    for cells in zip(*(grid.columns[name] for name in key.names), strict=True):
        for texts in _pointed(cells):
            if texts not in known:
                value = ", ".join(texts)
                if value not in advice:
                    advice[value] = (
                        _other_separator(grid.descriptor.by_name[key.names[0]], value, shown)
                        or did_you_mean(value, shown, target.file)
                        or f"Ajoutez-le à {target.file}."
                    )
                wrong = f"« {value} » n’existe pas dans {target.file} (champ « {', '.join(key.targets)} »)."
                yield key.names[0], Fault(cells[0].row, wrong, advice[value], "foreign-key")


def written(grid: Grid, names: tuple[str, ...]) -> frozenset[Texts]:
    """Every value of these fields as typed, also in rows with a problem: one mistake must not become two."""
    columns = [grid.columns[name] for name in names]
    return frozenset(tuple(cell.text.strip() for cell in cells) for cells in zip(*columns, strict=True))


def _other_separator(field: Field, value: str, known: Collection[str]) -> str:
    """What to do when a list was written with another sign than its own between items; empty when it was not."""
    items = [item.strip() for item in re.split(r"[,;|/]", value)]
    if field.type != "list" or len(items) == 1 or not set(items) <= set(known):
        return ""
    return f"Séparez-les par « {field.delimiter} » : {f'{field.delimiter} '.join(items)}."


def _readable(grid: Grid, names: tuple[str, ...]) -> bool:
    return bool(names) and all(name in grid.columns for name in names)


def _pointed(cells: tuple[Cell, ...]) -> Iterator[Texts]:
    """What the cells point at: each item of a list, or the values together; nothing when one is missing or refused."""
    if any(not cell.sound or cell.value is None for cell in cells):
        return
    if len(cells) == 1 and isinstance(cells[0].value, tuple):
        yield from ((item,) for item in cells[0].value)
    else:
        yield tuple(cell.text for cell in cells)
