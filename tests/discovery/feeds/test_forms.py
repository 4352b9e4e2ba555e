"""Atom and JSON Feed, read by someone else's reader."""

import json
from dataclasses import replace

import feedparser
import pytest

from plugins.discovery.feeds.atom import as_atom
from plugins.discovery.feeds.feed import LARGEST, Entry, Feed, latest, moment
from plugins.discovery.feeds.json_feed import as_json_feed

FEED = Feed(
    name="ponts",
    title="Ponts & bacs",
    subtitle="Ce qui ouvre",
    language="fr",
    site="La Loire",
    path="/feeds/ponts",
    page="/ponts/",
    owner="loire",
    base="https://example.org/dossier",
    entries=(
        Entry("b", "Pont <neuf>", "/ponts/b/", "1998-05", ("Ouvert & « beau »", "Deux fois")),
        Entry("a", "Pont vieux", "/ponts/a/", "1751"),
    ),
)


def test_a_reader_finds_every_entry_with_its_date_and_address():
    read = feedparser.parse(as_atom(FEED))
    assert not read.bozo
    assert (read.feed.title, read.feed.language) == ("La Loire – Ponts & bacs", "fr")
    assert [(entry.updated, entry.link) for entry in read.entries] == [
        ("1998-05-01T00:00:00Z", "https://example.org/dossier/ponts/b/"),
        ("1751-01-01T00:00:00Z", "https://example.org/dossier/ponts/a/"),
    ]
    assert read.feed.updated == "1998-05-01T00:00:00Z"


def test_signs_of_markup_stay_signs():
    entry = feedparser.parse(as_atom(FEED)).entries[0]
    assert entry.title == "Pont <neuf>"
    assert entry.content[0].value == "<p>Ouvert &amp; « beau »</p><p>Deux fois</p>"


def test_names_stay_when_the_site_moves_and_differ_from_one_entry_to_the_next():
    here, there = (
        [entry.id for entry in feedparser.parse(as_atom(feed)).entries] for feed in (FEED, replace(FEED, base=""))
    )
    assert here == there
    assert len(set(here)) == 2
    assert all(name.startswith("urn:uuid:") for name in here)


def test_json_feed_says_the_same():
    read = json.loads(as_json_feed(FEED))
    assert read["version"] == "https://jsonfeed.org/version/1.1"
    assert read["feed_url"] == "https://example.org/dossier/feeds/ponts.json"
    assert [item["date_published"] for item in read["items"]] == ["1998-05-01T00:00:00Z", "1751-01-01T00:00:00Z"]
    assert read["items"][0]["content_text"] == "Ouvert & « beau »\n\nDeux fois"
    assert [item["id"] for item in read["items"]] == [entry.id for entry in feedparser.parse(as_atom(FEED)).entries]


@pytest.mark.parametrize(
    ("date", "said"), [("2024-33", "2024-01-01"), ("2024-24", "2024-12-01"), ("2024", "2024-01-01")]
)
def test_an_imprecise_date_is_its_first_day(date, said):
    assert moment(date) == f"{said}T00:00:00Z"


def test_the_latest_come_first_and_what_has_no_date_is_left_out():
    many = [Entry(f"{rank:03}", "x", "/", f"{1900 + rank}") for rank in range(LARGEST + 5)]
    kept = latest([*many, Entry("z", "x", "/", "")])
    assert len(kept) == LARGEST
    assert kept[0].date == str(1900 + LARGEST + 4)
