"""All the tables of a dossier: `load_catalog` reads the folder, checks everything, and keeps what is sound."""

from collections.abc import Iterator, KeysView, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from plugins.datasets.cells import Fault
from plugins.datasets.declarations import declaration_problems
from plugins.datasets.descriptor import Descriptor
from plugins.datasets.folder import Pair, named, read_folder
from plugins.datasets.frame import typed_frame
from plugins.datasets.grid import Grid, read_grid
from plugins.datasets.keys import foreign_key_faults, primary_key_faults
from plugins.datasets.rules import rule_faults
from plugins.datasets.strict import read_model
from plugins.datasets.table import Key, Row, Table
from plugins.datasets.yaml_source import YamlSource
from plugins.problems import Problem, errors, in_order

__all__ = ["Catalog", "Key", "Row", "Table", "load_catalog"]


@dataclass(frozen=True, eq=False)
class Catalog:
    """`tables` holds what could be read; `names` also what could not; `broken` every dataset with an error."""

    tables: Mapping[str, Table]
    names: frozenset[str]
    broken: frozenset[str]

    def __getitem__(self, name: str) -> Table:
        return self.tables[name]

    def __contains__(self, name: object) -> bool:
        return name in self.tables

    def __iter__(self) -> Iterator[str]:
        return iter(self.tables)

    def __len__(self) -> int:
        return len(self.tables)

    def get(self, name: str) -> Table | None:
        """The table, or nothing when it could not be read."""
        return self.tables.get(name)


def load_catalog(folder: Path, root: Path) -> tuple[Catalog, list[Problem]]:
    """Read and check every dataset of `folder` (`data/`); paths in problems are relative to `root`, the dossier.

    Rows with a problem are left out of the tables, their keys stay known. Never raises for what a person typed.
    """
    pairs, problems = read_folder(folder, root)
    descriptors, found = _read_descriptors(pairs, folder, root)
    problems += found
    grids: dict[str, Grid] = {}
    for name, descriptor in descriptors.items():
        rows = pairs[name].rows
        if rows is not None:
            grid, found = read_grid(rows, named(folder / f"{name}.csv", root), name, descriptor)
            problems += found
            grids |= {name: grid} if grid is not None else {}
    checked = {name: _check_across(grid, grids) for name, grid in grids.items()}
    problems += [problem for _, found in checked.values() for problem in found]
    owner = {named(folder / f"{name}{suffix}", root): name for name in pairs for suffix in (".csv", ".yaml")}
    broken = frozenset(owner[problem.file] for problem in errors(problems) if problem.file in owner)
    tables = {name: _table(grid, folder / f"{name}.csv") for name, (grid, _) in checked.items()}
    catalog = Catalog(MappingProxyType(tables), frozenset(pairs), broken)
    return catalog, in_order(problems)


def _read_descriptors(
    pairs: Mapping[str, Pair], folder: Path, root: Path
) -> tuple[dict[str, Descriptor], list[Problem]]:
    """The descriptors that have the right shape, and every problem of all of them."""
    descriptors: dict[str, Descriptor] = {}
    sources: dict[str, YamlSource] = {}
    problems: list[Problem] = []
    for name, pair in pairs.items():
        if pair.descriptor is None:
            continue
        file = named(folder / f"{name}.yaml", root)
        descriptor, sources[name], found = read_model(Descriptor, pair.descriptor, file)
        problems += found
        descriptors |= {name: descriptor} if descriptor is not None else {}
    for name in descriptors:
        file = named(folder / f"{name}.yaml", root)
        problems += declaration_problems(name, sources[name], file, descriptors, pairs)
    return descriptors, problems


def _check_across(grid: Grid, grids: Mapping[str, Grid]) -> tuple[Grid, list[Problem]]:
    """The grid with the rows that break a key or a rule marked as faulty, and their problems."""
    faults: list[tuple[str, Fault]] = list(primary_key_faults(grid))
    for key in grid.descriptor.foreign_keys:
        faults += foreign_key_faults(grid, key, grids)
    for rule in grid.descriptor.rules:
        faults += rule_faults(grid, rule, grids)
    problems = [grid.problem(field, fault) for field, fault in faults]
    return replace(grid, faulty=grid.faulty | {fault.row for _, fault in faults}), problems


def _table(grid: Grid, source: Path) -> Table:
    """What is sound in a grid. A file with a wrong header gives no rows, but its keys when it has their columns."""
    fields = tuple(grid.descriptor.by_name.values())
    kept = [row for row in range(len(grid.records)) if row not in grid.faulty and grid.header.complete]
    columns = [grid.columns.get(field.name, ()) for field in fields]
    values = [[cells[row].value for row in kept] for cells in columns]
    names = [field.name for field in fields]
    rows = tuple(MappingProxyType(dict(zip(names, row, strict=True))) for row in zip(*values, strict=True))
    return Table(
        name=grid.name,
        descriptor=grid.descriptor,
        frame=typed_frame(fields, values),
        rows=rows,
        keys=_keys(grid),
        lines=tuple(grid.records[row].line for row in kept),
        source=source,
        content=grid.content,
        whole=grid.whole,
    )


def _keys(grid: Grid) -> KeysView[Key]:
    """Every primary key in the order of the file; as typed when its cell could not be cast."""
    columns = [grid.columns.get(name, ()) for name in grid.descriptor.primary_key]
    keys: dict[Key, None] = {}
    for cells in zip(*columns, strict=False):  # a column that the header lacks leaves no keys
        parts = [cell.value if cell.sound else cell.text.strip() for cell in cells]
        scalars = tuple(part for part in parts if part not in (None, "") and not isinstance(part, tuple))
        if len(scalars) == len(parts):
            keys[scalars[0] if len(scalars) == 1 else scalars] = None
    return keys.keys()
