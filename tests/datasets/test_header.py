import pytest


@pytest.mark.parametrize("cell", ["Opened_On", "opened on", "opened-on ", "openedon", "opend_on"])
def test_a_column_badly_written_is_one_problem_with_the_name_meant(make_dataset, load, cell):
    make_dataset("bridges", f"id,{cell},length\narch,1902,1\n")
    _, problems = load()
    assert [(p.line, p.column, p.check) for p in problems] == [(1, 2, "unknown-column")]
    assert "Vouliez-vous dire «\u00a0opened_on\u00a0»" in problems[0].suggestion


def test_a_missing_column_is_told(make_dataset, problems):
    make_dataset("bridges", "id,length\narch,1\n")
    assert problems() == [("data/bridges.csv", 1, "opened_on", "missing-column")]


def test_an_unknown_column_is_told(make_dataset, problems):
    make_dataset("bridges", "id,opened_on,length,colour\narch,1902,1,red\n")
    assert problems() == [("data/bridges.csv", 1, "colour", "unknown-column")]


def test_a_column_twice_is_told(make_dataset, problems):
    make_dataset("bridges", "id,opened_on,length,id\narch,1902,1,arch\n")
    assert problems() == [("data/bridges.csv", 1, "id", "duplicate-column")]


def test_a_column_without_name_is_told_by_its_rank(make_dataset, load):
    make_dataset("bridges", "id,opened_on,length,\narch,1902,1,\n")
    _, problems = load()
    assert [(p.column, p.check) for p in problems] == [(4, "unknown-column")]
    assert "la colonne 4 n’a pas de nom" in problems[0].message


def test_a_wrong_header_does_not_hide_the_other_columns_nor_the_keys(make_dataset, load):
    make_dataset("bridges", "id,opened,length\narch,1902,x\n")
    catalog, problems = load()
    assert [p.check for p in problems] == ["unknown-column", "type"]
    assert catalog["bridges"].rows == () and list(catalog["bridges"].keys) == ["arch"]


def test_a_column_named_by_its_title_is_told_its_name(make_dataset, load):
    fields = ("{name: id}", "{name: opened_on, title: {fr: Date d’ouverture}}")
    make_dataset("bridges", "id,Date d’ouverture\narch,1902\n", fields)
    assert [problem.suggestion.replace("\u00a0", " ").replace("\u202f", " ") for problem in load()[1]] == [
        "Vouliez-vous dire « opened_on » ?"
    ]
