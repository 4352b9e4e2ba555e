"""A05–A09, A12, A14: what a figure is to an ear, a keyboard, a finger and a pair of eyes."""

import re
from pathlib import Path

import pytest

from tests.browser.accessibility.pages import CHAPTER, GLOSSARY, TABLE
from tests.browser.accessibility.rules import rules

pytestmark = pytest.mark.browser

RULES = rules("figures")
ALONE = ("graphiques", "en/charts", "integrer", "en/embed")


@pytest.fixture(scope="module")
def carriers(published: Path) -> list[str]:
    """The pages of text that carry figures; the page of a single chart repeats its figure."""
    alone = (page for place in ALONE for page in published.glob(f"{place}/**/*.html"))
    pages = sorted(set(published.rglob("index.html")) - set(alone))
    found = [page for page in pages if '<figure class="figure ' in page.read_text("utf-8")]
    assert found
    return ["/" + page.relative_to(published).as_posix().removesuffix("index.html") for page in found]


def collect(opened, carriers: list[str], *names: str) -> list[str]:
    """What these rules find wrong on every page that carries figures, each with its page."""
    return [
        f"{path} {wrong}"
        for path in carriers
        for page in [opened.go(path)]
        for name in names
        for wrong in page.evaluate(RULES[name])
    ]


def test_a_drawing_is_named_and_described_and_its_table_has_its_rows_and_its_letters_are_legible(
    visit, carriers
) -> None:
    assert collect(visit(360, script=False), carriers, "named", "tables", "letters") == []


@pytest.mark.parametrize("width", [768, 1280])
def test_letters_of_wide_drawings_are_legible_overlap_nothing_and_stay_inside(visit, carriers, width) -> None:
    assert collect(visit(width, script=False), carriers, "letters") == []


def test_a_figure_costs_five_tab_stops_at_most_and_says_nothing_by_a_tooltip_alone(visit, carriers) -> None:
    assert collect(visit(1280), [*carriers, TABLE, GLOSSARY], "stops", "tooltips") == []


def test_a_live_chart_is_silent_has_no_tab_stop_and_says_nothing_more_than_the_table(visit) -> None:
    page = visit(1280).go(CHAPTER)
    figure = page.locator(".figure:has(.figure__explore)").first
    finding = figure.locator(".figure__title").inner_text()
    figure.locator(".figure__explore").click()
    live = figure.locator(".figure__live")
    page.locator(".figure--live").first.wait_for(timeout=60_000)
    assert live.get_attribute("aria-hidden") == "true"
    assert live.evaluate("node => [...node.querySelectorAll('*')].filter((inner) => inner.tabIndex >= 0).length") == 0
    assert figure.get_by_role("img", name=finding).count() == 1
    table = set(
        figure.locator(".figure__data :is(th, td)").evaluate_all("cells => cells.map((c) => c.textContent.trim())")
    )
    told = set()
    figure.locator(".figure__stage").scroll_into_view_if_needed()
    for mark in figure.locator(".figure__drawing--wide [data-row]").all():
        box = mark.bounding_box()
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.wait_for_timeout(60)
        told.add(figure.locator(".figure__card").text_content())
        assert live.locator(".hoverlayer text").count() == 0
    told.discard("")
    assert told
    for line in told:
        parts = [part.split("\u00a0: ", 1)[-1] for part in line.split(" · ")]
        assert set(parts) <= table or all(any(part in cell for cell in table) for part in parts), line


def test_a_note_is_a_dialog_that_escape_closes_and_that_gives_the_focus_back(visit) -> None:
    page = visit(360).go(CHAPTER)
    mark = page.locator(".note-mark").first
    mark.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    assert dialog.is_visible()
    assert dialog.evaluate("node => node.contains(document.activeElement)")
    number = re.search(r"\d+", mark.inner_text())[0]
    assert number in dialog.get_attribute("aria-label")
    page.keyboard.press("Escape")
    assert dialog.count() == 0
    assert mark.evaluate("node => node === document.activeElement")


@pytest.mark.parametrize("alive", [False, True])
def test_a_finger_that_starts_on_a_figure_scrolls_the_page(visit, alive) -> None:
    page = visit(360, touch=True).go(CHAPTER)
    stage = page.locator(".figure__stage").first
    stage.scroll_into_view_if_needed()
    if alive:
        stage.tap()
        page.locator(".figure--live").first.wait_for(timeout=60_000)
    box = stage.bounding_box()
    before = page.evaluate("scrollY")
    start = {"x": box["x"] + box["width"] / 2, "y": min(max(box["y"], 0) + 300, box["y"] + box["height"] - 10)}
    finger = page.context.new_cdp_session(page)
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [start]})
    for step in range(1, 13):
        point = {"x": start["x"], "y": start["y"] - 20 * step}
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_function("before => scrollY - before > 150", arg=before)
