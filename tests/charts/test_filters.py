"""What a chart may be filtered by: the values of its rows, in order, each with the rows that hold it."""

import pytest

from plugins.charts.filters import MISSING, check
from plugins.charts.kind import all_kinds
from plugins.charts.rows import Selection
from plugins.charts.spec import ChartSpec
from tests.charts.conftest import INTERVALS, LANES, ROWS


def said(problems):
    """The sentences, with ordinary spaces."""
    return [problem.sentence.replace("\N{NO-BREAK SPACE}", " ").replace("\u202f", " ") for problem in problems]


def test_a_chart_without_filters_has_none(load):
    assert load(pont=LANES)[0]["pont"].filters("fr") == ()


def test_the_values_of_a_closed_list_come_in_its_order_with_their_rows(load):
    charts, problems = load(pont=LANES + "filters: [state]\n")
    assert problems == []
    (found,) = charts["pont"].filters("en")
    assert (found.field, found.title) == ("state", "State")
    assert [(one.value, one.label, one.rows) for one in found.choices] == [
        ("open", "Open", (0, 4)),
        ("limited", "Limited", (1,)),
        ("closed", "Closed", (2, 3)),
    ]


def test_a_list_counts_for_each_of_its_items_and_an_empty_cell_says_so(load):
    rows = ROWS.replace("88,closed,s1", "88,closed,")
    charts, problems = load(rows, pont=INTERVALS + "filters: [source_ids]\n")
    assert problems == []
    (found,) = charts["pont"].filters("fr")
    ranks = {one.value: one.rows for one in found.choices}
    assert ranks["s1"] == (0, 1)
    assert ranks["s2"] == (0,)
    assert ranks[MISSING] == (3,)


def test_below_its_minimum_a_chart_has_nothing_to_filter(load):
    text = LANES.replace("minimum_rows: 2", "minimum_rows: 9") + "filters: [state]\n"
    assert load(pont=text)[0]["pont"].filters("fr") == ()


@pytest.mark.parametrize(
    ("name", "rows", "told"),
    [
        ("stat", ROWS, "les lignes n’ont pas de colonne « stat ». Vouliez-vous dire « state » ?"),
        ("state", ROWS.replace(",limited,", ",open,").replace(",closed,", ",open,"), "« state » n’a qu’une valeur"),
        (
            "name_fr",
            ROWS + "".join(f"x{rank},2021,2022,Pont {rank},,,open,s1\n" for rank in range(8)),
            "« name_fr » a 13 valeurs : c’est trop pour des cases à cocher.",
        ),
    ],
)
def test_a_filter_that_helps_nobody_is_refused_with_its_line(load, name, rows, told):
    charts, problems = load(rows, pont=LANES + f"filters: [{name}]\n")
    assert "pont" not in charts
    (sentence,) = said(problems)
    assert told in sentence
    assert problems[0].line == (LANES + "filters").count("\n") + 1


def test_a_kind_that_mixes_rows_cannot_be_filtered():
    selection = Selection(({"state": "open"}, {"state": "closed"}), ("state",), None)
    spec = ChartSpec.model_construct(filters=("state",))
    kinds = all_kinds()
    assert check(spec, kinds["facts"], selection) == []
    assert {name for name in kinds if check(spec, kinds[name], selection)} == {"matrix", "stages"}
