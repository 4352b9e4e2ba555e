"""Tracks: a symbol per position, a link only where an actor changes side."""

from tests.charts.conftest import TRACKS


def drawn(load, width=672, text=TRACKS):
    charts, problems = load(avis=text)
    assert problems == []
    return charts["avis"].figure("fr", width)


def test_every_position_is_a_mark_and_nearby_ones_stand_under_each_other(load):
    marks = drawn(load)["data"][1]
    assert sorted(marks["customdata"]) == list(range(7))
    heights = dict(zip(marks["hovertext"], marks["y"], strict=True))
    first, second = [height for told, height in heights.items() if told.startswith("Ingénieur")]
    assert second - first == 15


def test_a_link_joins_two_sides_and_skips_what_is_on_none(load):
    links = drawn(load)["data"][0]
    assert [x for x in links["x"] if x] == ["2019-07-02", "2022-01-15", "2019-05-16", "2021-06-30"]


def test_the_years_of_the_moves_are_written(load):
    for width in (328, 672):
        said = " ".join(note["text"] for note in drawn(load, width)["layout"]["annotations"])
        assert said.count("a changé en 2021") == 1
        assert said.count("a changé en 2022") == 1


def test_without_sides_nothing_is_joined(load):
    links = drawn(load, text=TRACKS.replace("  sides: [[open], [closed]]\n", ""))["data"][0]
    assert links["x"] == []


def test_narrow_cards_end_on_the_latest_position_in_words(load):
    said = [note["text"] for note in drawn(load, 328)["layout"]["annotations"]]
    assert any("Dernier avis : fermé" in text for text in said)
