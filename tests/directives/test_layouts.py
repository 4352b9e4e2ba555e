"""Blocks on corrections and on disputes, drawn with the templates of the theme."""

from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader

from plugins.charts.catalogue import Charts
from plugins.directives.checking import fragments
from plugins.directives.context import PageContext
from plugins.directives.expansion import expand
from plugins.measures.catalogue import Measures
from plugins.records.edition import Edition
from plugins.wording import load_wording
from tests.records.evidence import CORRECTIONS, DISPUTES, SOURCES

TEMPLATES = Path(__file__).resolve().parents[2] / "theme" / "templates"
ENVIRONMENT = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)


@pytest.fixture
def page(make_catalog, tmp_path):
    catalog = make_catalog(sources=SOURCES, corrections=CORRECTIONS, disputes=DISPUTES)

    def make(language: str = "fr") -> PageContext:
        measures = Measures({}, frozenset(), None)  # type: ignore[arg-type]
        return PageContext("content/p.md", Edition(catalog, language), measures, Charts({}, frozenset()), tmp_path)

    return make


def drawn(text: str, place: PageContext) -> tuple[BeautifulSoup, Any]:
    def render(templates: list[str], /, **variables: Any) -> str:
        template = ENVIRONMENT.select_template([f"directives/{name}.html" for name in templates])
        return template.render(**{"wording": load_wording(), "language": place.language, **variables})

    result = expand(fragments(text), place, render)
    return BeautifulSoup(result.html["content"], "html.parser"), result


def test_a_correction_says_what_was_written_what_it_should_say_and_why(page):
    french, result = drawn("/// correction | k1\n///\n", page())
    assert french.select_one(".correction").text == (
        "Correction du 2\u00a0janvier 1911. Nous écrivions\u00a0: «\u00a0Trois ponts\u00a0». "
        "Il fallait lire\u00a0: «\u00a0quatre ponts\u00a0». Un oubli."
    )
    assert result.problems == ()
    english, _ = drawn("/// correction | k1\n///\n", page("en"))
    assert [french.select_one(f".correction {tag}").text for tag in ("del", "ins")] == ["Trois ponts", "quatre ponts"]
    assert "1911. Bridges. We wrote: “Three bridges”. It should read: “four bridges”." in english.text


def test_each_version_of_a_dispute_calls_its_own_documents(page):
    block, result = drawn("/// divergence | age\n///\n", page())
    marks = [[mark.text for mark in side.select(".note-mark")] for side in block.select(".dispute__version")]
    assert marks == [["[1]"], ["[1]", "[2]"]]
    assert [note.key for note in result.notes] == ["gazette", "survey"]
    assert "Deux <siècles>" in block.text and "Ce que nous retenons" in block.text


def test_a_row_that_does_not_exist_is_told_with_the_nearest(page):
    _, result = drawn("/// divergence | agee\n///\n", page())
    assert [(problem.check, problem.suggestion) for problem in result.problems] == [
        ("row", "Vouliez-vous dire « age » ?")
    ]


def test_a_note_shows_the_places_cited_once_in_their_order(page):
    _, result = drawn("A [@gazette, p. 12]. B [@gazette]. C [@gazette, p. 30; @survey]. D [@gazette, p. 12].", page())
    assert [(note.key, note.locators) for note in result.notes] == [("gazette", ("p. 12", "p. 30")), ("survey", ())]
    notes = ENVIRONMENT.get_template("partials/notes.html").render(
        page={"notes": result.notes}, wording=load_wording(), language="fr"
    )
    assert "Passage cité\u00a0: p. 12, p. 30." in BeautifulSoup(notes, "html.parser").text
