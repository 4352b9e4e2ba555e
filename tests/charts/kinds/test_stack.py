"""Stacked bars: parts in the order of the option, in counts or in shares, each with its row."""

import pytest

from tests.charts.conftest import ROWS, STACK, STACKS


def drawn(load, text, width=672):
    charts, problems = load(parts=text)
    assert problems == []
    return charts["parts"], charts["parts"].figure("fr", width)


def test_parts_follow_the_option_and_fill_the_bar(load):
    chart, figure = drawn(load, STACK)
    (trace,) = figure["data"]
    assert [chart.rows[rank]["state"] for rank in trace["customdata"]] == ["open", "limited", "closed"]
    assert trace["base"] == [0.0, 2.0, 3.0]
    assert figure["layout"]["xaxis"]["range"] == [0, 5.0]
    assert trace["marker"]["pattern"]["shape"] == ["", "/", ""]


def test_number_and_words_stand_under_each_part(load):
    _, figure = drawn(load, STACK)
    said = [note["text"] for note in figure["layout"]["annotations"]]
    assert said == ["2", "Ouvert à tous", "1", "Limité aux piétons", "2", "Fermé"]


def test_on_a_phone_each_part_has_a_line_of_its_own(load):
    """A bar of a whole is too short there for the words of its parts: it was the wide one made narrower."""
    chart, figure = drawn(load, STACK, 328)
    (trace,) = figure["data"]
    assert [chart.rows[rank]["state"] for rank in trace["customdata"]] == ["open", "limited", "closed"]
    assert trace["base"] == [0.0, 0.0, 0.0]
    assert trace["x"] == [2.0, 1.0, 2.0]
    said = [note["text"] for note in figure["layout"]["annotations"]]
    assert said == ["Ouvert à tous", "2", "Limité aux piétons", "1", "Fermé", "2"]


def test_shares_are_percentages_of_each_bar(load):
    chart, figure = drawn(load, STACKS)
    trace = figure["data"][0]
    ends = {chart.rows[rank]["annee"]: start for rank, start in zip(trace["customdata"], trace["base"], strict=True)}
    assert figure["layout"]["xaxis"]["range"] == [0, 100.0]
    assert round(ends["2020"], 1) == 33.3
    assert sorted(trace["customdata"]) == list(range(len(chart.rows)))


def test_the_key_is_not_a_mark(load):
    _, figure = drawn(load, STACKS)
    assert figure["data"][1]["hoverinfo"] == "skip"
    assert "customdata" not in figure["data"][1]


@pytest.mark.parametrize("open_ones", [17, 35])  # with 35, the last two parts are both narrower than their numbers
def test_a_part_narrower_than_its_number_has_it_where_there_is_room(load, open_ones):
    rows = ROWS + "".join(f"x{rank},2020,,Pont {rank},,10,open,s1\n" for rank in range(open_ones))
    charts, problems = load(rows, parts=STACKS)
    assert problems == []
    figure = charts["parts"].figure("fr", 328)
    assert min(figure["data"][0]["x"]) * 328 / 100 < 20
    said = [note["name"] for note in figure["layout"]["annotations"] if "%" in note["text"]]
    assert len(said) == len(charts["parts"].rows)
