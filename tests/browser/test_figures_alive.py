"""Every chart of the dossier in a browser: touch, hover, click and keyboard say what its table says; nothing moves."""

import pytest

from tests import builds

pytestmark = pytest.mark.browser

CHARTS = sorted(path.stem for path in (builds.ROOT / "content" / "charts").glob("*.yaml"))
FIGURE = "figure.figure"
SPACES = str.maketrans("\u00a0\u202f", "  ")

SHIFTS = """() => {
  window.shifts = [];
  new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => entry.value)))
    .observe({ type: "layout-shift" });
}"""
STOPS = """(figure) => {
  const table = figure.querySelector(".figure__data");
  const sought = "a[href], button, input, select, summary, [tabindex]";
  const stops = [...figure.querySelectorAll(sought)].filter((one) => one.tabIndex >= 0 && !one.disabled);
  const before = stops.filter((one) => one.checkVisibility() && !table?.contains(one));
  return before.map((one) => one.className || one.textContent);
}"""
MIDDLES = """(drawing) => {
  const rows = new Map();
  for (const mark of drawing.querySelectorAll("[data-row]")) {
    const box = mark.getBoundingClientRect();
    rows.set(Number(mark.dataset.row), [box.x + box.width / 2 + scrollX, box.y + box.height / 2 + scrollY]);
  }
  return [...rows];
}"""


def plain(text):
    """Words with ordinary spaces."""
    return " ".join(text.translate(SPACES).split())


def told(page):
    """The pieces of the line under the figure, each without its label."""
    text = plain(page.locator(f"{FIGURE} .figure__card").inner_text())
    return [piece.split(" : ", 1)[-1] for piece in text.split(" · ")]


def cells(page):
    """What the rows of the table say, row by row."""
    rows = page.locator(f"{FIGURE} .figure__data tbody tr")
    found = rows.evaluate_all("rows => rows.map((row) => [...row.cells].map((cell) => cell.textContent))")
    return [plain(" ".join(row)) for row in found]


def point(page, place):
    """Scroll to a place of the page; gives it in the window."""
    page.evaluate("y => scrollTo({ top: y - innerHeight / 2, behavior: 'instant' })", place[1])
    return place[0], place[1] - page.evaluate("scrollY")


@pytest.mark.parametrize("chart", CHARTS)
def test_a_figure_answers_to_touch_hover_click_and_keyboard_in_the_words_of_its_table(visit, chart):
    found = visit(360, touch=True)
    page = found.go(f"/graphiques/{chart}/")
    figure = page.locator(FIGURE)
    if figure.locator(".figure__html").count():
        assert figure.locator("table, dl").count() > 0
        assert (found.strangers(), found.complaints) == ([], [])
        return
    assert len(figure.evaluate(STOPS)) <= 5, figure.evaluate(STOPS)
    rows = cells(page)
    drawing = figure.locator(".figure__drawing:visible")
    marks = drawing.evaluate(MIDDLES)
    assert {rank for rank, _ in marks} <= set(range(len(rows)))

    stage = figure.locator(".figure__stage")
    stage.scroll_into_view_if_needed()
    page.evaluate(SHIFTS)
    before = stage.bounding_box()
    page.touchscreen.tap(before["x"] + 2, before["y"] + 2)
    page.wait_for_selector(f"{FIGURE}.figure--live", timeout=60_000)
    page.wait_for_timeout(50)
    assert (stage.bounding_box(), page.evaluate("window.shifts")) == (before, [])
    live = figure.locator(".js-plotly-plot")
    assert live.evaluate("node => node.closest('[aria-hidden=true]') !== null")
    assert live.evaluate(STOPS) == []

    for gesture, (rank, place) in zip(
        ("hover", "click", "tap"), (marks[0], marks[-1], marks[len(marks) // 2]), strict=True
    ):
        x, y = point(page, place)
        {"hover": page.mouse.move, "click": page.mouse.click, "tap": page.touchscreen.tap}[gesture](x, y)
        page.locator(f"{FIGURE} .figure__card b").wait_for(timeout=5_000)
        page.wait_for_timeout(80)
        pieces = told(page)
        assert any(all(piece in row for piece in pieces) for row in rows), (gesture, rank, pieces)

    browse = figure.locator(".figure__browse")
    browse.focus()
    page.keyboard.press("Enter")
    first = told(page)
    page.keyboard.press("End")
    last = told(page)
    page.keyboard.press("ArrowRight")
    assert told(page) == last
    page.keyboard.press("Home")
    assert told(page) == first
    page.keyboard.press("ArrowRight")
    assert (told(page) == first) == (len(rows) == 1)
    assert any(all(piece in row for piece in last) for row in rows)
    page.keyboard.press("Escape")
    assert browse.evaluate("node => node === document.activeElement")
    assert page.locator(f"{FIGURE} .figure__card b").count() == 0
    assert (found.strangers(), found.complaints) == ([], [])


@pytest.mark.parametrize("width", [360, 1280])
def test_the_live_figure_follows_the_theme(visit, width):
    page = visit(width, scheme="light").go("/graphiques/echeances/")
    page.locator(f"{FIGURE} .figure__explore").click()
    page.wait_for_selector(f"{FIGURE}.figure--live", timeout=60_000)
    ink = "document.querySelector('.js-plotly-plot')._fullLayout.font.color"
    light = page.evaluate(ink)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"() => {ink} !== {light!r}")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_live_figure_speaks_the_language_of_an_english_page(visit, width):
    found = visit(width)
    page = found.go("/en/charts/echeances/")
    page.locator(f"{FIGURE} .figure__explore").click()
    page.wait_for_selector(f"{FIGURE}.figure--live", timeout=60_000)
    written = plain(" ".join(page.locator(f"{FIGURE} .figure__live .annotation-text").all_text_contents()))
    assert "Checked on" in written
    assert found.complaints == []


def test_a_reader_who_saves_data_gets_the_library_only_by_asking(visit):
    found = visit(1280)
    found.page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    page = found.go("/graphiques/echeances/")
    words = page.locator(f"{FIGURE} .figure__card b")
    for _ in range(50):  # a pointer that comes before the script is not heard
        page.mouse.move(0, 0)
        page.locator(f"{FIGURE} .figure__drawing [data-row]:visible").first.hover()
        if words.count():
            break
        page.wait_for_timeout(100)
    words.wait_for()
    assert [url for url in found.requests if "plotly" in url] == []
    page.locator(f"{FIGURE} .figure__explore").click()
    page.wait_for_selector(f"{FIGURE}.figure--live", timeout=60_000)


def test_a_width_that_changes_while_the_drawing_is_fetched_wins(visit):
    """A quick turn of the phone left the narrow drawing blown up over the words under it."""
    found = visit(1280)
    held = []
    found.page.route("**/echeances-fr-328.json", lambda route: held.append(route))
    page = found.go("/graphiques/echeances/")
    page.locator(f"{FIGURE} .figure__explore").click()
    page.wait_for_selector(f"{FIGURE}.figure--live", timeout=60_000)
    page.set_viewport_size({"width": 360, "height": 800})
    while not held:
        page.wait_for_timeout(20)
    page.set_viewport_size({"width": 1280, "height": 800})
    page.wait_for_timeout(200)
    held[0].continue_()
    page.wait_for_load_state("networkidle")
    sizes = """(figure) => [".figure__live", ".figure__drawing--wide"]
      .map((name) => figure.querySelector(name).getBoundingClientRect())
      .flatMap(({ width, height }) => [Math.round(width), Math.round(height)])"""
    live_width, live_height, width, height = page.locator(FIGURE).evaluate(sizes)
    assert (live_width, live_height) == (width, height)


@pytest.mark.parametrize("width", [360, 1280])
def test_no_letter_of_the_live_drawing_is_cut(visit, width):
    """A letter may pass the edge of the drawing by a pixel: it is drawn whole."""
    page = visit(width).go("/graphiques/echeances/")
    page.locator(f"{FIGURE} .figure__explore").click()
    page.wait_for_selector(f"{FIGURE}.figure--live", timeout=60_000)
    cut = """(figure) => [...figure.querySelectorAll(".figure__live text")].filter((text) => {
      const box = text.getBoundingClientRect();
      for (let node = text.parentElement; node !== figure; node = node.parentElement) {
        const edge = node.getBoundingClientRect();
        if (getComputedStyle(node).overflowX !== "visible" && box.right > edge.right + 0.5) return true;
      }
      return false;
    }).map((text) => text.textContent)"""
    assert page.locator(FIGURE).evaluate(cut) == []


def test_once_alive_the_button_says_so(visit):
    page = visit(1280).go("/graphiques/echeances/")
    button = page.locator(f"{FIGURE} .figure__explore")
    asked = button.inner_text()
    button.click()
    page.wait_for_selector(f"{FIGURE}.figure--live", timeout=60_000)
    page.wait_for_function("([node, words]) => node.textContent !== words", arg=[button.element_handle(), asked])
    assert plain(button.inner_text()) == "Graphique interactif"


LOOKS = """(figure) => {
  const font = (node) => getComputedStyle(node).fontFamily.replaceAll("'", '"');
  const [still, live] = [".figure__drawing svg", ".figure__live"].map((name) => figure.querySelector(name));
  const strokes = (root) => [...root.querySelectorAll("pattern path")].map((line) => getComputedStyle(line).stroke);
  return {
    fonts: [font(still), ...new Set([...live.querySelectorAll("text")].map(font))],
    strokes: [...new Set([...strokes(still), ...strokes(live)])],
    hatched: strokes(live).length,
  };
}"""


@pytest.mark.parametrize(("name", "hatched"), [("echeances", True), ("solidite", True), ("fil-decisions", False)])
def test_alive_the_letters_and_the_hatchings_are_those_of_the_drawing(visit, name, hatched) -> None:
    """Hatchings in the colour of the paper made an abandoned date look like one that is awaited."""
    page = visit(1280).go(f"/graphiques/{name}/")
    figure = page.locator(FIGURE)
    figure.locator(".figure__explore").click()
    page.wait_for_selector(f"{FIGURE}.figure--live")
    looks = figure.evaluate(LOOKS)
    assert len(set(looks["fonts"])) == 1
    assert len(looks["strokes"]) == hatched
    assert (looks["hatched"] > 0) == hatched
