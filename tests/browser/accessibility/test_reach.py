"""A13, A15–A17: targets a finger can hit, a focus one can see, pages that zoom, spread and stay still."""

import pytest

from tests.browser.accessibility.pages import CHAPTER, GLOSSARY, HOME, OPEN_ALL, PAGES, RECORD, TABLE
from tests.browser.accessibility.rules import rules

pytestmark = pytest.mark.browser

RULES = rules("reach")


@pytest.mark.parametrize("path", [HOME, CHAPTER, TABLE])
def test_actions_and_filters_are_forty_four_pixels_high_on_a_phone(visit, path) -> None:
    page = visit(360).go(path)
    page.evaluate(OPEN_ALL)
    page.locator(".menu summary").click()
    assert page.evaluate(RULES["small"], 44) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_note_marks_have_twenty_four_pixels_each_and_share_none(visit, width) -> None:
    assert visit(width).go(CHAPTER).evaluate(RULES["marks"]) == []


@pytest.mark.parametrize(("path", "width"), [(CHAPTER, 360), (RECORD, 1280), (TABLE, 360)])
def test_the_focus_is_always_seen_and_nothing_covers_it(visit, path, width) -> None:
    page = visit(width).go(path)
    wrong: list[str] = []
    for _ in range(70):
        page.keyboard.press("Tab")
        state = page.evaluate(RULES["focus"])
        if state["end"]:
            break
        wrong += state["wrong"]
    assert wrong == []


FRAMES = "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("path", PAGES)
def test_spread_text_loses_nothing_and_wide_parts_scroll_in_a_named_region(visit, path) -> None:
    page = visit(320).go(path)
    page.evaluate(OPEN_ALL)
    assert page.evaluate(RULES["regions"]) == []
    page.evaluate(RULES["spaced"])
    assert page.evaluate(SIDEWAYS) <= 0
    assert page.evaluate(RULES["lost"]) == []
    page.set_viewport_size({"width": 768, "height": 800})
    page.evaluate(FRAMES)  # the parts are measured once they are drawn
    assert page.evaluate(SIDEWAYS) <= 0
    assert page.evaluate(RULES["regions"]) == []


@pytest.mark.parametrize("path", [HOME, CHAPTER, GLOSSARY])
def test_nothing_moves_for_who_asked_for_less_motion(visit, path) -> None:
    found = visit(1280)
    found.page.emulate_media(reduced_motion="reduce")
    assert found.go(path).evaluate(RULES["moving"]) == []
