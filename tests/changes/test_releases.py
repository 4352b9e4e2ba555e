"""Frozen releases: what they hold, and that nobody touches them."""

from datetime import date

import pytest

from plugins.changes.comparison import compare
from plugins.changes.releases import read_releases

DAY = date(2024, 5, 1)


def test_a_release_holds_the_rows_the_descriptors_and_the_values_of_its_day(root, state, release, rewrite):
    release("1.0.0", DAY)
    rewrite("41.5", "50")
    (frozen,), problems = read_releases(root)
    assert problems == []
    assert (frozen.version, frozen.date) == ("1.0.0", "2024-05-01")
    assert b"41.5" in frozen.files["data/ferries.csv"]
    assert "data/ferries.yaml" in frozen.files
    assert frozen.snapshot.description.measures["ferries.longest"].value == 41.5
    assert compare(frozen.snapshot, state()[3])


def test_versions_come_in_the_order_of_their_numbers(root, release):
    for version in ("1.10.0", "1.9.0", "1.0.0"):
        release(version, DAY)
    assert [one.version for one in read_releases(root)[0]] == ["1.0.0", "1.9.0", "1.10.0"]


def test_freezing_twice_gives_the_same_bytes(root, release):
    release("1.0.0", DAY)
    first = {path.name: path.read_bytes() for path in (root / "releases").rglob("*.*") if path.is_file()}
    release("1.0.0", DAY)
    assert {path.name: path.read_bytes() for path in (root / "releases").rglob("*.*") if path.is_file()} == first


def test_a_file_touched_since_is_refused_and_named(root, release):
    release("1.0.0", DAY)
    path = root / "releases" / "1.0.0" / "data" / "ferries.csv"
    path.write_bytes(path.read_bytes() + b"x,,,,,,,\n")
    releases, (problem,) = read_releases(root)
    assert releases == ()
    assert (problem.file, problem.check) == ("releases/1.0.0/data/ferries.csv", "release")


def test_a_folder_that_is_no_version_is_refused(root):
    (root / "releases" / "latest").mkdir(parents=True)
    (problem,) = read_releases(root)[1]
    assert "« latest »" in problem.message.replace("\u00a0", " ")


@pytest.mark.parametrize("content", ["", "{}", '{"version": "1.0.0"}', "not json"])
def test_a_manifest_that_cannot_be_read_is_a_problem_not_a_crash(root, release, content):
    release("1.0.0", DAY)
    (root / "releases" / "1.0.0" / "release.json").write_text(content)
    releases, problems = read_releases(root)
    assert releases == ()
    assert [problem.file for problem in problems] == ["releases/1.0.0/release.json"]


def test_a_path_that_leads_out_of_the_release_is_not_followed(root, release):
    release("1.0.0", DAY)
    manifest = root / "releases" / "1.0.0" / "release.json"
    manifest.write_text(
        manifest.read_text(encoding="utf-8").replace('"data/ferries.csv"', '"../../data/ferries.csv"'), "utf-8"
    )
    assert read_releases(root)[0] == ()
