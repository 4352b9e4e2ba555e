import pytest

PERMITS = ("{name: id}", "{name: bridge}", "{name: start, type: date, precision: [day, month, year]}")
BRIDGES = (
    "{name: id}",
    "{name: built, type: date, precision: [day, month, year]}",
    "{name: closed, type: date, precision: [day, month, year]}",
)
TO_BRIDGES = "foreignKeys: [{fields: bridge, reference: {resource: bridges, fields: id}}]"


def rule(check):
    return f"rules: [{{check: '{check}', message: {{fr: les dates se contredisent.}}}}]"


@pytest.mark.parametrize(
    ("operator", "built", "closed", "broken"),
    [
        (">=", "2020-05-01", "2020-04-30", True),
        (">=", "2020-05-01", "2020-05-01", False),
        (">=", "2020-05-01", "2020", False),
        (">=", "2020-05-01", "2020-04", True),
        (">", "2020-05-01", "2020-05-01", True),
        (">", "2020-05-01", "2020-05", False),
        ("<=", "2020-05", "2020-04", False),
        ("<=", "2020-04", "2020-05-01", True),
        ("<", "2020-05-01", "2020-05-01", True),
        ("=", "2020", "2020-05", False),
        ("=", "2020", "2021-05", True),
        ("!=", "2020-05-01", "2020-05-01", True),
        ("!=", "2020", "2020", False),
        (">=", "2020", "", False),
    ],
)
def test_only_a_certain_contradiction_is_a_problem(make_dataset, problems, operator, built, closed, broken):
    make_dataset("bridges", f"id,built,closed\narch,{built},{closed}\n", BRIDGES, more=rule(f"closed {operator} built"))
    assert problems() == ([("data/bridges.csv", 2, "closed", "rule")] if broken else [])


def test_a_broken_rule_says_its_message_and_both_values(make_dataset, load):
    make_dataset("bridges", "id,built,closed\narch,2020,2019\n", BRIDGES, more=rule("closed >= built"))
    _, problems = load()
    assert problems[0].message.replace("\u00a0", " ") == (
        "les dates se contredisent. « closed » vaut « 2019 » et « built » vaut « 2020 »."
    )


def test_a_rule_reaches_another_table_through_a_foreign_key(make_dataset, problems):
    make_dataset("bridges", "id,built,closed\narch,1902,1950\nbeam,1900,\n", BRIDGES)
    rows = "id,bridge,start\np1,arch,1901\np2,arch,1902-03\np3,beam,1850\np4,,1800\n"
    make_dataset("permits", rows, PERMITS, schema=TO_BRIDGES, more=rule("start >= bridge.built"))
    assert problems() == [
        ("data/permits.csv", 2, "start", "rule"),
        ("data/permits.csv", 4, "start", "rule"),
    ]


def test_a_value_refused_for_another_reason_is_not_compared(make_dataset, problems):
    make_dataset("bridges", "id,built,closed\narch,31/02/1902,1850\n", BRIDGES, more=rule("closed >= built"))
    assert [check for *_, check in problems()] == ["date"]


def test_numbers_and_texts_are_compared_too(make_dataset, problems):
    fields = ["{name: id}", "{name: low, type: integer}", "{name: high, type: number}", "{name: twin}"]
    more = "\n".join(
        [
            "rules:",
            "  - {check: high > low, message: {fr: bornes.}}",
            "  - {check: twin != id, message: {fr: le même.}}",
        ]
    )
    make_dataset("bridges", "id,low,high,twin\na,1,0.5,b\nb,1,2,b\n", fields, more=more)
    assert problems() == [("data/bridges.csv", 2, "high", "rule"), ("data/bridges.csv", 3, "twin", "rule")]


@pytest.mark.parametrize(
    ("check", "near"),
    [
        ("closed >= bilt", "built"),
        ("closed => built", "champ >= champ"),
        ("__import__('os') >= built", "champ >= champ"),
        ("closed >= id", "deux dates"),
        ("closed >= id.built", ""),
    ],
)
def test_a_rule_that_cannot_be_checked_is_a_problem_of_the_descriptor(make_dataset, load, check, near):
    make_dataset("bridges", "id,built,closed\narch,1,2\n", BRIDGES, more=rule(check.replace("'", "''")))
    wrong = [problem for problem in load()[1] if problem.file.endswith(".yaml")]
    assert [(p.field, p.check) for p in wrong] == [("rules[1].check", "rule")]
    assert near in wrong[0].suggestion
