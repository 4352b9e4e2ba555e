import pytest

from plugins.datasets.cells import Cell
from plugins.datasets.checks import constraints


def faults(name, setting, kind, *values):
    cells = [Cell(row, "" if value is None else str(value), value) for row, value in enumerate(values)]
    return [(fault.row, fault.check) for fault in constraints()[name].check(cells, setting, kind)]


def test_the_constraints_are_those_of_table_schema():
    assert sorted(constraints()) == [
        "enum",
        "maxLength",
        "maximum",
        "minLength",
        "minimum",
        "pattern",
        "required",
        "unique",
    ]


@pytest.mark.parametrize(
    ("name", "setting", "kind", "values", "rows"),
    [
        ("required", True, "string", ("a", None), [1]),
        ("required", False, "string", ("a", None), []),
        ("unique", True, "string", ("a", "b", "a", None, None), [2]),
        ("enum", ["a", "b"], "string", ("a", "c", None), [1]),
        ("enum", ["a", "b"], "list", (("a",), ("a", "c")), [1]),
        ("enum", [1, 2], "integer", (1, 3), [1]),
        ("enum", [0.5], "number", (0.5, 1.0), [1]),
        ("pattern", "[a-z]+", "string", ("abc", "abc1", None), [1]),
        ("minimum", 0, "integer", (0, -1, None), [1]),
        ("minimum", 0, "number", (0.0, -0.1), [1]),
        ("minimum", "2020-06-01", "date", ("2020-06-01", "2020", "2020-05", "2019"), [2, 3]),
        ("maximum", "2020", "date", ("2020-12-31", "2021-01-01", "2021"), [1, 2]),
        ("maximum", 1950, "year", (1950, 1951), [1]),
        ("minLength", 2, "string", ("ab", "a", None), [1]),
        ("minLength", 2, "list", (("a", "b"), ("a",)), [1]),
        ("maxLength", 2, "string", ("ab", "abc"), [1]),
    ],
)
def test_a_constraint_finds_the_rows_that_break_it(name, setting, kind, values, rows):
    assert faults(name, setting, kind, *values) == [(row, name) for row in rows]


@pytest.mark.parametrize(
    ("name", "setting", "kind"),
    [
        ("required", "yes", "string"),
        ("unique", 1, "string"),
        ("enum", [], "string"),
        ("enum", "a", "string"),
        ("pattern", "(", "string"),
        ("pattern", "a", "integer"),
        ("minimum", "a", "integer"),
        ("minimum", True, "integer"),
        ("minimum", 1, "string"),
        ("maximum", "31/12/2020", "date"),
        ("minLength", -1, "string"),
        ("maxLength", 1.5, "string"),
        ("maxLength", 1, "date"),
    ],
)
def test_a_setting_that_makes_no_sense_is_refused(name, setting, kind):
    assert constraints()[name].misuse(setting, kind)


def test_categories_close_the_list_and_suggest_the_nearest(make_dataset, load):
    state = "{name: state, categories: [{value: sound, label: {fr: Solide}}, {value: worn, label: {fr: Usé}}]}"
    make_dataset("bridges", "id,state\narch,sond\nbeam,worn\n", ["{name: id}", state])
    _, problems = load()
    assert [(p.line, p.field, p.check) for p in problems] == [(2, "state", "enum")]
    assert "sound" in problems[0].suggestion


def test_a_pattern_is_shown_with_a_value_that_follows_it():
    cells = [Cell(0, "Nord", "Nord"), Cell(1, "sud", "sud")]
    (fault,) = constraints()["pattern"].check(cells, "[a-z]+", "string")
    assert fault.suggestion.replace("\u00a0", " ") == "Suivez le modèle « [a-z]+ », comme « sud »."
