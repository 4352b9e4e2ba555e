"""Two releases of a small dossier, as a reader, a feed reader and someone who cited a chart find them."""

import json

import feedparser
import pytest

from tests.builds import BRIDGES, copy_of, dossier

CHART = """\
kind: columns
rows: {sql: "select * from bridges where span is not null order by opened", fields: bridges}
encode: {date: opened, value: span}
options: {missing: {fr: non retrouvé}}
verified_on: ponts.verification
title: {fr: "La portée connue atteint {{ ponts.portee_totale }} mètres"}
condition: {total: ponts.portee_totale, test: "total > 0"}
neutral_title: {fr: La portée des ponts}
measured: {fr: "Portée, en mètres, par année d’ouverture"}
alt:
  fr: >-
    Colonnes par année d’ouverture, de 1751 à 1998 : la plus haute est celle du viaduc du rail, et un pont n’a pas
    de portée connue.
note: {fr: Un pont sans portée connue n’y est pas.}
reading: {fr: "Lecture : le viaduc du rail, ouvert en 1848, porte à 1 218,5 mètres."}
"""


def run(root, *command):
    done = dossier(root, *command)
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """Released twice, changed between, and once more since."""
    root = copy_of(BRIDGES, tmp_path_factory.mktemp("released") / "ponts")
    charts = root / "content" / "charts"
    charts.mkdir(exist_ok=True)
    (charts / "portees.yaml").write_text(CHART, encoding="utf-8")
    rows = root / "data" / "bridges.csv"
    run(root, "release", "1.0.0", "--date", "2026-02-01")
    rows.write_text(rows.read_text(encoding="utf-8").replace("434,watched", "440,closed"), encoding="utf-8")
    run(root, "release", "1.1.0", "--date", "2026-03-01")
    rows.write_text(rows.read_text(encoding="utf-8").replace("1848,,1218.5", "1848,,1219"), encoding="utf-8")
    run(root, "site")
    return root


def text(root, name):
    return (root / "output" / name).read_text(encoding="utf-8")


def test_the_page_of_changes_says_them_in_sentences_newest_first(root):
    page = text(root, "changements/index.html")
    assert "Pont Wilson</a>\u00a0: «\u00a0Portée\u00a0» passe de 434 à 440\u202f; «\u00a0État\u00a0» passe de" in page
    assert page.index("Depuis la version\u00a01.1.0") < page.index('id="v1.1.0"') < page.index('id="v1.0.0"')
    assert "Ponts fermés\u00a0: 1, puis 2" in page
    assert "Première publication" in page


def test_the_feed_has_one_entry_per_release_dated_by_it(root):
    feed = feedparser.parse(text(root, "feeds/changements.atom.xml"))
    assert not feed.bozo
    assert [(entry.title.replace("\u00a0", " "), entry.updated[:10]) for entry in feed.entries] == [
        ("Version 1.1.0, 1er mars 2026", "2026-03-01"),
        ("Version 1.0.0, 1er février 2026", "2026-02-01"),
    ]
    assert "434 à 440" in feed.entries[0].content[0].value


def test_a_cited_chart_stays_as_it_was(root):
    frozen = text(root, "releases/1.0.0/portees/index.html")
    assert "La portée connue atteint 2\u202f446,5 mètres" in frozen
    assert "2\u202f453" not in frozen
    assert frozen.count("<svg") >= 2
    assert "figée le 1<sup>er</sup>\u00a0février 2026" in frozen
    living = text(root, "graphiques/portees/index.html")
    assert "2\u202f453 mètres" in living
    assert "/releases/1.1.0/portees/" in living
    drawing = text(root, "releases/1.0.0/charts/portees-fr-672.svg")
    assert "/releases/1.0.0/portees/" in drawing
    assert "var(" not in drawing


def test_the_frozen_files_are_those_of_the_release_byte_for_byte(root):
    for name in ("release.json", "data/bridges.csv", "charts/portees.csv"):
        assert text(root, f"releases/1.0.0/{name}") == (root / "releases" / "1.0.0" / name).read_text(encoding="utf-8")


def test_a_program_finds_the_same_changes(root):
    found = json.loads(text(root, "releases/1.1.0/changes.json"))
    assert {(item["key"], item["field"], item["before"], item["after"]) for item in found} == {
        ("wilson", "span", "434", "440"),
        ("wilson", "state", "watched", "closed"),
    }


def test_the_citation_of_the_data_names_the_last_release(root):
    assert 'version: "1.1.0"' in text(root, "CITATION.cff")
    assert json.loads(text(root, "datapackage.json"))["version"] == "1.1.0"


def test_the_editor_sees_rows_numbers_sentences_and_charts_before_and_after(root):
    said = run(root, "diff").replace("\u202f", " ").replace("\u00a0", " ")
    for line in (
        "Depuis la version 1.1.0 (1er mars 2026) :",
        "Viaduc du rail : « Portée » passe de 1 218,5 à 1 219.",
        "ponts.portee_totale (Portée connue) : 2 452,5 → 2 453",
        "content/fr/1-ponts.md, content/charts/portees.yaml",
        "avant : La portée connue atteint 2 452,5 mètres.",
        "après : La portée connue atteint 2 453 mètres.",
        "titre après : La portée connue atteint 2 453 mètres",
    ):
        assert line in said


def test_a_version_is_not_made_twice_and_a_name_is_a_version(root):
    for version, said in (("1.1.0", "existe déjà"), ("1.0.5", "déjà publiée"), ("deux", "n’est pas une version")):
        done = dossier(root, "release", version)
        assert done.returncode == 1
        assert said in done.stdout
