"""The releases as a story."""

from datetime import date

from plugins.changes.history import Changes, episodes, frozen, machine_readable, steps
from plugins.changes.releases import read_releases
from plugins.wording import load_wording

FRENCH = load_wording()["fr"]


def story(root, state):
    releases, _ = read_releases(root)
    return releases, steps(releases, state()[3])


def test_before_the_first_release_there_is_no_story(root, state):
    assert story(root, state)[1] == ()


def test_the_first_release_is_a_first_publication(root, state, release):
    release("1.0.0", date(2024, 5, 1))
    (episode,) = episodes(story(root, state)[1], FRENCH)
    assert (episode.title, episode.headline, episode.sections) == (
        "Version 1.0.0, 1er\u00a0mai 2024",
        "Première publication, le 1er\u00a0mai 2024.",
        (),
    )


def test_two_releases_and_the_present_come_newest_first(root, state, release, rewrite):
    release("1.0.0", date(2024, 5, 1))
    rewrite("12,running", "15,stopped")
    release("1.1.0", date(2024, 9, 1))
    rewrite("41.5", "50")
    releases, told = story(root, state)
    found = episodes(told, FRENCH)
    assert [episode.version for episode in found] == ["", "1.1.0", "1.0.0"]
    assert found[0].title == "Depuis la version 1.1.0"
    assert found[1].measures == ("Bacs arrêtés\u00a0: 0, puis 1",)
    changes = Changes({"fr": found}, frozen(releases))
    assert changes.version == "1.1.0"
    assert [item["version"] for item in changes.of("ferries", "fr")] == ["", "1.1.0"]
    assert changes.of("sources", "fr") == []


def test_a_program_reads_the_same_changes(root, state, release, rewrite):
    release("1.0.0", date(2024, 5, 1))
    rewrite("12,running", "15,running")
    release("1.1.0", date(2024, 9, 1))
    assert machine_readable(story(root, state)[1][0]) == [
        {"dataset": "ferries", "key": "erdre", "change": "changed", "field": "length", "before": "12", "after": "15"}
    ]
