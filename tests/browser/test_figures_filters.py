"""Filters over a figure: marks, live figure and table follow, the address remembers, and the title is left alone."""

import pytest

pytestmark = pytest.mark.browser

PAGE, FIGURE = "/graphiques/contentieux/", "#contentieux"
SPACES = str.maketrans("\u00a0\u202f", "  ")


def counted(page):
    """What the line under the boxes says."""
    return page.locator(f"{FIGURE} .figure__count").text_content().translate(SPACES)


def strong(page, form=".figure__drawing:visible"):
    """The rows whose marks are not faded in a drawing."""
    marks = page.locator(f"{FIGURE} {form} [data-row]:not(.is-out)")
    return set(marks.evaluate_all("marks => marks.map((mark) => Number(mark.dataset.row))"))


def listed(page):
    """The rows that the table shows, whether it is open or not."""
    rows = page.locator(f"{FIGURE} .figure__data tbody tr:not(.is-filtered)")
    return set(rows.evaluate_all("rows => rows.map((row) => row.sectionRowIndex)"))


def live(page):
    """The rows that are not faded in the live figure."""
    return set(
        page.evaluate("""() => document.querySelector("#contentieux .js-plotly-plot").data.filter((t) => t.customdata)
          .flatMap((t) => t.customdata.filter((row, rank) => (t.marker.opacity[rank] ?? 1) === 1))""")
    )


def tick(page, *values):
    """Open the boxes and tick these."""
    if page.locator(f"{FIGURE} .figure__filters[open]").count() == 0:
        page.locator(f"{FIGURE} .figure__filters summary").click()
    for value in values:
        page.locator(f"{FIGURE} input[value='{value}']").check()


def ranks(page, value):
    """The rows of a value."""
    return {int(rank) for rank in page.locator(f"{FIGURE} input[value='{value}']").get_attribute("data-rows").split()}


@pytest.mark.parametrize("width", [360, 1280])
def test_ticking_a_box_keeps_its_rows_in_the_drawing_the_live_figure_and_the_table(visit, width):
    found = visit(width)
    page = found.go(PAGE)
    title = page.locator(f"{FIGURE} .figure__title").text_content()
    page.locator(f"{FIGURE} .figure__explore").click()
    page.wait_for_selector(f"{FIGURE}.figure--live", timeout=60_000)
    tick(page, "refere", "refere-liberte")
    kept = ranks(page, "refere") | ranks(page, "refere-liberte")
    assert counted(page) == f"{len(kept)} lignes sur 15"
    assert strong(page) == listed(page) == kept
    page.wait_for_function(
        "n => new Set(document.querySelector('#contentieux .js-plotly-plot').data.filter((t) => t.customdata)"
        ".flatMap((t) => t.customdata.filter((row, rank) => (t.marker.opacity?.[rank] ?? 1) === 1))).size === n",
        arg=len(kept),
    )
    assert live(page) == kept
    page.locator(f"{FIGURE} .figure__filters button").click()
    assert (counted(page), len(listed(page)), len(strong(page))) == ("", 15, 15)
    assert page.locator(f"{FIGURE} .figure__title").text_content() == title
    assert (found.strangers(), found.complaints) == ([], [])


def test_a_filter_set_before_the_live_figure_comes_is_kept_by_it(visit):
    page = visit(1280).go(f"{PAGE}#contentieux?route=annulment")
    kept = ranks(page, "annulment")
    assert strong(page) == listed(page) == kept
    page.locator(f"{FIGURE} .figure__explore").click()
    page.wait_for_selector(f"{FIGURE}.figure--live", timeout=60_000)
    assert live(page) == kept


def test_the_words_of_a_row_fade_with_its_marks(visit):
    page = visit(360).go(f"{PAGE}#contentieux?route=appeal")
    (kept,) = ranks(page, "appeal")
    words = page.locator(f"{FIGURE} .figure__drawing:visible text[data-of]")
    faded = dict(words.evaluate_all("all => all.map((one) => [one.dataset.of, one.classList.contains('is-out')])"))
    assert {int(row) for row, out in faded.items() if not out} == {kept}
    assert len(faded) == 15
    own = page.locator(f"{FIGURE} .figure__drawing:visible text[data-of='{kept}']").first.text_content()
    name = page.locator(f"{FIGURE} .figure__data tbody tr").nth(kept).locator("th").text_content()
    assert " ".join(own.translate(SPACES).split()) in " ".join(name.translate(SPACES).split())


def test_alive_the_faded_words_keep_their_ground(visit):
    """Without it the lines of the drawing strike them through."""
    page = visit(1280).go(f"{PAGE}#contentieux?route=appeal")
    page.locator(f"{FIGURE} .figure__explore").click()
    page.wait_for_selector(f"{FIGURE}.figure--live", timeout=60_000)
    looks = page.locator(f"{FIGURE} .figure__live .annotation").evaluate_all(
        "all => all.map((one) => [one.style.opacity || '1', one.querySelector('text').style.fillOpacity])"
    )
    assert {ground for ground, _ in looks} == {"1"}
    assert {round(float(words), 1) for _, words in looks} == {0.3, 1.0}


def test_the_address_follows_the_boxes_and_an_ordinary_anchor_stays_one(visit):
    page = visit(1280).go(PAGE)
    tick(page, "refere", "annulment")
    assert page.url.endswith("#contentieux?route=refere,annulment")
    page.locator(f"{FIGURE} .figure__filters button").click()
    assert page.url.endswith("#contentieux")
    assert len(listed(page)) == 15
    page.evaluate("location.hash = '#contentieux?route=appeal'")
    page.locator(f"{FIGURE} input[value='appeal']:checked").wait_for()
    assert listed(page) == ranks(page, "appeal")


@pytest.mark.parametrize(
    "fragment", ["#contentieux?route=nothing", "#contentieux?", "#contentieux?%E0%A4%A", "#else?route=x"]
)
def test_an_address_that_means_nothing_changes_nothing(visit, fragment):
    found = visit(1280)
    page = found.go(PAGE + fragment)
    assert (len(listed(page)), counted(page), found.complaints) == (15, "", [])


def test_a_row_that_is_filtered_out_is_neither_told_nor_browsed(visit):
    page = visit(1280).go(f"{PAGE}#contentieux?route=appeal")
    browse = page.locator(f"{FIGURE} .figure__browse")
    browse.focus()
    page.keyboard.press("Enter")
    first = page.locator(f"{FIGURE} .figure__card").inner_text()
    page.keyboard.press("End")
    assert page.locator(f"{FIGURE} .figure__card").inner_text() == first


def test_boxes_are_easy_to_touch_and_say_that_the_title_speaks_of_all_rows(visit):
    page = visit(360).go(PAGE)
    tick(page)
    for label in page.locator(f"{FIGURE} .choice").all():
        assert label.bounding_box()["height"] >= 44
    for control in ("summary", "button"):
        assert page.locator(f"{FIGURE} .figure__filters {control}").bounding_box()["height"] >= 44
    assert "toutes les lignes" in page.locator(f"{FIGURE} .figure__scope").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_without_script_every_row_is_there_and_no_box(visit):
    page = visit(360, script=False).go(PAGE)
    assert not page.locator(f"{FIGURE} .figure__filters").is_visible()
    assert len(listed(page)) == 15


def test_paper_shows_every_row(visit):
    page = visit(1280).go(f"{PAGE}#contentieux?route=appeal")
    page.emulate_media(media="print")
    marks = page.locator(f"{FIGURE} .figure__drawing:visible [data-row]")
    assert set(marks.evaluate_all("marks => marks.map((mark) => getComputedStyle(mark).opacity)")) == {"1"}
    hidden = "rows => rows.filter((row) => getComputedStyle(row).display === 'none').length"
    assert page.locator(f"{FIGURE} .figure__data tbody tr").evaluate_all(hidden) == 0


@pytest.mark.parametrize(
    ("chart", "field"), [("fil-decisions", "body_kind"), ("autorisations-cnil", "hosting"), ("affirmations", "verdict")]
)
def test_the_other_filtered_figures_follow_their_boxes_too(visit, chart, field):
    found = visit(360)
    page = found.go(f"/graphiques/{chart}/")
    page.locator(f"#{chart} .figure__filters summary").click()
    box = page.locator(f"#{chart} input[name='{field}']").first
    box.check()
    kept = {int(rank) for rank in box.get_attribute("data-rows").split()}
    marks = page.locator(f"#{chart} .figure__drawing:visible [data-row]:not(.is-out)")
    assert set(marks.evaluate_all("marks => marks.map((mark) => Number(mark.dataset.row))")) == kept
    assert found.complaints == []
