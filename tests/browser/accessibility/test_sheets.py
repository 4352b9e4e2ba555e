"""A21 on the sheets themselves: where a printer cuts is known only once the page is printed."""

import io

import pytest
from pypdf import PdfReader

from tests.browser.accessibility.pages import (
    CHAPTER,
    CORRECTIONS,
    ENGLISH_CHAPTER,
    ENGLISH_CHART,
    ENGLISH_HOME,
    FIRST_CHAPTER,
    HOME,
    MATRIX_CHAPTER,
    OPEN_CHAPTER,
    PROCEDURE_CHAPTER,
    SELECTOR,
    SOURCES,
    TABLE,
    WIDE_TABLES_CHAPTER,
)
from tests.browser.accessibility.rules import rules

pytestmark = pytest.mark.browser

CHARTS = ["fil-decisions", "echeances", "autorisations-cnil", "paiements-microsoft", "positions"]
FIGURES = rules("print")["figures"]


def solid(text: str) -> str:
    """The letters and digits of a text: how a PDF spaces words differs from the page."""
    return "".join(letter for letter in text if letter.isalnum())


def printed(page) -> list[str]:
    """The solid text of each sheet of a page printed on A4 by the style of the page."""
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    return [solid(sheet.extract_text()) for sheet in PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.parametrize("path", [*(f"/graphiques/{chart}/" for chart in CHARTS), ENGLISH_CHART, TABLE])
def test_the_first_sheet_of_a_chart_has_its_title_and_its_drawing(visit, path) -> None:
    """The first sheet held the name of the site only."""
    page = visit(1280).go(path)
    page.emulate_media(media="print")
    [(title, label)] = page.evaluate(FIGURES)
    first = printed(page)[0]
    assert solid(title) in first
    assert solid(label) in first


@pytest.mark.parametrize("path", [FIRST_CHAPTER, WIDE_TABLES_CHAPTER, CHAPTER, OPEN_CHAPTER, ENGLISH_CHAPTER])
def test_no_title_of_a_figure_is_on_another_sheet_than_its_drawing(visit, path) -> None:
    """The title of the deadlines had a sheet of its own, and their steps came before them."""
    page = visit(1280).go(path)
    page.emulate_media(media="print")
    figures = page.evaluate(FIGURES)
    sheets = printed(page)
    assert figures
    for title, label in figures:
        assert any(solid(title) in sheet and solid(label) in sheet for sheet in sheets), title


@pytest.mark.parametrize("path", [HOME, ENGLISH_HOME])
def test_the_first_sheet_of_the_home_page_has_its_numbers(visit, path) -> None:
    """Three numbers had a sheet of their own."""
    page = visit(1280).go(path)
    feet = page.locator(".number__meaning").all_text_contents()
    assert len(feet) == 3
    first = printed(page)[0]
    assert all(solid(foot) in first for foot in feet)


@pytest.mark.parametrize("path", [MATRIX_CHAPTER, PROCEDURE_CHAPTER])
def test_the_dates_of_the_matrix_follow_each_other_each_title_with_its_table(visit, path) -> None:
    """A sheet had one row, because each date began another one."""
    page = visit(1280).go(path)
    titles = [solid(title) for title in page.locator(".matrix__state > .matrix__summary").all_text_contents()]
    heads = [solid(head) for head in page.locator(".matrix__state thead").first.locator("th").all_text_contents()]
    sheets = printed(page)
    assert len(titles) > 1
    for title in titles:
        assert any(title + "".join(heads) in sheet for sheet in sheets), title


def test_no_correction_is_cut_and_each_has_the_address_of_its_page(visit) -> None:
    """The date of one stood alone at the foot of a sheet; « La page concernée » led nowhere."""
    page = visit(1280).go(CORRECTIONS)
    texts = [solid(text) for text in page.locator(".corrections__item > .correction").all_text_contents()]
    sheets = printed(page)
    assert len(texts) > 5
    assert all(any(text in sheet for sheet in sheets) for text in texts)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".corrections__page .printed__mark").count() == len(texts)


def test_the_table_of_sources_gives_their_addresses(visit) -> None:
    """No sheet out of 44 had one, and the first was left with the head of the page."""
    page = visit(1280).go(SOURCES)
    page.emulate_media(media="print")
    addresses = page.locator("#rows .reference a").evaluate_all("links => links.slice(0, 40).map((link) => link.href)")
    sheets = printed(page)
    assert len(addresses) == 40
    assert all(solid(address) in "".join(sheets) for address in addresses)
    [(title, label)] = page.evaluate(FIGURES)
    assert solid(title) in sheets[0]
    assert solid(label) in sheets[0]


def test_what_proves_a_candidate_is_not_glued_on_paper(visit) -> None:
    """« Établi par un documentNon exposé »."""
    page = visit(1280).go(SELECTOR)
    page.wait_for_selector(".selector--live")
    page.get_by_label("Contrôlé depuis l’Union").check()
    page.emulate_media(media="print")
    joined = "nodes => nodes.map((node) => getComputedStyle(node, '::before').content)"
    assert set(page.locator(".selector__proof > p + p").evaluate_all(joined)) == {'" · "'}
