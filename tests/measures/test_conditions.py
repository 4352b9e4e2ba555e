"""Claims that are checked."""

from collections.abc import Callable

import pytest

from plugins.measures.catalogue import Measures
from plugins.measures.conditions import Outcome, holds
from plugins.problems import Problem

MEASURES = """\
count: {label: {fr: Ponts}, unit: number, dataset: bridges, value: count(*)}
mean: {label: {fr: Longueur}, unit: number, dataset: bridges, value: avg(length)}
state: {label: {fr: État}, unit: text, dataset: bridges, value: max(state)}
opened: {label: {fr: Ouverture}, unit: date, dataset: bridges, value: "max(opened_on) filter (where id = 'ash')"}
any: {label: {fr: Un}, unit: text, dataset: bridges, value: "bool_or(length > 100)"}
lost: {label: {fr: Perdu}, unit: EUR, dataset: bridges, where: "false", value: sum(cost), optional: true}
wrong: {label: {fr: Faux}, unit: number, dataset: bridges, value: sum(nothing)}
"""


def told(outcome: Outcome) -> list[str]:
    """The only problem, message and suggestion, with ordinary spaces."""
    (problem,) = outcome.problems
    return [" ".join(text.split()) for text in problem]


@pytest.fixture
def measures(measure: Callable[[str], tuple[Measures, list[Problem]]]) -> Measures:
    return measure(MEASURES)[0]


def test_a_true_condition_holds(measures: Measures) -> None:
    outcome = holds({"k": "ponts.count", "m": "ponts.mean", "test": "k = 3 and m > 81"}, measures)
    assert (outcome.holds, outcome.values, outcome.problems) == (True, {"k": 3, "m": 245 / 3}, ())


def test_a_false_condition_says_what_each_name_is_worth(measures: Measures) -> None:
    outcome = holds({"k": "ponts.count", "test": "k > 3"}, measures)
    assert (outcome.holds, outcome.values, outcome.skipped, outcome.problems) == (False, {"k": 3}, False, ())


def test_texts_booleans_and_dates_compare(measures: Measures) -> None:
    assert holds({"s": "ponts.state", "test": "s = 'open'"}, measures).holds
    assert holds({"a": "ponts.any", "test": "a"}, measures).holds
    assert holds(
        {"d": "ponts.opened", "test": "d = '2004-11' and year(d_start) = 2004 and day(d_end) = 30"}, measures
    ).holds


def test_a_missing_value_makes_nothing_true(measures: Measures) -> None:
    outcome = holds({"x": "ponts.lost", "test": "x > 0"}, measures)
    assert (outcome.holds, outcome.values) == (False, {"x": None})
    assert holds({"x": "ponts.lost", "test": "x is null"}, measures).holds


def test_a_measure_to_mend_elsewhere_skips_the_test(measures: Measures) -> None:
    outcome = holds({"k": "ponts.wrong", "test": "k > 0"}, measures)
    assert (outcome.skipped, outcome.holds, outcome.problems) == (True, True, ())


def test_unknown_names_are_problems(measures: Measures) -> None:
    outcome = holds({"k": "ponts.coun", "test": "k > 0"}, measures)
    assert told(outcome) == ["aucune mesure ne s’appelle « ponts.coun ».", "Vouliez-vous dire « ponts.count » ?"]
    outcome = holds({"count": "ponts.count", "test": "cout > 0"}, measures)
    assert told(outcome) == ["« cout » n’est pas un nom de la condition.", "Vouliez-vous dire « count » ?"]


def test_a_condition_needs_a_test(measures: Measures) -> None:
    assert told(holds({"k": "ponts.count"}, measures))[0] == "la condition n’a pas de « test »."


@pytest.mark.parametrize(
    "test",
    [
        "k > 0; drop table bridges",
        "(select count(*) from bridges) > 0",
        "k > (select count(*) from read_csv('/etc/passwd'))",
        "k > 0) from (select 1 as k",
        "k > random()",
        "today() > date '2020-01-01'",
        "k >",
        "k",
        "k + 1",
        "$p0 > 0",
        "unnest([true, true])",
    ],
)
def test_a_condition_is_one_yes_or_no_expression(measures: Measures, test: str) -> None:
    outcome = holds({"k": "ponts.count", "test": test}, measures)
    assert not outcome.holds
    assert outcome.problems


def test_a_name_is_never_read_as_sql(measures: Measures) -> None:
    outcome = holds({'k" from bridges --': "ponts.count", "test": "true"}, measures)
    assert outcome.holds
