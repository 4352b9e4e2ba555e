"""The evidence pages of the dossier as published: statements, corrections, disputes, sources, datasets, glossary."""

import csv
import json
import re

import pytest

from tests.builds import ROOT


def rows(name):
    with (ROOT / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def page(published, path):
    return (published / path / "index.html").read_text(encoding="utf-8")


def test_a_statement_that_was_settled_has_its_page_and_no_other_has(published):
    settled = {row["id"] for row in rows("claims") if row["nature"] not in ("opinion", "unverifiable")}
    assert {path.parent.name for path in (published / "affirmations").glob("*/index.html")} == settled


def test_every_statement_stays_in_the_index_under_its_anchor(published):
    index = page(published, "affirmations")
    assert [row["id"] for row in rows("claims") if f'id="{row["id"]}"' not in index] == []


def test_a_statement_that_is_not_exact_says_what_it_should_have_been(published):
    silent = [
        row["id"]
        for row in rows("claims")
        if row["verdict"] == "inaccurate"
        and row["correct_value"]
        and "review__correction" not in page(published, f"affirmations/{row['id']}")
    ]
    assert silent == []


def test_a_statement_is_cited_as_one_that_was_checked_not_as_the_words_of_the_dossier(published):
    for path in ("affirmations/cl-074", "affirmations/cl-001"):
        citation = re.search(r'class="cite__text">([^<]*)<', page(published, path))
        assert citation and "Affirmation vérifiée" in citation[1]


@pytest.mark.parametrize("path", ["donnees", "en/data"])
def test_every_table_has_its_dictionary_and_its_three_files(published, path):
    for name in sorted(file.stem for file in (ROOT / "data").glob("*.csv")):
        text = page(published, f"{path}/{name}")
        for ending in ("csv", "json", "parquet"):
            assert f'href="/donnees/{name}.{ending}"' in text
            assert (published / "donnees" / f"{name}.{ending}").is_file()
        assert f'href="/{path}/{name}/"' in page(published, path)


def test_the_checksum_shown_is_that_of_the_data_package(published):
    package = json.loads((published / "datapackage.json").read_text(encoding="utf-8"))
    hashes = {
        resource["name"]: resource["hash"] for resource in package["resources"] if resource["path"].endswith("csv")
    }
    assert hashes
    assert [name for name, value in hashes.items() if value not in page(published, f"donnees/{name}")] == []


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("corrections", "en/corrections"),
        ("glossaire", "en/glossary"),
        ("sources", "en/sources"),
        ("sources-divergentes", "en/where-sources-disagree"),
        ("donnees/decisions", "en/data/decisions"),
    ],
)
def test_both_languages_lead_to_each_other(published, french, english):
    assert f'hreflang="en" href="/{english}/"' in page(published, french)
    assert f'hreflang="fr" href="/{french}/"' in page(published, english)
    assert '<html lang="en">' in page(published, english)


def test_a_term_of_an_english_page_leads_to_the_english_glossary(published):
    links = re.findall(r'class="term" href="([^"]+)"', page(published, "en/1-what-are-we-talking-about"))
    assert links and all(link.startswith("/en/glossary/#") for link in links)
    glossary = page(published, "en/glossary")
    assert [link for link in links if f'id="{link.partition("#")[2]}"' not in glossary] == []


def test_the_french_term_of_the_english_glossary_is_marked(published):
    assert '<span lang="fr">AIPD</span>' in page(published, "en/glossary")


def test_every_source_has_its_reference(published):
    text = page(published, "sources")
    assert text.count('<span class="reference">') == len(rows("sources"))


def test_a_dispute_told_in_a_chapter_is_the_same_in_the_list(published):
    chapters = "".join(path.read_text(encoding="utf-8") for path in sorted(published.glob("[1-8]-*/index.html")))
    told = re.findall(r'class="dispute" aria-labelledby="([a-z0-9-]+)-question"', chapters)
    assert told
    listed = page(published, "sources-divergentes")
    assert [name for name in told if f'id="{name}"' not in listed] == []


@pytest.mark.parametrize("path", ["glossaire", "en/glossary", "sources"])
def test_a_row_that_no_page_cites_says_so(published, path):
    """An empty cell read as an oversight."""
    cells = re.findall(r'<td class="data__mentions"[^>]*>(.*?)</td>', page(published, path), re.DOTALL)
    assert len(cells) > 50
    assert [cell for cell in cells if not cell.strip()] == []
