"""What a query may say: one SELECT over the datasets, with the same answer every day.

DuckDB reads the SQL itself (`json_serialize_sql`); we look at the tree it gives, never at the text. This comes before
the lock of the database (no file, no network, no setting), and says in French what the lock would refuse in English.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import duckdb

from plugins.problems import did_you_mean

Node = Mapping[str, Any]

_TABLE_FUNCTIONS = frozenset({"range", "generate_series", "unnest"})
_GROWING = frozenset({"range", "generate_series", "repeat"})
_LARGEST = (
    100_000  # a list or a text longer than this is a mistake, and DuckDB cannot be interrupted while it makes one
)

# DuckDB calls these stable, but they ask the clock, the session or chance. Those it calls unstable it names itself.
_CLOCK_WORDS = frozenset(
    {
        "ago",
        "current_date",
        "current_localtime",
        "current_localtimestamp",
        "current_time",
        "current_timestamp",
        "get_current_time",
        "get_current_timestamp",
        "localtime",
        "localtimestamp",
        "now",
        "today",
        "transaction_timestamp",
    }
)
_OTHER_UNSTABLE = frozenset({"current_role", "current_user", "reservoir_quantile", "session_user", "user", "version"})


class QueryRefusedError(Exception):
    """A query that cannot be run; `message` and `suggestion` are French, for the person who typed it."""

    def __init__(self, message: str, suggestion: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.suggestion = suggestion


@dataclass(frozen=True)
class Statement:
    """A query that may be run: its text, its tree, and the datasets it reads."""

    sql: str
    tree: Node
    tables: frozenset[str]


def read_statement(connection: duckdb.DuckDBPyConnection, sql: str, known: frozenset[str]) -> Statement:
    """Check that `sql` is one SELECT over `known` datasets, the same every day. Raises QueryRefusedError."""
    tree = _tree(connection, sql)
    nodes = tuple(_walk(tree))
    for node in nodes:
        _refuse_node(node)
    _refuse_functions(nodes)
    named = {str(cte["key"]).lower() for node in nodes for cte in node.get("cte_map", {}).get("map", ())}
    tables = {str(node["table_name"]) for node in nodes if node.get("type") == "BASE_TABLE"}
    tables = {name for name in tables if name.lower() not in named}
    by_lower = {name.lower(): name for name in known}
    for name in sorted(tables):
        if name.lower() not in by_lower:
            raise QueryRefusedError(f"aucun jeu de données ne s’appelle « {name} ».", did_you_mean(name, known))
    return Statement(sql, tree, frozenset(by_lower[name.lower()] for name in tables))


def columns_named(tree: Node) -> frozenset[str]:
    """The first word of every column that a tree names (`k` for `k` and for `k.year`)."""
    return frozenset(str(node["column_names"][0]) for node in _walk(tree) if node.get("class") == "COLUMN_REF")


def _tree(connection: duckdb.DuckDBPyConnection, sql: str) -> Node:
    try:
        answer = connection.execute("select json_serialize_sql(?)", [sql]).fetchone()
        read = json.loads(answer[0]) if answer else {}
    except (duckdb.Error, RecursionError, UnicodeError) as error:
        raise QueryRefusedError("la requête ne se lit pas.", "Simplifiez-la.") from error
    if read.get("error_type") == "parser":
        raise QueryRefusedError(
            f"la requête ne se lit pas : {read['error_message']}.", "Vérifiez virgules et parenthèses."
        )
    statements = read.get("statements", ())
    if read.get("error") or len(statements) != 1:
        raise QueryRefusedError(
            "une mesure est une seule requête SELECT.", "Retirez toute autre instruction, et les points-virgules."
        )
    tree: Node = statements[0]["node"]
    return tree


def _walk(tree: object) -> Iterator[Node]:
    waiting = [tree]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            yield item
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)


def _refuse_node(node: Node) -> None:
    kind = node.get("type")
    if kind == "BASE_TABLE" and (node.get("schema_name") or node.get("catalog_name")):
        path = ".".join(node["qualified_name"]["path"])
        raise QueryRefusedError(f"« {path} » n’est pas un jeu de données.", "Écrivez le nom du jeu, sans point.")
    if kind == "TABLE_FUNCTION" and (name := str(node["function"]["function_name"]).lower()) not in _TABLE_FUNCTIONS:
        raise QueryRefusedError(
            f"« {name}() » n’est pas admis : une requête ne lit que les jeux de données du dossier.",
            "Mettez les lignes dans data/, avec leur descripteur.",
        )
    if kind == "SHOW_REF":
        raise QueryRefusedError(
            "« describe », « show » et « summarize » ne sont pas admis.", "Écrivez une requête SELECT."
        )
    if kind == "VALUE_PARAMETER":
        raise QueryRefusedError("une requête n’a pas de paramètre (« ? », « $1 »).", "Écrivez la valeur.")
    if node.get("sample"):
        raise QueryRefusedError("un échantillon tiré au hasard change à chaque fois.", "Retirez « sample ».")


def _refuse_functions(nodes: tuple[Node, ...]) -> None:
    for node in nodes:
        if node.get("class") == "COLUMN_REF" and len(node["column_names"]) == 1:
            _refuse_name(str(node["column_names"][0]).lower(), "", _OTHER_UNSTABLE)
        elif "function_name" in node:
            name, arguments = str(node["function_name"]).lower(), node.get("arguments", ())
            _refuse_name("now" if name == "age" and len(arguments) == 1 else name, "()", _unstable())
            if name in _GROWING and any(_too_large(argument) for argument in _walk(list(arguments))):
                raise QueryRefusedError(
                    f"« {name}() » ferait plus de {_LARGEST} valeurs.", "Donnez des bornes plus proches."
                )


def _refuse_name(name: str, brackets: str, unstable: frozenset[str]) -> None:
    if name in _CLOCK_WORDS:
        raise QueryRefusedError(
            f"« {name}{brackets} » change chaque jour : la page ne dirait plus la même chose demain.",
            "Écrivez la date, ou prenez-la dans un jeu de données.",
        )
    if name in unstable:
        raise QueryRefusedError(
            f"« {name}{brackets} » ne donne pas toujours la même valeur.", "Retirez cette fonction de la requête."
        )


def _too_large(node: Node) -> bool:
    literal = node.get("literal")
    if not isinstance(literal, Mapping) or literal.get("kind") != "INTEGER":
        return False
    return len(str(literal["text"])) > 18 or int(literal["text"]) > _LARGEST


@cache
def _unstable() -> frozenset[str]:
    """The functions that DuckDB itself says may change between two calls or two queries, and a few that it forgets."""
    with duckdb.connect(":memory:") as connection:
        found = connection.execute(
            "select distinct function_name from duckdb_functions() "
            "where stability in ('VOLATILE', 'CONSISTENT_WITHIN_QUERY')"
        ).fetchall()
    return frozenset({*(str(name) for (name,) in found), *_OTHER_UNSTABLE}) - {"error"}
