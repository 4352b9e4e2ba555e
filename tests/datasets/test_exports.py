"""The same rows as JSON and as Parquet, read back by DuckDB."""

import json
from datetime import date

import duckdb
import pytest

from plugins.datasets.exports import as_json, as_parquet

FIELDS = (
    "{name: id, constraints: {required: true}}",
    "{name: built, type: date, precision: [day, month, year, season]}",
    "{name: arches, type: integer}",
    "{name: length, type: number}",
    "{name: toll, type: boolean}",
    "{name: first_year, type: year}",
    "{name: builder_ids, type: list}",
    "{name: remark}",
)
ROWS = (
    "remark,id,built,arches,length,toll,first_year,builder_ids\n"
    '"NA, dit « l\'Arche »",arch,1902-02,3,0.1,true,1902,ann;bob\n,beam,2026-21,,,,,\n'
)


@pytest.fixture
def table(make_dataset, load):
    make_dataset("bridges", ROWS, FIELDS)
    catalog, problems = load()
    assert problems == []
    return catalog["bridges"]


def read(path, reader):
    with duckdb.connect(":memory:") as connection:
        answer = connection.execute(f"select * from {reader}(?)", [str(path)])  # noqa: S608 - two fixed names
        names = [column[0] for column in answer.description]
        return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


def test_parquet_holds_the_typed_rows(table, tmp_path):
    path = tmp_path / "bridges.parquet"
    path.write_bytes(as_parquet(table, {"title": "L'arche"}))
    arch, beam = read(path, "read_parquet")
    assert arch == {
        "remark": "NA, dit « l'Arche »",
        "id": "arch",
        "built": "1902-02",
        "built_start": date(1902, 2, 1),
        "built_end": date(1902, 2, 28),
        "arches": 3,
        "length": 0.1,
        "toll": True,
        "first_year": 1902,
        "builder_ids": ["ann", "bob"],
    }
    assert beam["built_end"] == date(2026, 5, 31)
    assert {name for name, value in beam.items() if value is None} == {
        *("remark", "arches", "length", "toll", "first_year", "builder_ids")
    }


def test_json_holds_the_same_rows_as_parquet(table, tmp_path):
    (tmp_path / "bridges.json").write_text(as_json(table), encoding="utf-8")
    (tmp_path / "bridges.parquet").write_bytes(as_parquet(table, {}))
    from_json = read(tmp_path / "bridges.json", "read_json")
    from_parquet = read(tmp_path / "bridges.parquet", "read_parquet")
    assert from_json == from_parquet


def test_both_forms_hold_what_measures_are_computed_from(table):
    typed = table.frame.astype(object).where(table.frame.notna(), None).to_dict("records")
    for record, row in zip(json.loads(as_json(table)), typed, strict=True):
        for name, value in record.items():
            other = row[name]
            shown = (
                other.date().isoformat()
                if hasattr(other, "date")
                else list(other)
                if isinstance(other, tuple)
                else other
            )
            assert value == shown


def test_json_has_one_row_per_line(table):
    assert len(as_json(table).splitlines()) == len(table.rows) + 2


def test_a_table_without_rows_keeps_its_columns(make_dataset, load, tmp_path):
    make_dataset("rivers", "id\n", ["{name: id}", "{name: seen, type: date}"][:1])
    table = load()[0]["rivers"]
    assert json.loads(as_json(table)) == []
    (tmp_path / "rivers.parquet").write_bytes(as_parquet(table, {}))
    assert read(tmp_path / "rivers.parquet", "read_parquet") == []


def test_the_same_rows_give_the_same_bytes(table):
    assert as_parquet(table, {"b": "2", "a": "1"}) == as_parquet(table, {"a": "1", "b": "2"})
