from datetime import date

from plugins.frame.site import segment
from plugins.frame.thread import dominant, years
from plugins.records.cells import Effect
from plugins.records.edition import Edition
from plugins.wording import load_wording


def test_every_year_has_a_segment_and_empty_years_stay_visible(bridges):
    found = years(Edition(bridges), bridges["bridges"], "opened", "state")
    assert (found[0].year, found[-1].year, len(found)) == (1850, 1904, 55)
    assert found[1].count == 0
    assert found[1].effect is None
    assert found[1].url is None


def test_between_equals_the_latest_act_gives_the_colour(bridges):
    found = {year.year: year for year in years(Edition(bridges), bridges["bridges"], "opened", "state")}
    assert found[1902].count == 2
    assert found[1902].effect.value == "sound"


def test_a_plain_effect_colours_no_year(bridges):
    found = {year.year: year for year in years(Edition(bridges), bridges["bridges"], "opened", "state")}
    assert (found[1904].count, found[1904].effect) == (1, None)


def test_a_year_leads_to_its_first_act(bridges):
    found = {year.year: year for year in years(Edition(bridges), bridges["bridges"], "opened", "state")}
    assert found[1902].url == "/explorer/ponts/#arch"


def test_two_effects_that_pull_the_same_way_count_together():
    def some(role, count):
        return [Effect(role, role, "circle", role)] * count

    year = [*some("neutral", 3), *some("b-soft", 2), *some("b-strong", 2)]
    assert dominant(year).role == "b-strong"
    assert dominant([*some("neutral", 5), *some("b-soft", 2), *some("b-strong", 2)]).role == "neutral"
    assert dominant(some("plain", 3)) is None


def test_the_name_of_a_year_counts_its_acts_apart_from_its_effect_and_says_when_it_is_not_over(bridges):
    found = {year.year: year for year in years(Edition(bridges), bridges["bridges"], "opened", "state")}
    wording = load_wording()["fr"]
    over, going_on = (segment(found[1902], wording, date(year, 6, 1)) for year in (1903, 1902))
    assert (over["label"], over["unfinished"]) == ("1902\u00a0: 2 actes, effet dominant\u00a0: Solide", False)
    assert (going_on["label"], going_on["unfinished"]) == (
        "1902\u00a0: 2 actes, effet dominant\u00a0: Solide, année en cours",
        True,
    )
    assert segment(found[1904], wording, None)["label"] == "1904\u00a0: 1 acte"
