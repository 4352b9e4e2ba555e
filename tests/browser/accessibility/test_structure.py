"""A02–A04: one outline, one language per sentence, and a page that needs no script."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from tests.browser.accessibility.pages import BARE, CHAPTER, ENGLISH_CHAPTER, OPEN_ALL, PAGES, RECORD
from tests.browser.accessibility.rules import rules

pytestmark = pytest.mark.browser

RULES = rules("structure")


class Outline(HTMLParser):
    """What a page says of itself: language, headings, landmarks, the same page in other languages."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.language = ""
        self.levels: list[int] = []
        self.landmarks: list[str] = []
        self.alternates: dict[str, str] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "html":
            self.language = given.get("lang") or ""
        elif re.fullmatch(r"h[1-6]", tag):
            self.levels.append(int(tag[1]))
        elif tag in ("main", "nav") or given.get("class") in ("header", "footer"):
            self.landmarks.append(given["class"] if tag in ("header", "footer") else tag)
        elif tag == "link" and given.get("rel") == "alternate" and given.get("hreflang"):
            self.alternates[given["hreflang"]] = given["href"]


@pytest.fixture(scope="module")
def outlines(published: Path) -> dict[str, Outline]:
    """The outline of every page of the site, by its path."""
    return {
        "/" + file.relative_to(published).as_posix().removesuffix("index.html"): Outline(file.read_text("utf-8"))
        for file in sorted(published.rglob("*.html"))
    }


def test_every_page_has_one_title_and_skips_no_level(outlines) -> None:
    wrong = [
        (path, page.levels)
        for path, page in outlines.items()
        if page.levels.count(1) != 1 or any(after > before + 1 for before, after in pairwise([0, *page.levels]))
    ]
    assert wrong == []


def test_every_page_has_a_header_a_navigation_one_main_and_a_footer(outlines) -> None:
    assert all(outlines[path].landmarks == ["main"] for path in outlines if path.startswith(BARE))
    for path, page in outlines.items():
        if path.startswith(BARE):
            continue
        assert {name: page.landmarks.count(name) for name in ("header", "main", "footer")} == {
            "header": 1,
            "main": 1,
            "footer": 1,
        }, path
        assert "nav" in page.landmarks, path


def test_every_page_says_its_language_and_pairs_lead_both_ways(outlines) -> None:
    for path, page in outlines.items():
        assert page.language == ("en" if path.startswith("/en/") else "fr"), path
        for language, url in page.alternates.items():
            other = outlines[url]
            assert other.language == language, (path, url)
            assert other.alternates[page.language] == path, (path, url)
    assert sum(1 for page in outlines.values() if page.language == "en" and page.alternates) >= 8


def test_the_other_language_is_the_same_page_or_is_said_to_be_missing(visit) -> None:
    page = visit(360).go(CHAPTER)
    page.get_by_role("link", name="English", exact=True).click()
    assert page.url.endswith(ENGLISH_CHAPTER)
    page.get_by_role("link", name="Français", exact=True).click()
    assert page.url.endswith(CHAPTER)
    page = visit(360, script=False).go(RECORD)
    said = page.get_by_text("This page exists in French only.")
    assert said.is_visible()
    assert said.evaluate("node => node.closest('[lang]').lang") == "en"


@pytest.mark.parametrize("path", PAGES)
def test_every_foreign_sentence_says_its_language(visit, path) -> None:
    assert visit(script=False).go(path).evaluate(RULES["foreign"]) == []


@pytest.mark.parametrize("path", PAGES)
def test_without_script_nothing_is_empty_or_waits_for_one(visit, path) -> None:
    page = visit(script=False).go(path)
    page.evaluate(OPEN_ALL)
    assert page.locator(".needs-script:visible").count() == 0
    assert page.evaluate(RULES["bare"]) == []
    for figure in page.locator(".figure__stage").all():
        assert figure.locator("svg[role=img]:visible").count() == 1
    if not path.startswith(BARE):
        page.locator(".menu summary").click()
        assert page.locator(".menu nav a").first.is_visible()


@pytest.mark.parametrize("path", [CHAPTER, RECORD])
def test_with_and_without_script_a_page_reads_the_same(visit, path) -> None:
    def words(script: bool) -> list[str]:
        text: str = visit(1280, script=script).go(path).locator("main").evaluate(RULES["read"])
        return text.split()

    assert words(script=False) == words(script=True)
