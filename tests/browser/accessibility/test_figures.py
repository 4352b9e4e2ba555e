"""A05–A09, A12, A14: what a figure is to an ear, a keyboard, a finger and a pair of eyes."""

import re
from pathlib import Path

import pytest

from tests.browser.accessibility.pages import CHAPTER

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def carriers(published: Path) -> list[str]:
    """The pages that carry figures."""
    pages = sorted(published.rglob("index.html"))
    found = [page for page in pages if '<figure class="figure ' in page.read_text("utf-8")]
    assert found
    return ["/" + page.relative_to(published).as_posix().removesuffix("index.html") for page in found]


NAMED = r"""() => [...document.querySelectorAll(".figure")].flatMap((figure) => {
  const finding = figure.querySelector(".figure__title").textContent.trim();
  const wrong = [];
  for (const drawing of figure.querySelectorAll(".figure__drawing > svg")) {
    const [title, description] = (drawing.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent.trim() ?? "");
    if (drawing.getAttribute("role") !== "img") wrong.push("no role");
    if (title !== finding) wrong.push(`title « ${title} »`);
    if (description.length < 80 || description.length > 300) wrong.push(`description of ${description.length} signs`);
    if (/graphique (montrant|qui montre)|chart showing/i.test(description)) wrong.push("the description describes a picture");
  }
  return wrong.map((what) => `${figure.id}: ${what}`);
})"""

TABLES = r"""() => [...document.querySelectorAll(".figure")].flatMap((figure) => {
  const wrong = [];
  const tables = [...figure.querySelectorAll("table")];
  if (!tables.length && !figure.querySelector("dl, ol, ul.cards")) wrong.push("no table");
  for (const table of tables) {
    if (!table.caption?.textContent.trim()) wrong.push("no caption");
    if ([...table.querySelectorAll("th")].some((head) => !head.scope)) wrong.push("a header without scope");
    if ([...table.tBodies[0].rows].some((row) => row.cells[0].tagName !== "TH")) wrong.push("a row without header");
  }
  const stage = figure.querySelector(".figure__stage");
  const data = figure.querySelector(".figure__data");
  if (stage && data) {
    if (!(stage.compareDocumentPosition(data) & Node.DOCUMENT_POSITION_FOLLOWING)) wrong.push("the table comes first");
    const rows = data.querySelectorAll("tbody tr").length;
    const said = Number(data.querySelector("summary").textContent.match(/\d+/)?.[0]);
    if (said !== rows) wrong.push(`${said} rows said, ${rows} there`);
    const drawn = [...figure.querySelectorAll(".figure__drawing > svg")].map((drawing) =>
      [...new Set([...drawing.querySelectorAll("[data-row]")].map((mark) => Number(mark.dataset.row)))].sort((a, b) => a - b).join());
    if (drawn[0] !== drawn[1]) wrong.push(`narrow and wide do not draw the same rows: ${drawn.join(" / ")}`);
    if (drawn[0].split(",").some((row) => Number(row) >= rows)) wrong.push("a mark without row");
  }
  return wrong.map((what) => `${figure.id}: ${what}`);
})"""

STOPS = """() => [...document.querySelectorAll(".figure:has(.figure__stage)")].flatMap((figure) => {
  const table = figure.querySelector(".figure__data .scroll");
  const stops = [...figure.querySelectorAll("a[href], button, summary, input, select, [tabindex='0']")].filter((node) =>
    !node.matches(".figure__data > summary") && node.checkVisibility() && node.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING && !table.contains(node));
  return stops.length > 5 ? [`${figure.id}: ${stops.length} stops`] : [];
})"""

LETTERS = """(page) => [...document.querySelectorAll(".figure__drawing svg")].filter((drawing) => drawing.checkVisibility()).flatMap((drawing) => {
  const wrong = [];
  const frame = drawing.getBoundingClientRect();
  const texts = [...drawing.querySelectorAll("text")].filter((text) => text.textContent.trim());
  const boxes = texts.map((text) => text.getBoundingClientRect());
  const name = (text) => `« ${text.textContent.trim().slice(0, 40)} »`;
  texts.forEach((text, i) => {
    const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
    if (size < 11.95) wrong.push(`${name(text)} is ${size.toFixed(1)} px`);
    const box = boxes[i];
    if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) wrong.push(`${name(text)} leaves the drawing`);
    for (let j = 0; j < i; j += 1) {
      const across = Math.min(box.right, boxes[j].right) - Math.max(box.left, boxes[j].left);
      const down = Math.min(box.bottom, boxes[j].bottom) - Math.max(box.top, boxes[j].top);
      if (across > 2 && down > 5) wrong.push(`${name(text)} over ${name(texts[j])}`);
    }
  });
  return wrong.map((what) => `${drawing.closest(".figure").id}: ${what}`);
})"""


def collect(page_of, carriers: list[str], script: str) -> list[str]:
    """What `script` finds wrong on every page that carries figures, each with its page."""
    return [f"{path} {wrong}" for path in carriers for wrong in page_of.go(path).evaluate(script)]


def test_every_drawing_is_named_by_its_finding_and_described(visit, carriers) -> None:
    assert collect(visit(script=False), carriers, NAMED) == []


def test_every_figure_is_followed_by_its_table_with_the_same_rows(visit, carriers) -> None:
    assert collect(visit(script=False), carriers, TABLES) == []


def test_a_figure_costs_five_tab_stops_at_most_before_its_table(visit, carriers) -> None:
    assert collect(visit(1280), carriers, STOPS) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_text_in_drawings_is_twelve_pixels_or_more_overlaps_nothing_and_stays_inside(visit, carriers, width) -> None:
    assert collect(visit(width, script=False), carriers, LETTERS) == []


def test_a_live_chart_is_silent_has_no_tab_stop_and_says_nothing_more_than_the_table(visit) -> None:
    page = visit(1280).go(CHAPTER)
    figure = page.locator(".figure:has(.figure__explore)").first
    finding = figure.locator(".figure__title").inner_text()
    figure.locator(".figure__explore").click()
    live = figure.locator(".figure__live")
    page.locator(".figure--live").first.wait_for(timeout=20_000)
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


def test_nothing_is_said_by_a_tooltip_alone(visit, carriers) -> None:
    script = "() => [...document.querySelectorAll('[title]:not(link)')].map((node) => node.outerHTML.slice(0, 100))"
    assert collect(visit(1280), [*carriers, "/explorer/decisions/", "/glossaire/"], script) == []


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
        page.locator(".figure--live").first.wait_for(timeout=20_000)
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
