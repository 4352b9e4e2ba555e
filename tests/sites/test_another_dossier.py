"""The generator serves another story: other content, other data, the same plugins and theme."""

import re

import pytest

from tests.test_architecture import STORY


def text_of(site, name):
    return (site / name).read_text(encoding="utf-8")


def test_it_has_its_pages_its_records_its_indexes_and_its_downloads(bridges_site):
    expected = {
        "index.html",
        "1-ponts/index.html",
        "404.html",
        "ponts/index.html",
        "ponts/arche/index.html",
        "ponts/rail/index.html",
        "sources/index.html",
        "glossaire/index.html",
        "mesures/ponts/index.html",
        "donnees/bridges.csv",
        "donnees/index.html",
        "donnees/bridges/index.html",
        "datapackage.json",
        "theme/css/site.css",
        "manifest.sha256",
        "_headers",
        "robots.txt",
    }
    found = {path.relative_to(bridges_site).as_posix() for path in bridges_site.rglob("*") if path.is_file()}
    assert expected - found == set()


def test_no_word_of_our_story_is_in_it(bridges_site):
    leaks = {
        path.relative_to(bridges_site).as_posix(): sorted(set(words))
        for path in sorted(bridges_site.rglob("*"))
        if path.suffix in {".html", ".css", ".json", ".csv"}
        and "vendor" not in path.parts
        and (words := STORY.findall(path.read_text(encoding="utf-8")))
    }
    assert leaks == {}


def test_numbers_in_prose_come_from_the_data_and_lead_to_their_query(bridges_site):
    chapter = text_of(bridges_site, "1-ponts/index.html")
    link = re.search(
        r'<a class="measure" href="(/mesures/ponts/#portee_totale)"><data value="2446.5">([^<]+)</data>', chapter
    )
    assert link
    assert link[2] == "2\u202f446,5"
    assert 'id="portee_totale"' in text_of(bridges_site, "mesures/ponts/index.html")


def test_a_citation_leads_to_its_note_and_back(bridges_site):
    home = text_of(bridges_site, "index.html")
    mark = re.search(r'<a class="note-mark" id="([^"]+)" href="#([^"]+)"', home)
    assert mark
    assert f'id="{mark[2]}"' in home
    assert f'href="#{mark[1]}"' in home


@pytest.mark.parametrize("page", ["index.html", "1-ponts/index.html", "ponts/arche/index.html", "404.html"])
def test_every_page_has_one_title_and_says_its_language(bridges_site, page):
    text = text_of(bridges_site, page)
    assert text.count("<h1") == 1
    assert '<html lang="fr">' in text


def test_french_spaces_are_there(bridges_site):
    chapter = text_of(bridges_site, "1-ponts/index.html")
    assert "la voie\u00a0: rien d’autre\u202f!" in chapter


def test_its_sources_are_written_as_a_bibliography_and_its_datasets_have_their_dictionary(bridges_site):
    sources = text_of(bridges_site, "sources/index.html")
    assert '<a href="https://example.org/plan" rel="noreferrer"><i>Plan des ponts</i></a></cite>, 1999.' in sources
    dictionary = text_of(bridges_site, "donnees/bridges/index.html")
    assert 'href="/donnees/"' in dictionary and 'href="/donnees/bridges.csv"' in dictionary
