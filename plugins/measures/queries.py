"""The two queries of a measure: the one that gives its value, the one that gives the rows behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from plugins.measures.database import Database, quoted
from plugins.measures.specification import Spec
from plugins.measures.statements import QueryRefusedError, Statement
from plugins.problems import did_you_mean


class PartRefusedError(Exception):
    """`part` of the measure (`where`, `value`, `sql`, `rows`, `dataset`) cannot be run, for the reason given."""

    def __init__(self, part: str, reason: QueryRefusedError) -> None:
        super().__init__(part)
        self.part = part
        self.reason = reason


@dataclass(frozen=True)
class Queries:
    """`value` gives one row, one column; `rows` the dataset's name, then the primary key. `parts`: their YAML keys."""

    value: Statement
    rows: Statement
    parts: tuple[str, str]

    @property
    def tables(self) -> frozenset[str]:
        """Every dataset that one of the two reads."""
        return self.value.tables | self.rows.tables


def queries_of(spec: Spec, database: Database) -> Queries:
    """Both queries, checked but not run. Raises PartRefusedError."""
    if spec.dataset is None:
        value = attempt("sql", lambda: database.read((spec.sql or "").strip()))
        return Queries(value, attempt("rows", lambda: database.read((spec.rows or "").strip())), ("sql", "rows"))
    return _over_rows(spec, spec.dataset, database)


def attempt(part: str, work: Callable[[], Any]) -> Any:
    """The result of `work`; a refused query becomes PartRefusedError for `part`."""
    try:
        return work()
    except QueryRefusedError as reason:
        raise PartRefusedError(part, reason) from reason


def expression(database: Database, text: str) -> Statement:
    """A text that is one expression. Raises QueryRefusedError for a list, a clause, a second query, an open bracket."""
    statement = database.read(f"select {text}")
    tree = statement.tree
    one = tree.get("type") == "SELECT_NODE" and len(tree["select_list"]) == 1 and tree["from_table"]["type"] == "EMPTY"
    if not one or tree["where_clause"] is not None or _has_clauses(tree):
        raise QueryRefusedError(
            f"« {text} » n’est pas une seule expression.", "Écrivez la requête entière dans « sql »."
        )
    return statement


def _over_rows(spec: Spec, dataset: str, database: Database) -> Queries:
    if dataset not in database.catalog.names:
        near = did_you_mean(dataset, database.catalog.names)
        raise PartRefusedError("dataset", QueryRefusedError(f"aucun jeu de données ne s’appelle « {dataset} ».", near))
    value, where = (spec.value or "").strip(), (spec.where or "").strip()
    attempt("value", lambda: expression(database, value))
    tables = attempt("where", lambda: expression(database, where)).tables if where else frozenset()
    end = f"from {_name(dataset, database)}" + (f"\nwhere {where}" if where else "")
    rows = f"select {', '.join(_row_columns(dataset, database))}\n{end}"
    return Queries(
        attempt("value", lambda: _whole(database, f"select {value}\n{end}", dataset, bool(where))),
        Statement(rows, {}, tables | {dataset}),  # made of a checked expression and of names of ours
        ("value", "where" if where else "dataset"),
    )


def _row_columns(dataset: str, database: Database) -> list[str]:
    literal = "'" + dataset.replace("'", "''") + "'"
    table = database.catalog.get(dataset)
    keys = table.descriptor.primary_key if table else ()
    if table and not keys and dataset not in database.catalog.broken:
        reason = QueryRefusedError(
            f"« {dataset} » n’a pas de clé primaire.", "Déclarez primaryKey dans son descripteur."
        )
        raise PartRefusedError("dataset", reason)
    return [f"{literal} as dataset", *(_name(key, database) for key in keys)]


def _name(name: str, database: Database) -> str:
    plain = name.isidentifier() and name.isascii() and name.lower() not in database.reserved
    return name if plain else quoted(name)


def _whole(database: Database, sql: str, dataset: str, filtered: bool) -> Statement:
    """The assembled query, whose shape must be what its parts promised."""
    statement = database.read(sql)
    tree = statement.tree
    shape = tree.get("type") == "SELECT_NODE" and tree["from_table"].get("table_name") == dataset
    if not shape or _has_clauses(tree) or (tree["where_clause"] is not None) != filtered:
        raise QueryRefusedError(
            "l’expression change la requête qui l’entoure.", "Écrivez la requête entière dans « sql »."
        )
    return statement


def _has_clauses(tree: Any) -> bool:
    grouped = tree["group_expressions"] or tree["aggregate_handling"] != "STANDARD_HANDLING"
    return bool(grouped or tree["modifiers"] or tree["having"] or tree["qualify"] or tree["cte_map"]["map"])
