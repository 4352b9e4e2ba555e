"""Rules across columns, and across tables through a foreign key: `field op field`.

A side is a field, or `foreign_key_field.field` of the row it points at. Dates are compared by what they may be:
« 2020 » does not contradict « 2020-05 ». What is missing, or refused for another reason, is not compared.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from plugins.datasets.cells import Cell, Fault
from plugins.datasets.descriptor import Descriptor, Rule
from plugins.datasets.grid import Grid
from plugins.datasets.order import Span, span
from plugins.datasets.schema import Field
from plugins.problems import did_you_mean

_NAME = r"[a-z_][a-z0-9_]*"
_GRAMMAR = re.compile(rf"\s*({_NAME}(?:\.{_NAME})?)\s*(>=|<=|!=|>|<|=)\s*({_NAME}(?:\.{_NAME})?)\s*")

# Whether two spans certainly break the rule.
_BROKEN: dict[str, Callable[[Span, Span], bool]] = {
    ">=": lambda left, right: left[1] < right[0],
    ">": lambda left, right: left[1] <= right[0],
    "<=": lambda left, right: left[0] > right[1],
    "<": lambda left, right: left[0] >= right[1],
    "=": lambda left, right: left[1] < right[0] or left[0] > right[1],
    "!=": lambda left, right: left[0] == left[1] == right[0] == right[1],
}
_FAMILIES = {"date": "time", "year": "time", "integer": "number", "number": "number"}


@dataclass(frozen=True, slots=True)
class Comparison:
    """A rule understood: the fields on each side, as paths of one or two names."""

    left: tuple[str, ...]
    operator: str
    right: tuple[str, ...]


def parse_rule(check: str) -> Comparison | None:
    """The comparison that a rule writes, or None when it is not in the grammar."""
    match = _GRAMMAR.fullmatch(check)
    if match is None:
        return None
    return Comparison(tuple(match[1].split(".")), match[2], tuple(match[3].split(".")))


def rule_misuse(rule: Rule, descriptor: Descriptor, others: Mapping[str, Descriptor]) -> tuple[str, str]:
    """Why the rule cannot be checked, and what to do; two empty texts when it can."""
    comparison = parse_rule(rule.check)
    if comparison is None:
        return f"« {rule.check} » n’est pas une comparaison.", "Écrivez « champ >= champ » (ou >, <=, <, =, !=)."
    kinds = []
    for path in (comparison.left, comparison.right):
        field, known = _declared(path, descriptor, others)
        if field is None and known is None:
            return "", ""  # the other dataset is unreadable, and says so itself
        if field is None:
            return f"« {'.'.join(path)} » ne désigne aucun champ.", did_you_mean(path[-1], known or ())
        kinds.append(field.type)
    families = {_FAMILIES.get(kind, kind) for kind in kinds}
    ordered = comparison.operator not in ("=", "!=")
    if len(families) > 1 or "list" in families or (ordered and not families <= {"time", "number"}):
        return f"« {rule.check} » compare {' et '.join(kinds)}.", "Comparez deux dates, ou deux nombres."
    return "", ""


def rule_faults(grid: Grid, rule: Rule, grids: Mapping[str, Grid]) -> Iterator[tuple[str, Fault]]:
    """Each row that certainly breaks the rule. Silent for a rule that `rule_misuse` refuses."""
    comparison = parse_rule(rule.check)
    descriptors = {name: other.descriptor for name, other in grids.items()}
    if comparison is None or rule_misuse(rule, grid.descriptor, descriptors) != ("", ""):
        return
    left, right = (_side(grid, path, grids) for path in (comparison.left, comparison.right))
    if left is None or right is None or comparison.left[0] not in grid.columns:
        return
    for row in range(len(grid.records)):
        one, other = left.cell(row), right.cell(row)
        if one is None or other is None or not _contradicts(comparison.operator, left.kind, one, right.kind, other):
            continue
        values = f"« {left.name} » vaut « {one.text} » et « {right.name} » vaut « {other.text} »."
        yield comparison.left[0], Fault(row, f"{rule.message.fr} {values}", "Corrigez l’une des deux valeurs.", "rule")


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a rule: for each row of the table, the cell that it names, if any."""

    name: str
    kind: str
    cells: tuple[Cell | None, ...]

    def cell(self, row: int) -> Cell | None:
        cell = self.cells[row]
        return cell if cell is not None and cell.sound and cell.value is not None else None


def _contradicts(operator: str, left_kind: str, left: Cell, right_kind: str, right: Cell) -> bool:
    if left_kind in _FAMILIES:
        return _BROKEN[operator](span(left.value, left_kind), span(right.value, right_kind))
    return (left.value == right.value) is (operator == "!=")


def _side(grid: Grid, path: tuple[str, ...], grids: Mapping[str, Grid]) -> _Side | None:
    """The cells that a path names, or None when a column that it needs could not be read."""
    name = ".".join(path)
    if len(path) == 1:
        cells = grid.columns.get(path[0])
        return _Side(name, grid.descriptor.by_name[path[0]].type, cells) if cells is not None else None
    key = grid.descriptor.reference(path[0])
    target = grids.get(key.reference.resource or grid.name) if key else None
    if key is None or target is None or not {key.targets[0], path[1]} <= target.columns.keys():
        return None
    found = target.columns[path[1]]
    rows = {cell.text: cell.row for cell in reversed(target.columns[key.targets[0]])}
    pointing = grid.columns.get(path[0], ())
    pointed = tuple(found[rows[cell.text]] if cell.text in rows else None for cell in pointing)
    return _Side(name, target.descriptor.by_name[path[1]].type, pointed)


def _declared(
    path: tuple[str, ...], descriptor: Descriptor, others: Mapping[str, Descriptor]
) -> tuple[Field | None, tuple[str, ...] | None]:
    """The field that a path names, and the names known at that place (None when they cannot be known)."""
    if len(path) == 1:
        return descriptor.field(path[0]), tuple(descriptor.by_name)
    key = descriptor.reference(path[0])
    if key is None:
        return None, tuple(key.names[0] for key in descriptor.foreign_keys if len(key.names) == 1)
    target = others.get(key.reference.resource) if key.reference.resource else descriptor
    return (target.field(path[1]), tuple(target.by_name)) if target else (None, None)
