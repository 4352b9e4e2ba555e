"""Lanes: how many rows each holds, when the editor asks for it."""

from tests.charts.conftest import LANES, ROWS

COUNTED = LANES.replace("options:\n", "options:\n  counts: true\n")


def drawn(load, text, width):
    charts, problems = load(ponts=text)
    assert problems == []
    return charts["ponts"].figure("fr", width)


def said(figure):
    return [note["text"].replace("<b>", "").replace("</b>", "") for note in figure["layout"]["annotations"]]


def test_lanes_say_how_many_rows_they_hold_at_both_widths(load):
    for width in (328, 960):
        texts = said(drawn(load, COUNTED, width))
        for heading in ("Ouvert (2)", "Limité (1)", "Fermé (2)"):
            assert heading in texts


def test_without_that_wish_no_count_is_written_and_the_list_begins_with_its_year(load):
    for width in (328, 960):
        assert not any(text.startswith("Ouvert (") for text in said(drawn(load, LANES, width)))
    assert said(drawn(load, LANES, 328))[0] == "2019"


def test_the_key_over_the_list_has_a_symbol_per_lane_that_is_no_mark(load):
    signs = drawn(load, COUNTED, 328)["data"][-1]
    assert signs["hoverinfo"] == "skip"
    assert signs["marker"]["symbol"] == ["square", "diamond", "circle-open"]
    assert max(signs["y"]) < min(drawn(load, COUNTED, 328)["data"][1]["y"])


def test_a_turning_point_has_the_same_words_in_both_drawings(load):
    rows = ROWS.replace("Pont Neuf", "Pont Neuf fermé aux camions et aux convois")
    charts, problems = load(rows, ponts=LANES)
    assert problems == []
    chart = charts["ponts"]
    for width in chart.widths:
        texts = " ".join(said(chart.figure("fr", width)))
        assert "Pont Neuf fermé aux camions et aux convois" in texts


def test_the_words_of_the_last_turning_point_stay_over_the_foot_of_the_lanes(load, boxes):
    late = ROWS.replace("e,2021,", "e,2021-12-20,")
    text = LANES.replace("turning_points: [b, d]", "turning_points: [e]").replace(
        "  today:", "  year_height: 80\n  today:"
    )
    charts, problems = load(late, ponts=text)
    assert problems == []
    found = boxes(charts["ponts"].svg("fr", 672))
    (today,) = [box for box in found if "Vérifié" in box.text]
    (name,) = [box for box in found if "Pont des Arts" in box.text]
    assert name.bottom <= today.top


def test_both_drawings_end_on_the_day_of_the_data_so_that_the_last_year_does_not_seem_over(load):
    for width in (328, 960):
        figure = drawn(load, LANES, width)
        closing = [note for note in figure["layout"]["annotations"] if note["text"].startswith("Vérifié le")]
        assert [note["y"] for note in closing] == [max(note["y"] for note in figure["layout"]["annotations"])]


def test_the_year_in_which_the_data_stop_is_said_to_go_on_and_no_other(load):
    going_on = LANES.replace("  today:", "  unfinished: {fr: en cours, en: so far}\n  today:")
    rows = ROWS.replace("e,2021,", "e,2023,")
    charts, problems = load(rows, ponts=going_on, sans=LANES)
    assert problems == []
    for width in (328, 960):
        assert said(charts["ponts"].figure("fr", width)).count("en cours") == 1
        assert "en cours" not in said(charts["sans"].figure("fr", width))
        texts = said(charts["ponts"].figure("fr", width))
        assert texts.index("en cours") == texts.index("2023") + 1


def test_a_long_name_goes_on_over_the_next_lane_unless_a_mark_stands_there(load):
    long = ROWS.replace("Pont du Vieux Moulin", "Pont du " + "très vieux moulin " * 24)
    crowded = long.replace("b,2020-06-11", "b,2019-05-01")

    def lines(rows):
        charts, problems = load(rows, ponts=LANES.replace("[b, d]", "[a, d]"))
        assert problems == []
        return sum("moulin" in line for line in said(charts["ponts"].figure("fr", 960)))

    assert lines(long) < lines(crowded)


def test_a_name_without_room_at_the_right_of_its_mark_stands_at_its_left_unless_a_mark_does(load):
    """The last lane has no next one, and the foot is near: the name would rise away from its mark."""
    text = LANES.replace("[b, d]", "[e]").replace("  today:", "  year_height: 90\n  today:")
    late = ROWS.replace("e,2021,", "e,2023-06-01,").replace(",,open", ",,closed")
    late = late.replace("Pont des Arts", "Pont des Arts et des Lettres réunis")
    crowded = late.replace("b,2020-06-11", "b,2023-06-02")

    def at_the_left(rows):
        charts, problems = load(rows, ponts=text)
        assert problems == []
        figure = charts["ponts"].figure("fr", 672)
        (name,) = [note for note in figure["layout"]["annotations"] if "Lettres" in note["text"]]
        mark = figure["data"][0]
        return name["x"] < mark["x"][mark["customdata"].index(4)]

    assert at_the_left(late)
    assert not at_the_left(crowded)
