"""What each kind draws, read in the figure: unknown, zero, partial and imprecise never look alike."""

import re
from datetime import datetime
from itertools import combinations

import pytest

from plugins.charts.calendar_axis import DAY
from tests.charts.conftest import COLUMNS, INTERVALS, LANES, LINKS, ROWS


@pytest.fixture
def figures(load):
    """A chart file → its narrow and wide figures in French."""

    def drawn(text, rows=ROWS):
        charts, problems = load(rows, pont=text)
        assert problems == []
        chart = charts["pont"]
        return [chart.figure("fr", width) for width in chart.widths]

    return drawn


def bars(figure):
    return [trace for trace in figure["data"] if trace["type"] == "bar"]


def dotted(figure):
    return [shape for shape in figure["layout"]["shapes"] if shape["line"]["dash"] == "dot"]


def words(figure):
    return [note["text"] for note in figure["layout"]["annotations"]]


def test_a_column_is_the_last_reading_of_its_year(figures):
    _, wide = figures(COLUMNS)
    assert [(trace["x"], trace["y"]) for trace in bars(wide)] == [(["2019", "2020"], [120.0, 88.0])]
    assert "88" in words(wide)
    assert "14\N{NO-BREAK SPACE}juin" in words(wide)


def test_a_year_without_reading_is_a_dotted_slot_and_never_a_column(figures):
    narrow, wide = figures(COLUMNS)
    for figure in (narrow, wide):
        assert [shape["type"] for shape in dotted(figure)].count("rect") == 2
        assert [text.replace("<br>", " ") for text in words(figure)].count("aucun relevé") == 2


def test_a_zero_is_a_bar_and_not_a_slot(figures):
    _, wide = figures(COLUMNS, ROWS.replace(",120,", ",0,"))
    assert bars(wide)[0]["y"] == [0.0, 88.0]
    assert len([shape for shape in dotted(wide) if shape["type"] == "rect"]) == 2


def test_a_minimum_has_an_open_top_and_says_so(figures):
    _, wide = figures(COLUMNS)
    (sides,) = (shape["path"] for shape in dotted(wide) if shape["type"] == "path")
    assert re.fullmatch(r"(M[\d.]+,[\d.]+V[\d.]+){2}", sides)
    assert "au moins" in words(wide)


def test_an_approximate_column_is_hatched(figures):
    _, wide = figures(COLUMNS.replace("minimum: [closed]", "approximate: [closed]"))
    assert bars(wide)[0]["marker"]["pattern"]["shape"] == ["", "/"]


def test_columns_start_at_zero(figures):
    narrow, wide = figures(COLUMNS)
    assert (narrow["layout"]["xaxis"]["range"][0], wide["layout"]["yaxis"]["range"][0]) == (0, 0)


def test_a_panel_has_its_own_scale(figures):
    _, wide = figures(COLUMNS.replace("quality: state", "panel: state"))
    tops = [wide["layout"][name]["range"][1] for name in ("yaxis", "yaxis2", "yaxis3")]
    assert len(set(tops)) == 3


def test_a_bar_without_end_is_hatched_up_to_the_day_of_verification(figures):
    _, wide = figures(INTERVALS)
    (hatched,) = [trace for trace in bars(wide) if "pattern" in trace["marker"]]
    assert hatched["customdata"] == [3]
    assert hatched["base"] == ["2020-06-14"]
    assert hatched["x"] == [1219 * DAY]  # 15 October 2023 included


def test_a_start_known_to_the_month_or_the_year_is_an_outline_as_long(figures):
    _, wide = figures(INTERVALS)
    outlined = bars(wide)[-1]
    assert (outlined["base"], outlined["x"]) == (["2019-03-01", "2021-01-01"], [31 * DAY, 365 * DAY])
    assert outlined["marker"]["color"] == ["var(--color-paper)"] * 2


def test_a_missing_value_is_said_in_words(figures):
    narrow, wide = figures(INTERVALS)
    assert "non trouvé" in words(wide)
    assert "Mètres\N{NO-BREAK SPACE}: non trouvé" in words(narrow)


def test_the_line_of_today_is_the_day_of_verification(figures):
    _, wide = figures(INTERVALS)
    above = [shape["x0"] for shape in wide["layout"]["shapes"] if shape["layer"] == "above"]
    assert above == ["2023-10-15"]
    assert "Vérifié le 15\N{NO-BREAK SPACE}octobre 2023" in words(wide)


def test_a_link_ends_with_a_diamond_or_a_bar_as_long_as_the_period(figures):
    _, wide = figures(LINKS)
    diamonds = [trace for trace in wide["data"] if trace["type"] == "scatter" and "symbol" in trace.get("marker", {})]
    ends = [trace["x"] for trace in diamonds if trace["marker"]["symbol"] == "diamond"]
    assert ends == [["2021-05-04", "2022-01-31"]]
    assert (bars(wide)[1]["base"], bars(wide)[1]["x"]) == (["2022-01-01", "2023-07-01"], [365 * DAY, 92 * DAY])


def test_an_interval_without_end_has_no_link(figures):
    _, wide = figures(LINKS)
    links = bars(wide)[0]
    assert links["customdata"] == [0, 1, 2, 4]
    assert (links["base"][0], links["x"][0]) == ("2019-04-01", 764 * DAY)


def test_words_of_a_row_are_known_as_its_own_in_every_drawing(figures):
    for source in (LANES, INTERVALS, LINKS):
        for figure in figures(source):
            rows = {text.get("name") for text in figure["layout"]["annotations"]}
            named = (1, 3) if source == LANES and figure["layout"]["width"] > 400 else range(5)
            assert rows == {None, *(f"row-{row}" for row in named)}  # without name: years, headings


def test_marks_of_a_lane_never_touch_and_keep_their_category(figures):
    _, wide = figures(LANES)
    marks = wide["data"][0]
    assert marks["marker"]["symbol"] == ["square", "diamond", "circle-open", "circle-open", "square"]
    day = 132 / 365.25
    starts = [moment[:10] for moment in marks["y"]]
    assert starts[1:4] == ["2020-06-11", "2020-06-13", "2020-06-14"]
    for (x, first), (other, second) in combinations(zip(marks["x"], marks["y"], strict=True), 2):
        apart = abs((datetime.fromisoformat(first) - datetime.fromisoformat(second)).days) * day
        assert abs(x - other) >= 18 or apart >= 17


def test_an_imprecise_event_has_a_rule_beside_it_as_long_as_its_time(figures):
    _, wide = figures(LANES)
    (rules,) = bars(wide)
    assert (rules["base"], rules["y"]) == (["2019-03-01", "2021-01-01"], [31 * DAY, 365 * DAY])
    assert rules["customdata"] == [0, 4]


def test_only_turning_points_are_named_in_the_wide_drawing_and_all_in_the_narrow_one(figures):
    narrow, wide = figures(LANES)
    told = " ".join(words(wide)).replace("<br>", " ")
    assert "Passerelle des Tilleuls" in told
    assert "Viaduc" not in told
    listed = " ".join(words(narrow)).replace("<br>", " ")
    assert all(name in listed for name in ("Viaduc de la Combe", "Pont des Arts", "Fermé · 13\N{NO-BREAK SPACE}juin"))


def test_the_narrow_list_has_a_stripe_and_a_symbol_per_event(figures):
    narrow, _ = figures(LANES)
    stripes, symbols = narrow["data"]
    assert stripes["x"] == [6] * 5
    assert (symbols["customdata"], len(symbols["x"])) == ([0, 1, 2, 3, 4], 5)


@pytest.mark.parametrize("text", [COLUMNS, INTERVALS, LINKS, LANES])
def test_a_figure_is_plain_and_says_its_size(figures, text):
    for width, figure in zip((328, 672), figures(text), strict=True):
        layout = figure["layout"]
        assert layout["width"] == width
        assert "template" not in layout
        assert all(axis["automargin"] is False for name, axis in layout.items() if name[1:5] == "axis")
        assert all(isinstance(trace["x"], list) for trace in figure["data"])
