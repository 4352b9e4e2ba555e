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


def test_an_actor_is_named_in_the_language_of_the_page(load):
    text = TRACKS.replace(
        "select * from avis order by quand",
        "select qui as qui_fr, case qui when 'Ingénieur' then 'Engineer' end as qui_en, * from avis order by quand",
    ).replace("actor: qui", "actor: qui_fr")
    charts, problems = load(avis=text)
    assert problems == []
    for width in (328, 672):
        figure = charts["avis"].figure("en", width)
        said = " ".join(note["text"] for note in figure["layout"]["annotations"])
        assert "Engineer" in said
        assert "Ingénieur" not in said
        assert "Mairie" in said  # no other name is known: the French one stays
        assert any(told.startswith("Engineer") for told in figure["data"][1]["hovertext"])


def test_a_position_has_the_colour_of_its_category_and_an_open_one_its_outline(load):
    marks = drawn(load)["data"][1]
    colours = {
        (symbol, colour, outline)
        for symbol, colour, outline in zip(
            marks["marker"]["symbol"], marks["marker"]["color"], marks["marker"]["line"]["color"], strict=True
        )
    }
    assert colours == {
        ("square", "var(--data-a-strong)", "var(--color-paper)"),
        ("diamond", "var(--data-neutral)", "var(--color-paper)"),
        ("circle", "var(--color-paper)", "var(--data-b-soft)"),
    }


def test_the_year_of_the_first_position_is_on_the_axis_even_when_it_is_late_in_the_year(load):
    text = TRACKS.replace("'2019-05'", "'2019-12'").replace("'2019', 'closed'", "'2020', 'closed'")
    for width in (328, 672):
        figure = drawn(load, width, text)
        assert sum(note["text"] == "2019" for note in figure["layout"]["annotations"]) == 2
