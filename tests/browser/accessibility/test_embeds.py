"""A22: a bare figure in another site's frame, at 300 px, without script, and its twin without frame."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.browser.accessibility.pages import CHAPTER

pytestmark = pytest.mark.browser

PLACES = ("integrer", "en/embed")
CHART_PAGE = "/graphiques/echeances/"


def plain(text: str) -> str:
    """The words, whatever the kind of their spaces."""
    return " ".join(text.split())


@pytest.fixture(scope="module")
def embeds(published: Path) -> list[str]:
    """The bare figure of every chart, in both languages."""
    found = [page for place in PLACES for page in sorted((published / place).glob("*/index.html"))]
    assert found
    return ["/" + page.relative_to(published).as_posix().removesuffix("index.html") for page in found]


def test_every_embed_fits_300_px_without_script_and_asks_nothing_of_others(visit, embeds) -> None:
    opened = visit(300, script=False)
    wide = {path: opened.go(path).evaluate("document.documentElement.scrollWidth") for path in embeds}
    assert {path: width for path, width in wide.items() if width > 300} == {}
    assert opened.strangers() == []
    assert opened.complaints == []


def test_every_embed_has_its_finding_its_description_its_source_and_the_links_to_its_page(visit, embeds) -> None:
    opened = visit(300, script=False)
    for path in embeds:
        page = opened.go(path)
        figure = page.locator("figure.figure")
        assert figure.locator("h1").inner_text(), path
        assert figure.locator("svg[role=img] desc, .hidden").first.text_content(), path
        assert figure.locator("svg[role=img]:visible, table, dl, ol").count(), path
        assert figure.locator(".figure__source").inner_text(), path
        links = figure.locator(".embed__links a").evaluate_all("links => links.map((link) => link.href)")
        assert len(links) == 2, path
        assert all(page.evaluate("document.querySelector('base').target") == "_blank" for _ in links)


def test_an_embed_is_not_indexed_and_needs_no_module(published: Path, embeds) -> None:
    for path in embeds:
        text = (published / path.strip("/") / "index.html").read_text("utf-8")
        assert '<meta name="robots" content="noindex">' in text, path
        assert "<script" not in text, path


def test_only_embeds_may_be_framed(published: Path) -> None:
    blocks = [block.split("\n") for block in (published / "_headers").read_text("utf-8").split("\n\n")]
    unframed = [path for path, *lines in blocks if any("frame-ancestors" in line for line in lines)]
    patterns = [re.compile(re.escape(path).replace(r"\*", ".*") + "$") for path in unframed]
    pages = ["/" + page.relative_to(published).as_posix() for page in published.rglob("*.html")]
    free = {page for page in pages if not any(pattern.match(page) for pattern in patterns)}
    assert free == {page for page in pages if page.startswith(tuple(f"/{place}/" for place in PLACES))}


def test_the_code_to_paste_has_a_title_waits_and_has_a_twin_without_frame(visit) -> None:
    page = visit(360, script=False).go(CHART_PAGE)
    frame, link = (BeautifulSoup(text, "html.parser") for text in page.locator(".share__paste").all_text_contents())
    assert plain(frame.iframe["title"]) == plain(page.locator("h1").text_content())
    assert frame.iframe["loading"] == "lazy"
    assert frame.iframe["src"].endswith("/integrer/echeances/")
    assert link.a["href"].endswith(CHART_PAGE)
    assert link.img["alt"]
    assert link.find(["iframe", "script"]) is None


@pytest.mark.parametrize("path", [CHART_PAGE, CHAPTER])
def test_the_files_of_a_chart_stand_in_one_line_without_bullets(visit, path) -> None:
    files = visit(768).go(path).locator(".share__files").first
    files.evaluate("list => list.closest('details')?.setAttribute('open', '')")
    first, second = files.locator("li").nth(0).bounding_box(), files.locator("li").nth(1).bounding_box()
    assert first["y"] == second["y"]
    assert files.evaluate("list => getComputedStyle(list).listStyleType") == "none"


def test_a_link_is_copied_and_said(visit) -> None:
    opened = visit(360)
    page = opened.go(CHART_PAGE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = page.locator("[data-copy]").first
    button.click()
    said = button.locator("xpath=following-sibling::*[@role='status']")
    said.get_by_text("Lien copié").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == opened.address + CHART_PAGE


def test_a_code_is_copied_whole(visit) -> None:
    page = visit(360).go(CHART_PAGE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("[data-copy-from]").first.click()
    page.get_by_text("Code copié").first.wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(".share__paste").first.text_content()


def test_a_code_that_the_browser_refuses_to_copy_is_selected(visit) -> None:
    page = visit(360).go(CHART_PAGE)
    page.evaluate("() => void (navigator.clipboard.writeText = () => Promise.reject(new Error('refused')))")
    page.locator("[data-copy-from]").first.click()
    code = page.locator(".share__paste").first.text_content()
    page.wait_for_function("code => getSelection().toString().trim() === code.trim()", arg=code)


def test_a_framed_embed_shows_its_figure(visit) -> None:
    opened = visit(360)
    address = f"{opened.address}/integrer/echeances/"
    opened.page.set_content(f'<iframe src="{address}" width="300" height="900" title="Ponts"></iframe>')
    framed = opened.page.frame_locator("iframe")
    framed.locator("h1").wait_for()
    assert framed.locator("figure svg:visible").count() == 1


def test_charts_are_paired_across_languages(published: Path) -> None:
    for french in sorted((published / "graphiques").glob("**/index.html")):
        page = BeautifulSoup(french.read_text("utf-8"), "html.parser")
        (other,) = page.select("link[rel=alternate][hreflang=en]")
        english = BeautifulSoup(
            (published / other["href"].lstrip("/") / "index.html").read_text("utf-8"), "html.parser"
        )
        (back,) = english.select("link[rel=alternate][hreflang=fr]")
        assert back["href"] == "/" + french.relative_to(published).as_posix().removesuffix("index.html")
        assert "qu’en français" not in english.text
