"""One file cast and checked column by column, with all that is needed to say where a fault stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from plugins.datasets.casting import cast_cell
from plugins.datasets.cells import Cell, Fault
from plugins.datasets.checks import constraints
from plugins.datasets.descriptor import Descriptor
from plugins.datasets.header import Header, match_header
from plugins.datasets.reading import Record, read_sheet
from plugins.datasets.schema import Field
from plugins.problems import Problem


@dataclass(frozen=True, eq=False)
class Grid:
    """`columns` holds the cells of each field found, in the order of the records; `faulty` the rows to leave out.

    `whole`: every row of the file could be cut into cells, so that a value not found is not there.
    """

    name: str
    file: str
    descriptor: Descriptor
    header: Header
    records: tuple[Record, ...]
    columns: Mapping[str, tuple[Cell, ...]]
    problems: tuple[Problem, ...]
    faulty: frozenset[int]
    content: bytes
    whole: bool

    def problem(self, field: str, fault: Fault) -> Problem:
        """The fault with its file, physical line and column."""
        return _place(self.file, self.header, self.records, field, fault)


def read_grid(content: bytes, file: str, name: str, descriptor: Descriptor) -> tuple[Grid | None, list[Problem]]:
    """Read, cast and check one file by its descriptor alone. No grid when the file has no readable header."""
    sheet = read_sheet(content, file)
    if sheet.header is None:
        return None, list(sheet.problems)
    header, header_problems = match_header(sheet.header, descriptor, file)
    columns: dict[str, tuple[Cell, ...]] = {}
    faults: list[tuple[str, Fault]] = []
    for field in descriptor.by_name.values():
        if field.name in header.columns:
            is_key = descriptor.primary_key == (field.name,)
            columns[field.name], found = _column(field, is_key, header, sheet.records)
            faults += [(field.name, fault) for fault in found]
    ragged = {row: record for row, record in enumerate(sheet.records) if len(record.cells) != header.width}
    problems = (
        *sheet.problems,
        *header_problems,
        *(_ragged(file, record, header.width) for record in ragged.values()),
        *(_place(file, header, sheet.records, field, fault) for field, fault in faults),
    )
    faulty = frozenset(ragged) | {fault.row for _, fault in faults}
    grid = Grid(name, file, descriptor, header, sheet.records, columns, problems, faulty, sheet.content, sheet.whole)
    return grid, list(problems)


def _column(
    field: Field, is_key: bool, header: Header, records: Iterable[Record]
) -> tuple[tuple[Cell, ...], list[Fault]]:
    rank = header.columns[field.name]
    cells: list[Cell] = []
    faults: list[Fault] = []
    for row, record in enumerate(records):
        text = record.cells[rank] if rank < len(record.cells) else ""
        if len(record.cells) != header.width:  # the cells may have shifted: known as text, not checked
            cells.append(Cell(row, text, None, sound=False))
            continue
        cell, refusal = cast_cell(row, text, field)
        cells.append(cell)
        if refusal is not None:
            faults.append(Fault(row, refusal.message, refusal.suggestion, refusal.check))
    sound = [cell for cell in cells if cell.sound]
    return tuple(cells), [*faults, *_constraint_faults(field, is_key, sound)]


def _constraint_faults(field: Field, is_key: bool, cells: list[Cell]) -> Iterator[Fault]:
    settings = dict(field.constraints)
    if field.categories:
        settings["enum"] = list(field.choices)
    if is_key:
        settings.pop("unique", None)  # `keys.py` says it, with the line of the first
    known = constraints()
    usable = (name for name in sorted(settings) if name in known and not known[name].misuse(settings[name], field.type))
    return chain.from_iterable(known[name].check(cells, settings[name], field.type) for name in usable)


def _place(file: str, header: Header, records: tuple[Record, ...], field: str, fault: Fault) -> Problem:
    rank = header.columns[field]
    line = records[fault.row].line_of(rank)
    return Problem(file, fault.message, fault.suggestion, line, rank + 1, field, check=fault.check)


def _ragged(file: str, record: Record, width: int) -> Problem:
    count = len(record.cells)
    wrong = f"la ligne a {count} cellule{'s' if count > 1 else ''} au lieu de {width}."
    advice = (
        "Mettez entre guillemets une cellule qui contient une virgule." if count > width else "Ajoutez les virgules."
    )
    return Problem(file, wrong, advice, line=record.line, check="cell-count")
