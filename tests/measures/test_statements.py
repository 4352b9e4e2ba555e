"""What a query may not do: everything but one SELECT over the datasets with the same answer every day."""

from pathlib import Path

import pytest

from plugins.datasets.catalog import Catalog
from plugins.measures.database import Database
from plugins.measures.queries import expression
from plugins.measures.statements import QueryRefusedError


def refusal(catalog: Catalog, sql: str, time_limit: int = 20_000) -> str:
    """What the person reads, with ordinary spaces."""
    with pytest.raises(QueryRefusedError) as caught:
        Database(catalog, time_limit).select(sql)
    return " ".join(caught.value.message.split())


@pytest.mark.parametrize(
    "sql",
    [
        "copy bridges to 'out.csv'",
        "attach 'other.db'",
        "install httpfs",
        "load httpfs",
        "set threads = 4",
        "set enable_external_access = true",
        "pragma database_list",
        "create table t as select 1",
        "drop table bridges",
        "insert into bridges select * from bridges",
        "call pragma_version()",
        "select 1; select 2",
        "select 1; drop table bridges",
        "explain select 1",
        "",
        "-- rien",
    ],
)
def test_anything_but_one_select_is_refused(bridges: Catalog, sql: str) -> None:
    assert refusal(bridges, sql) == "une mesure est une seule requête SELECT."


@pytest.mark.parametrize(
    ("sql", "name"),
    [
        ("select * from read_csv('/etc/passwd')", "read_csv"),
        ("select * from read_text('/etc/passwd')", "read_text"),
        ("select * from glob('/*')", "glob"),
        ("select * from query('select 1')", "query"),
        ("select * from duckdb_settings()", "duckdb_settings"),
        ("select * from bridges where id in (select content from read_text('/etc/passwd'))", "read_text"),
    ],
)
def test_functions_that_read_elsewhere_are_refused(bridges: Catalog, sql: str, name: str) -> None:
    expected = f"« {name}() » n’est pas admis : une requête ne lit que les jeux de données du dossier."
    assert refusal(bridges, sql) == expected


@pytest.mark.parametrize(
    "name", ["file.csv", "/etc/passwd", "duckdb_tables", "catalog", "https://example.org/a.parquet"]
)
def test_only_datasets_are_tables(bridges: Catalog, name: str) -> None:
    assert refusal(bridges, f"select * from '{name}'") == f"aucun jeu de données ne s’appelle « {name} »."  # noqa: S608 - the query is what is tested


def test_schemas_are_refused(bridges: Catalog) -> None:
    assert "information_schema.tables" in refusal(bridges, "select * from information_schema.tables")


def test_the_database_is_locked_even_without_our_reading(bridges: Catalog, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n", encoding="utf-8")
    connection = Database(bridges)._connection
    for sql in (
        f"select * from read_csv('{secret}')",  # noqa: S608 - the query is what is tested
        f"select * from '{secret}'",  # noqa: S608 - the query is what is tested
        f"copy bridges to '{tmp_path / 'out.csv'}'",
        f"attach '{tmp_path / 'other.db'}'",
        "install httpfs",
        "set enable_external_access = true",
        "set threads = 4",
    ):
        with pytest.raises(Exception, match=r"(?i)disabled|locked|cannot|not allowed"):
            connection.execute(sql)
    assert not (tmp_path / "out.csv").exists()


@pytest.mark.parametrize(
    "word",
    [
        "current_date",
        "now()",
        "today()",
        "current_timestamp",
        "age(opened_on_start)",
        "localtimestamp",
        "current_localtime()",
    ],
)
def test_the_clock_is_refused(bridges: Catalog, word: str) -> None:
    assert "change chaque jour" in refusal(bridges, f"select max({word}) from bridges")  # noqa: S608 - the query is what is tested


@pytest.mark.parametrize(
    "word", ["random()", "uuid()", "gen_random_uuid()", "nextval('s')", "reservoir_quantile(length, 0.5)"]
)
def test_chance_is_refused(bridges: Catalog, word: str) -> None:
    assert "ne donne pas toujours la même valeur" in refusal(bridges, f"select {word} from bridges")  # noqa: S608 - the query is what is tested


def test_a_sample_is_refused(bridges: Catalog) -> None:
    assert "au hasard" in refusal(bridges, "select id from bridges using sample 1")


def test_the_difference_of_two_dates_is_allowed(bridges: Catalog) -> None:
    rows = Database(bridges).select("select age(date '2020-01-02', date '2020-01-01') as gap")
    assert rows[0]["gap"].days == 1


def test_a_word_of_the_clock_in_a_text_is_allowed(bridges: Catalog) -> None:
    assert Database(bridges).select("select 'now() ; random()' as a")[0]["a"] == "now() ; random()"


def test_named_subqueries_are_allowed(bridges: Catalog) -> None:
    sql = "with long as (select * from bridges where length > 50) select count(*) as n from long"
    database = Database(bridges)
    assert database.read(sql).tables == {"bridges"}
    assert database.select(sql)[0]["n"] == 2


def test_a_join_that_never_ends_is_a_problem(bridges: Catalog) -> None:
    joins = ", ".join(f"range(90000) r{rank}" for rank in range(3))
    sql = f"select count(*) from {joins} where r0.range + r1.range < r2.range * 7"  # noqa: S608 - the query is what is tested
    assert refusal(bridges, sql, time_limit=200) == "la requête ne finit pas."


def test_a_recursion_that_never_ends_is_a_problem(bridges: Catalog) -> None:
    sql = "with recursive r as (select 1 as i union all select i + 1 from r) select count(*) from r"
    assert refusal(bridges, sql, time_limit=200) == "la requête ne finit pas."


def test_an_endless_list_is_a_problem(bridges: Catalog) -> None:
    assert "« range() »" in refusal(bridges, "select list_sum(range(10000000000))")


def test_a_syntax_error_says_where(bridges: Catalog) -> None:
    assert 'near "from"' in refusal(bridges, "select (1 from bridges")


@pytest.mark.parametrize(
    "text",
    [
        "count(*), 2",
        "count(*) from bridges",
        "1 where true",
        "1 group by all",
        "1 order by 1",
        "1 limit 1",
        "1 union select 2",
        "count(*) filter (where true) having true",
    ],
)
def test_an_expression_is_only_an_expression(bridges: Catalog, text: str) -> None:
    with pytest.raises(QueryRefusedError):
        expression(Database(bridges), text)


@pytest.mark.parametrize("text", ["count(*)) from (select 1", "count(*) /*", "1; select 2", "(1", "1)"])
def test_an_unbalanced_expression_is_refused(bridges: Catalog, text: str) -> None:
    with pytest.raises(QueryRefusedError):
        expression(Database(bridges), text)
