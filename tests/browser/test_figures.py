"""A figure is complete without script, and alive at the first touch."""

import re

import pytest

pytestmark = pytest.mark.browser

CHAPTER = "/5-pourquoi-si-longtemps/"
FIGURE = "#echeances"


def marks(page):
    """The marks of the drawing in view."""
    return page.locator(f"{FIGURE} svg[role=img]:visible [data-row]")


def test_without_script_the_drawing_and_the_table_carry_the_same_rows(visit):
    page = visit(script=False).go(CHAPTER)
    drawn = set(marks(page).evaluate_all("nodes => nodes.map(node => Number(node.dataset.row))"))
    rows = page.locator(f"{FIGURE} tbody tr").count()
    assert drawn == set(range(rows))
    summary = page.locator(f"{FIGURE} .figure__data summary").inner_text()
    assert int(re.search(r"\d+", summary)[0]) == rows


@pytest.mark.parametrize("width", [360, 1280])
def test_the_drawing_has_a_name_and_a_description(visit, width):
    page = visit(width, script=False).go(CHAPTER)
    drawing = page.locator(f"{FIGURE} svg[role=img]:visible")
    assert drawing.count() == 1
    names = drawing.get_attribute("aria-labelledby").split()
    title, description = (page.locator(f"#{name}").text_content() for name in names)
    assert title.strip() == page.locator(f"{FIGURE} .figure__title").inner_text().strip()
    assert 80 <= len(description) <= 300


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_loaded_for_charts_before_the_first_sign_of_interest(visit, width):
    found = visit(width)
    found.go(CHAPTER).wait_for_timeout(300)
    assert [url for url in found.requests if "plotly" in url or "graphiques/" in url] == []


@pytest.mark.parametrize("width", [360, 1280])
def test_the_first_touch_brings_plotly_in_place_and_leaves_the_origin_alone(visit, width):
    found = visit(width, touch=True)
    page = found.go(CHAPTER)
    stage = page.locator(f"{FIGURE} .figure__stage")
    stage.scroll_into_view_if_needed()
    before = stage.bounding_box()
    stage.tap()
    page.wait_for_selector(f"{FIGURE}.figure--live .js-plotly-plot", state="attached", timeout=20_000)
    after = stage.bounding_box()
    assert (after["width"], after["height"]) == pytest.approx((before["width"], before["height"]), abs=0.5)
    assert found.strangers() == []
    assert found.complaints == []
    plot = page.locator(f"{FIGURE} .js-plotly-plot")
    assert plot.evaluate("node => node.closest('[aria-hidden=true]') !== null")
    assert page.locator(f"{FIGURE} svg[role=img]").count() == 2


def test_the_library_is_loaded_once_for_the_whole_page(visit):
    found = visit(1280)
    page = found.go(CHAPTER)
    for figure in page.locator(".figure__explore").all():
        figure.click()
    page.locator(".figure--live").nth(1).wait_for(timeout=60_000)
    assert len([url for url in found.requests if url.endswith("plotly-basic.min.js")]) == 1


def test_when_the_library_does_not_come_the_drawing_stays_and_says_so(visit):
    found = visit(1280)
    found.page.route("**/plotly-basic.min.js", lambda route: route.abort())
    page = found.go(CHAPTER)
    page.locator(f"{FIGURE} .figure__explore").click()
    page.get_by_text("L’exploration n’a pas pu démarrer.").first.wait_for()
    assert marks(page).first.is_visible()


def test_points_are_read_one_by_one_with_the_keyboard(visit):
    page = visit(1280).go(CHAPTER)
    browse = page.locator(f"{FIGURE} .figure__browse")
    browse.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowRight")
    card = page.locator(f"{FIGURE} .figure__card")
    first = card.inner_text()
    assert first.strip()
    page.keyboard.press("ArrowRight")
    assert card.inner_text() != first
    page.keyboard.press("Escape")
    assert browse.evaluate("node => node === document.activeElement")


def test_a_press_that_comes_before_the_script_is_not_lost(visit):
    found = visit(1280)
    held = []
    found.page.route("**/components/figure.js", lambda route: held.append(route))
    page = found.page
    with page.expect_request("**/components/figure.js"):
        page.goto(found.address + CHAPTER, wait_until="domcontentloaded")
    page.locator(f"{FIGURE} .figure__explore").click()
    assert page.locator(".figure--live").count() == 0
    held[0].continue_()
    page.locator(f"{FIGURE}.figure--live").wait_for(timeout=60_000)
