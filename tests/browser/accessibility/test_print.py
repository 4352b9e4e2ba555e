"""A21: on paper, nothing to press; sources with their addresses; figures in one piece."""

import pytest

from tests.browser.accessibility.pages import CHAPTER, HOME, RECORD, TABLE, WIDE_TABLES_CHAPTER
from tests.browser.accessibility.rules import rules

pytestmark = pytest.mark.browser

RULES = rules("print")
A4 = 672  # pixels between the margins


@pytest.mark.parametrize("path", [HOME, CHAPTER, RECORD, TABLE])
@pytest.mark.parametrize("script", [True, False])
def test_on_paper_nothing_is_left_to_press(visit, path, script) -> None:
    page = visit(1280, script=script).go(path)
    page.emulate_media(media="print")
    assert page.evaluate(RULES["pressable"]) == []


def test_on_paper_notes_give_their_address_tables_are_open_and_figures_stay_whole(visit) -> None:
    page = visit(768).go(CHAPTER)
    page.emulate_media(media="print")
    assert page.evaluate(RULES["silent"]) == []
    assert page.evaluate(RULES["closed"]) == 0
    assert page.evaluate(RULES["whole"]) == []
    assert page.locator(".notes__item").count() > 10


@pytest.mark.parametrize("path", [CHAPTER, WIDE_TABLES_CHAPTER, TABLE])
def test_on_paper_no_table_is_cut_at_the_edge(visit, path) -> None:
    page = visit(A4).go(path)
    page.emulate_media(media="print")
    assert page.evaluate(RULES["cut"]) == []


def test_a_dark_theme_prints_on_white(visit) -> None:
    page = visit(768, scheme="dark").go(CHAPTER)
    page.evaluate("() => { document.documentElement.dataset.theme = 'dark' }")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.prose p')).color") == "rgb(20, 32, 30)"
