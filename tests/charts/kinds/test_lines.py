"""Lines: points in the order of time, round values from zero, names that do not meet."""

import pytest

from plugins.charts.kinds.lines.layout import round_values
from tests.charts.conftest import LINES


@pytest.fixture
def figure(load):
    def drawn(text=LINES, width=672):
        charts, problems = load(ponts=text)
        assert problems == []
        return charts["ponts"].figure("fr", width)

    return drawn


def test_a_line_and_its_marks_per_series_in_the_order_of_time(figure):
    path, marks = figure()["data"][2:]
    assert (path["mode"], path["hoverinfo"]) == ("lines", "skip")
    assert (marks["x"], marks["y"]) == (["2019-03-16", "2020-07-01", "2021-06-30"], [1250, 900, 1430])
    assert len(figure()["data"]) == 4


def test_each_line_ends_with_its_name_and_its_last_value(figure):
    said = " ".join(note["text"] for note in figure()["layout"]["annotations"])
    assert all(words in said for words in ("Ouvert", "1\N{NARROW NO-BREAK SPACE}430", "Fermé"))


def test_lines_without_categories_are_told_apart_by_their_dashes(figure):
    plain = figure(LINES.replace("  fields: ponts\n", ""))
    assert [trace["line"]["dash"] for trace in plain["data"] if trace["mode"] == "lines"] == ["solid", "dash"]


def test_two_lines_that_end_together_have_names_one_above_the_other(figure, boxes, load):
    text = LINES.replace("('2022-01-15', 'closed', 0)", "('2022-01-15', 'closed', 1420)")
    chart = load(ponts=text)[0]["ponts"]
    for width in chart.widths:
        found = boxes(chart.svg("fr", width))
        assert [(one.text, two.text) for i, one in enumerate(found) for two in found[i + 1 :] if one.meets(two)] == []


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([0, 1430], [0, 500, 1000, 1500]),
        ([3, 9], [0, 5, 10]),
        ([0.02, 0.07], [0, 0.02, 0.04, 0.06, 0.08]),
        ([-12, 30], [-20, 0, 20, 40]),
        ([0], [0, 0.5]),
    ],
)
def test_the_values_of_the_scale_are_round_and_hold_zero(values, expected):
    assert round_values(values) == pytest.approx(expected)
