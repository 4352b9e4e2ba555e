"""Whether a sentence is still true: SQL over named measures, `{k: promesses.manquees, test: "k > 0"}`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from plugins.datasets.catalog import Catalog
from plugins.datasets.dates import bounds
from plugins.measures.catalogue import Measure, Measures
from plugins.measures.database import Database, quoted
from plugins.measures.queries import expression
from plugins.measures.statements import QueryRefusedError, Statement, columns_named
from plugins.measures.values import Value
from plugins.problems import did_you_mean

TEST = "test"
_SQL_TYPES = {"integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}


@dataclass(frozen=True)
class Outcome:
    """`holds`: the test is true, or could not be made because a measure is to be mended elsewhere (`skipped`).

    `values`: what each name is worth. `problems`: what is wrong with the condition itself, (message, suggestion).
    """

    holds: bool
    values: Mapping[str, Value] = field(default_factory=dict)
    skipped: bool = False
    problems: tuple[tuple[str, str], ...] = ()


def holds(condition: Mapping[str, str], measures: Measures) -> Outcome:
    """Test a condition. Never raises for what was typed.

    A date `d` is ISO text; `d_start` and `d_end` are its first and last day.
    """
    names = {name: measure for name, measure in condition.items() if name != TEST}
    problems = [_unknown(measure, measures) for measure in names.values() if measure not in measures.names]
    if not condition.get(TEST):
        problems.append(("la condition n’a pas de « test ».", 'Ajoutez par exemple test: "k > 0".'))
    if problems:
        return Outcome(False, problems=tuple(problems))
    known = {name: measures.get(measure) for name, measure in names.items()}
    found = {name: measure for name, measure in known.items() if measure is not None}
    if len(found) < len(known):
        return Outcome(True, skipped=True)
    values = {name: measure.value for name, measure in found.items()}
    try:
        return Outcome(_true(condition[TEST], found), values)
    except QueryRefusedError as refused:
        return Outcome(False, values, problems=((refused.message, refused.suggestion),))


def _unknown(name: str, measures: Measures) -> tuple[str, str]:
    return f"aucune mesure ne s’appelle « {name} ».", did_you_mean(name, measures.names)


def _true(test: str, found: Mapping[str, Measure]) -> bool:
    database = _empty()
    parameters: dict[str, Value] = {}
    columns = []
    for name, measure in found.items():
        for column, kind, value in _columns(name, measure):
            parameter = f"p{len(parameters)}"
            parameters[parameter] = value
            columns.append((column, f"${parameter}::{kind} as {quoted(column)}"))
    unknown = sorted(columns_named(expression(database, test).tree) - {column for column, _ in columns})
    if unknown:
        near = did_you_mean(unknown[0], [column for column, _ in columns])
        raise QueryRefusedError(f"« {unknown[0]} » n’est pas un nom de la condition.", near)
    given = ", ".join(text for _, text in columns) or "1 as one"
    # Its only text of a person is the expression read above; the values travel as parameters.
    whole = Statement(f"select ({test}\n) from (select {given})", {}, frozenset())  # noqa: S608
    answer = database.run(whole, parameters, most=2)
    value = answer.rows[0][0] if len(answer.rows) == 1 and len(answer.columns) == 1 else test
    if value is not None and not isinstance(value, bool):
        raise QueryRefusedError(f"« {test} » n’est ni vrai ni faux.", "Écrivez une comparaison.")
    return value is True


def _columns(name: str, measure: Measure) -> list[tuple[str, str, Value]]:
    """Name, SQL type and value of each column that a measure gives to a test."""
    columns: list[tuple[str, str, Value]] = [(name, _SQL_TYPES.get(measure.type, "VARCHAR"), measure.value)]
    if measure.type == "date":
        days = [day.isoformat() for day in bounds(str(measure.value))] if measure.value is not None else [None, None]
        columns += [(f"{name}_{end}", "DATE", day) for end, day in zip(("start", "end"), days, strict=True)]
    return columns


@cache
def _empty() -> Database:
    return Database(Catalog({}, frozenset(), frozenset()))
