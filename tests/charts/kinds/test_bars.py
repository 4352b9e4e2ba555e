"""Bars and dots: one per row, from zero, the value in words at its end."""

import pytest

from tests.charts.conftest import BARS, DOTS, ROWS


@pytest.fixture
def figure(load):
    def drawn(text, width=672, rows=ROWS):
        charts, problems = load(rows, ponts=text)
        assert problems == []
        return charts["ponts"].figure("fr", width)

    return drawn


def texts(figure):
    return [note["text"] for note in figure["layout"]["annotations"]]


@pytest.mark.parametrize("text", [BARS, DOTS])
def test_each_row_has_its_mark_in_the_order_of_the_rows(figure, text):
    (trace,) = figure(text)["data"]
    assert (trace["x"], trace["customdata"]) == ([410, 120, 88, 35], [0, 1, 2, 3])


def test_the_value_and_its_category_stand_in_words_after_the_mark(figure):
    assert "120 · Ouvert" in texts(figure(BARS))


def test_the_scale_starts_at_zero_and_leaves_room_for_the_words(figure, face):
    layout = figure(BARS)["layout"]
    low, high = layout["xaxis"]["range"]
    room = 672 - layout["margin"]["l"]
    assert low == 0
    assert 410 / high * room + 12 + face.width("410 · Fermé", 14) <= room


def test_a_value_below_zero_goes_the_other_way(figure):
    drawn = figure(BARS, 328, ROWS.replace(",35,", ",-35,"))
    assert drawn["layout"]["xaxis"]["range"][0] == -35
    assert drawn["layout"]["shapes"][0]["x0"] == 0


def test_zero_everywhere_is_still_a_scale(figure):
    rows = ROWS.replace(",120,", ",0,").replace(",35,", ",0,").replace(",410,", ",0,").replace(",88,", ",0,")
    assert figure(BARS, 672, rows)["layout"]["xaxis"]["range"] == [0, 1]


def test_a_dot_is_tied_to_zero(figure):
    drawn = figure(DOTS)
    stems = [(shape["x0"], shape["x1"]) for shape in drawn["layout"]["shapes"][1:]]
    assert stems == [(0, 410), (0, 120), (0, 88), (0, 35)]
    assert drawn["data"][0]["marker"]["symbol"] == ["circle-open", "square", "circle-open", "diamond"]
