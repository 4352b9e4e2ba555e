"""Periods: bars, symbols and words of rows that may lack a start, an end, a category, or every date."""

import re
from datetime import date

import pytest

from tests.charts.conftest import PERIODS


@pytest.fixture
def figure(load):
    def drawn(width=672, language="fr", text=PERIODS):
        charts, problems = load(periodes=text)
        assert problems == []
        return charts["periodes"].figure(language, width)

    return drawn


def bars(figure):
    return {
        rank: (base, days, trace["marker"])
        for trace in figure["data"]
        if trace["type"] == "bar"
        for rank, base, days in zip(trace["customdata"], trace["base"], trace["x"], strict=True)
    }


def points(figure):
    return {
        (rank, symbol): x
        for trace in figure["data"]
        if trace["type"] == "scatter"
        for rank, symbol, x in zip(trace["customdata"], trace["marker"]["symbol"], trace["x"], strict=True)
    }


def said(figure):
    return [note["text"] for note in figure["layout"]["annotations"]]


def test_every_row_has_a_mark_at_both_widths(figure):
    for width in (328, 672):
        drawn = figure(width)
        assert {rank for trace in drawn["data"] for rank in trace["customdata"]} == {0, 1, 2, 3, 4}


def test_a_gap_is_empty_and_an_approximation_is_hatched_from_the_first_day_on(figure):
    drawn = bars(figure())
    assert drawn[0][0] == "2019-03-01"
    assert drawn[0][2]["pattern"]["shape"] == "/"
    assert drawn[1][2]["color"] == "var(--color-paper)"


def test_without_start_or_end_only_a_symbol_is_drawn_out_of_the_axis(figure):
    drawn = figure()
    assert 3 not in bars(drawn)
    assert (3, "circle") in points(drawn)
    assert "Aucune date" in said(drawn)


def test_an_unknown_category_is_said_and_its_symbol_is_open(figure):
    drawn = figure()
    assert any("état inconnu" in text for text in said(drawn))
    (found,) = [trace for trace in drawn["data"] if trace["type"] == "scatter" and 2 in trace["customdata"]]
    assert found["marker"]["color"][found["customdata"].index(2)] == "var(--color-paper)"


def test_an_open_bar_reaches_the_verification_and_ends_with_an_arrow(figure):
    text = PERIODS.replace("closed_on, name_fr", "case when id <> 'e' then closed_on end as closed_on, name_fr")
    drawn = figure(text=text)
    assert points(drawn)[(4, "triangle-right")] == "2023-10-15"


def test_years_under_a_bar_are_empty_places_and_never_shares_of_it(figure):
    slots = [shape for shape in figure(960 - 288)["layout"]["shapes"] if shape["line"].get("dash") == "dot"]
    assert len([shape for shape in slots if shape["type"] == "rect"]) == 3


def test_the_place_of_the_last_year_ends_with_its_bar(figure):
    slots = [shape for shape in figure(960 - 288)["layout"]["shapes"] if shape["line"].get("dash") == "dot"]
    assert max(shape["x1"] for shape in slots if shape["type"] == "rect") == "2021-05-04"


def test_the_line_of_the_verification_hangs_from_its_words_over_the_first_dated_section(figure):
    layout = figure()["layout"]
    paths = "".join(shape.get("path", "") for shape in layout["shapes"])
    lines = [float(start) for start in re.findall("M2023-10-15,([0-9.]+)V", paths)]
    lines += [shape["y0"] for shape in layout["shapes"] if shape.get("x0") == shape.get("x1") == "2023-10-15"]
    (words,) = [note for note in layout["annotations"] if note["text"].startswith("Vérifié")]
    assert words["y"] < min(lines) < words["y"] + 16


def test_sections_stand_in_the_order_of_the_options_and_names_follow_the_language(figure):
    words = said(figure(language="en"))
    assert words.index("New ones") < words.index("Old ones")
    assert any("Combe" in text for text in words)


def test_a_column_of_the_options_must_exist(load):
    _, problems = load(periodes=PERIODS.replace("field: length_m", "field: longueur"))
    assert "longueur" in problems[0].sentence


def test_the_years_are_written_again_at_the_foot_of_a_narrow_drawing_that_ends_on_a_dated_row(load):
    charts, problems = load(periodes=PERIODS)
    assert problems == []
    figure = charts["periodes"].figure("fr", 328)
    years = [(note["text"], note["y"]) for note in figure["layout"]["annotations"] if note["text"] == "2021"]
    assert len(years) == 2
    assert figure["layout"]["height"] - max(y for _, y in years) < 20


@pytest.mark.parametrize("width", [328, 672])
def test_words_under_a_bar_that_is_still_open_do_not_cross_the_line_of_the_verification(figure, width):
    long = "depuis longtemps et sans aucune fin connue de nous"
    text = PERIODS.replace("closed_on, name_fr", f"null::date as closed_on, '{long}' as told, name_fr")
    drawn = figure(width, text=text.replace("{key: id,", "{key: id, words: told,"))
    layout = drawn["layout"]
    first, last = (date.fromisoformat(end) for end in layout["xaxis"]["range"])
    left, right = layout["margin"]["l"], width - layout["margin"]["r"]
    today = left + (date(2023, 10, 15) - first) / (last - first) * (right - left)
    under = [
        note for note in layout["annotations"] if note["text"].startswith("depuis") and note["x"] == last.isoformat()
    ]
    assert under
    for note in under:
        assert note["xanchor"] == "right"
        assert right + note["xshift"] <= today
