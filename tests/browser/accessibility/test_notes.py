"""Notes beside the text: in the margin of a wide screen, under the paragraph, at the foot of a phone; or links."""

import pytest

from tests.browser.accessibility.pages import CHAPTER, PROCEDURE_CHAPTER
from tests.browser.accessibility.rules import rules

pytestmark = pytest.mark.browser

RULES = rules("notes")


@pytest.mark.parametrize("path", [CHAPTER, PROCEDURE_CHAPTER])
def test_in_the_margin_a_note_is_level_with_its_mark_and_covers_nothing(visit, path) -> None:
    page = visit(1280).go(path)
    assert page.evaluate(RULES["beside"]) == []


def test_on_a_tablet_a_note_stands_under_its_paragraph(visit) -> None:
    page = visit(768).go(CHAPTER)
    mark = page.locator(".prose > p .note-mark").first
    mark.click()
    paragraph, note = mark.locator("xpath=ancestor::p").bounding_box(), page.get_by_role("dialog").bounding_box()
    assert note["y"] >= paragraph["y"] + paragraph["height"]
    assert note["x"] == pytest.approx(paragraph["x"], abs=1)


def test_on_a_phone_a_note_is_a_sheet_at_the_foot_that_leaves_its_mark_in_sight(visit) -> None:
    page = visit(360).go(CHAPTER)
    mark = page.locator(".prose > p .note-mark").nth(3)
    mark.evaluate("node => scrollTo(0, node.getBoundingClientRect().bottom + scrollY - innerHeight + 4)")
    mark.click()
    note = page.get_by_role("dialog").bounding_box()
    assert note["y"] + note["height"] == pytest.approx(800, abs=1)
    box = mark.bounding_box()
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= note["y"] + 1


def test_without_script_a_mark_leads_to_its_note_and_back(visit) -> None:
    page = visit(360, script=False).go(CHAPTER)
    mark = page.locator(".prose > p .note-mark").first
    target = mark.get_attribute("href")
    mark.click()
    assert page.url.endswith(target)
    back = page.locator(target).get_by_role("link", name="Retour au texte").first
    back.click()
    assert page.url.endswith(back.get_attribute("href"))
    assert page.locator(back.get_attribute("href")).count() == 1
