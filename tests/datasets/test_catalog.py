import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.problems import as_json


def test_a_cell_that_no_calendar_has_is_told_in_one_sentence(make_dataset, load):
    make_dataset("bridges", "id,opened_on,length\narch,1902,12\nbeam,31/02/2024,8\n")
    _, problems = load()
    assert [problem.sentence.replace("\u00a0", " ") for problem in problems] == [
        "data/bridges.csv, ligne 3, champ « opened_on » : « 31/02/2024 » n’existe pas dans le "
        "calendrier. Écrivez une date AAAA-MM-JJ, ou AAAA-MM si le jour est inconnu, ou AAAA si le mois est inconnu."
    ]


def test_every_problem_of_a_file_is_collected_with_its_line_and_column(make_dataset, load):
    make_dataset("bridges", 'id,opened_on,length\n"a\nb",1902,x\n,31/12/1902,0\nc,1903,"0,5"\n')
    _, problems = load()
    assert [(p.line, p.column, p.field, p.check, p.suggestion) for p in problems] == [
        (3, 3, "length", "type", "Écrivez seulement des chiffres, avec un point décimal et sans unité."),
        (4, 1, "id", "required", "Remplissez la cellule."),
        (4, 2, "opened_on", "date", "Écrivez 1902-12-31."),
        (5, 3, "length", "type", "Écrivez 0.5."),
    ]


def test_a_problem_as_json_has_its_place_and_its_suggestion(make_dataset, load):
    make_dataset("bridges", "id,opened_on,length\narch,1902,x\n")
    text = as_json(load()[1])
    for key in ("file", "line", "column", "field", "severity", "message", "suggestion"):
        assert f'"{key}"' in text


def test_a_good_table_has_rows_keys_lines_and_typed_columns(make_dataset, load):
    fields = [
        "{name: id}",
        "{name: opened_on, type: date, precision: [day, month]}",
        "{name: arches, type: integer}",
        "{name: length, type: number}",
        "{name: toll, type: boolean}",
        "{name: builders, type: list}",
        "{name: note}",
    ]
    make_dataset(
        "bridges",
        "id,opened_on,arches,length,toll,builders,note\narch,1902-02,3,0.5,true,ann;bob,NA\nbeam,,,0,false,,\n",
        fields,
    )
    catalog, problems = load()
    table = catalog["bridges"]
    assert problems == []
    assert [dict(row) for row in table.rows] == [
        {
            "id": "arch",
            "opened_on": "1902-02",
            "arches": 3,
            "length": 0.5,
            "toll": True,
            "builders": ("ann", "bob"),
            "note": "NA",
        },
        {"id": "beam", "opened_on": None, "arches": None, "length": 0.0, "toll": False, "builders": None, "note": None},
    ]
    assert list(table.keys) == ["arch", "beam"]
    assert table.lines == (2, 3)
    assert table.row("arch") is table.rows[0] and table.row("none") is None
    assert {name: str(kind) for name, kind in table.frame.dtypes.items()} == {
        "id": "string",
        "opened_on": "string",
        "opened_on_start": "datetime64[us]",
        "opened_on_end": "datetime64[us]",
        "arches": "Int64",
        "length": "Float64",
        "toll": "boolean",
        "builders": "object",
        "note": "string",
    }
    assert table.frame["opened_on_end"][0].date() == datetime.date(1902, 2, 28)
    assert table.frame["opened_on_end"].isna().tolist() == [False, True]
    assert table.frame["arches"].isna().tolist() == [False, True]


def test_rows_cannot_be_changed(make_dataset, load):
    make_dataset("bridges", "id,opened_on,length\narch,1902,1\n")
    with pytest.raises(TypeError):
        load()[0]["bridges"].rows[0]["id"] = "other"


def test_a_row_with_a_problem_is_left_out_but_its_key_is_known(make_dataset, load):
    make_dataset("bridges", "id,opened_on,length\narch,1902,1\nbeam,1902,x\ncable,1903\n")
    catalog, _ = load()
    assert [row["id"] for row in catalog["bridges"].rows] == ["arch"]
    assert list(catalog["bridges"].keys) == ["arch", "beam", "cable"]
    assert catalog.broken == {"bridges"}


def test_a_composite_key_is_a_tuple(make_dataset, load):
    fields = ["{name: river}", "{name: year, type: year}"]
    make_dataset("floods", "river,year\nloire,1910\nloire,1856\n", fields, key="[river, year]")
    table = load()[0]["floods"]
    assert list(table.keys) == [("loire", 1910), ("loire", 1856)]
    assert table.row(("loire", 1856)) is table.rows[1]


def test_a_table_without_rows_keeps_its_types(make_dataset, load):
    make_dataset("bridges", "id,opened_on,length\n")
    catalog, problems = load()
    assert problems == [] and catalog["bridges"].rows == ()
    assert str(catalog["bridges"].frame.dtypes["opened_on_start"]) == "datetime64[us]"


def test_the_order_of_columns_is_free(make_dataset, load):
    make_dataset("bridges", "length,id,opened_on\n1,arch,1902\n")
    catalog, problems = load()
    assert problems == [] and catalog["bridges"].row("arch")["length"] == 1.0


def test_a_notice_does_not_break_a_dataset(make_dataset, load):
    make_dataset("bridges", b"id;opened_on;length\narch;1902;1\n")
    catalog, problems = load()
    assert [problem.severity for problem in problems] == ["notice"]
    assert catalog.broken == frozenset() and catalog["bridges"].content == b"id,opened_on,length\narch,1902,1\n"


@pytest.mark.parametrize(("row", "count"), [("arch,1902\n", 2), ('arch,1902,"1",2\n', 4)])
def test_a_row_with_too_few_or_too_many_cells_is_one_problem(make_dataset, load, row, count):
    make_dataset("bridges", f"id,opened_on,length\n{row}")
    _, problems = load()
    assert [(p.line, p.check) for p in problems] == [(2, "cell-count")]
    assert f"{count} cellules au lieu de 3" in problems[0].message


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(content=st.one_of(st.binary(max_size=200), st.text('id,;"\n\r é0-', max_size=60).map(str.encode)))
def test_any_bytes_give_a_catalog(make_dataset, load, content):
    make_dataset("bridges", b"id,opened_on,length\n" + content)
    load()
    make_dataset("bridges", content)
    catalog, _ = load()
    assert catalog.names == {"bridges"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(content=st.one_of(st.binary(max_size=200), st.text("ab:-[]{}&*!|>'\"\n #,?%@`", max_size=60).map(str.encode)))
def test_any_descriptor_gives_a_catalog(make_dataset, root, load, content):
    make_dataset("bridges", "id\narch\n")
    (root / "data" / "bridges.yaml").write_bytes(content)
    catalog, problems = load()
    assert catalog.broken == {"bridges"} and problems
