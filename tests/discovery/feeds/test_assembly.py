"""The feeds that a configuration asks for."""

import pytest

from plugins.discovery.feeds.assembly import Wanted, assemble, wanted
from plugins.records.edition import Edition
from plugins.wording import load_wording

SETTINGS = {
    "SITENAME": "Les ponts",
    "SITESUBTITLE": "Leur âge",
    "SITEURL": "",
    "DEFAULT_LANG": "fr",
    "DATA_PACKAGE_NAME": "ponts",
    "EDITIONS": {"en": {"SITENAME": "The bridges"}},
}
WORDINGS = load_wording()


class Page:
    def __init__(self, title, save_as, **metadata):
        self.title, self.save_as, self.metadata = title, save_as, metadata


@pytest.fixture
def feed(bridges):
    def make(item, language="fr", pages=(), verified="2024-01-02"):
        return assemble(item, Edition(bridges, language), WORDINGS[language], pages, SETTINGS, verified)

    return make


def test_the_rows_of_a_dataset_come_by_date_with_their_pages(feed):
    made = feed(Wanted("ponts", {"fr": "Ponts"}, dataset="bridges", date="opened"))
    assert [(entry.title, entry.path, entry.date) for entry in made.entries][:2] == [
        ("Pont-levis", "/ponts/drawbridge/", "1904"),
        ("Pont suspendu", "/ponts/cable/", "1902"),
    ]
    assert (made.path, made.page, made.site) == ("/feeds/ponts", "/explorer/ponts/", "Les ponts")


def test_rows_named_in_a_language_make_its_feed(feed):
    made = feed(Wanted("ponts", {"fr": "Ponts", "en": "Bridges"}, dataset="bridges", date="opened"), "en")
    assert (made.title, made.path, made.site) == ("Bridges", "/en/feeds/ponts", "The bridges")
    assert "Beam Bridge" in {entry.title for entry in made.entries}


def test_pages_are_dated_by_what_they_say_then_by_the_last_verification(feed):
    pages = [
        Page("Neuf ?", "neuf/index.html", updated="2024-03-01", description="Du neuf."),
        Page("Vieux", "vieux/index.html"),
        Page("Traduit", "t/index.html", translated_on="2023-01-01"),
    ]
    made = feed(Wanted("nouveautes", {"fr": "Nouveautés"}), pages=pages)
    assert [(entry.path, entry.date) for entry in made.entries] == [
        ("/neuf/", "2024-03-01"),
        ("/vieux/", "2024-01-02"),
        ("/t/", "2023-01-01"),
    ]
    assert made.entries[0].title == "Page mise à jour\u00a0: Neuf\u202f?"
    assert made.entries[0].paragraphs == ("Du neuf.",)


def test_nothing_dated_is_no_feed(feed):
    assert feed(Wanted("nouveautes", {"fr": "Nouveautés"})) is None


def test_an_unknown_dataset_or_field_is_told_with_the_nearest(bridges):
    asked = [
        {"name": "a", "title": {"fr": "A"}, "dataset": "bridge"},
        {"name": "b", "title": {"fr": "B"}, "dataset": "bridges", "date": "open"},
    ]
    found, problems = wanted(asked, bridges)
    assert found == []
    assert [(problem.file, problem.suggestion) for problem in problems] == [
        ("pelican.conf.py", "Vouliez-vous dire « bridges » ?"),
        ("pelican.conf.py", "Vouliez-vous dire « opened » ?"),
    ]
