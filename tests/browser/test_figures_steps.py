"""A figure read step by step: its rows stand out in both forms, the address remembers, and paper has all steps."""

import pytest

pytestmark = pytest.mark.browser

PAGE, FIGURE = "/graphiques/echeances/", "#echeances"


def strong(page):
    """The rows that stand out in the drawing in view."""
    marks = page.locator(f"{FIGURE} .figure__drawing:visible [data-row]:not(.is-out)")
    return set(marks.evaluate_all("marks => marks.map((mark) => Number(mark.dataset.row))"))


@pytest.fixture
def still(visit):
    """Visits in which the page does not glide to a mark: a key would move away under the press that follows."""

    def visit_still(width):
        found = visit(width)
        found.page.emulate_media(reduced_motion="reduce")
        return found

    return visit_still


def rows(page, step):
    """The rows of a step."""
    ranks = page.locator(f"{FIGURE} .stepper__step").nth(step - 1).get_attribute("data-rows")
    return {int(rank) for rank in ranks.split()}


def said(page):
    """The words in view, and the position."""
    words = page.locator(f"{FIGURE} .stepper__step:visible").all_inner_texts()
    return words, page.locator(f"{FIGURE} .stepper__position").text_content()


@pytest.mark.parametrize("width", [360, 1280])
def test_each_button_shows_its_step_and_its_rows(still, width):
    found = still(width)
    page = found.go(PAGE)
    everything = strong(page)
    assert said(page) == ([], "")
    for step, button in enumerate(page.locator(f"{FIGURE} .stepper__key").all(), start=1):
        button.click()
        words, position = said(page)
        assert len(words) == 1
        assert position == f"Étape {step} sur 4"
        assert button.get_attribute("aria-pressed") == "true"
        assert strong(page) == rows(page, step) < everything
        assert page.url.endswith(f"#echeances?step={step}")
        assert button.bounding_box()["height"] >= 44
    page.get_by_role("button", name="Tout montrer").click()
    assert (strong(page), said(page)) == (everything, ([], ""))
    assert page.url.endswith("#echeances")
    assert found.complaints == []


def test_next_and_previous_walk_and_stop_at_both_ends(still):
    page = still(1280).go(f"{PAGE}#echeances?step=3")
    follow, back = (page.get_by_role("button", name=name) for name in ("Suivant", "Précédent"))
    assert said(page)[1] == "Étape 3 sur 4"
    follow.click()
    follow.click(force=True)
    assert (said(page)[1], follow.get_attribute("aria-disabled")) == ("Étape 4 sur 4", "true")
    for _ in range(4):
        back.click(force=True)
    assert (said(page)[1], back.get_attribute("aria-disabled")) == ("Étape 1 sur 4", "true")


def test_the_live_figure_shows_the_same_step(visit):
    page = visit(1280).go(f"{PAGE}#echeances?step=2")
    page.locator(f"{FIGURE} .figure__explore").click()
    page.wait_for_selector(f"{FIGURE}.figure--live", timeout=60_000)
    kept = page.evaluate("""() => document.querySelector(".js-plotly-plot").data.filter((t) => t.customdata)
      .flatMap((t) => t.customdata.filter((row, rank) => t.marker.opacity[rank] === 1))""")
    assert set(kept) == rows(page, 2)


def test_the_buttons_are_one_stop_and_arrows_walk_among_them(visit):
    page = visit(1280).go(PAGE)
    assert page.locator(f"{FIGURE} .stepper__key[tabindex='0']").count() == 1
    page.locator(f"{FIGURE} .stepper__key").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert said(page)[1] == "Étape 2 sur 4"
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    assert said(page)[1] == "Étape 4 sur 4"


def test_the_first_mark_of_a_step_is_brought_under_its_words(visit):
    page = visit(360).go(PAGE)
    page.locator(f"{FIGURE} .stepper__key").last.click()
    first = min(rows(page, 4))
    page.wait_for_function(
        """row => {
          const marks = [...document.querySelectorAll(`.figure__drawing [data-row="${row}"]`)];
          const mark = marks.find((one) => one.checkVisibility());
          const words = document.querySelector(".stepper__now").getBoundingClientRect();
          const box = mark.getBoundingClientRect();
          return box.top > words.bottom && box.bottom < innerHeight && words.top >= -1;
        }""",
        arg=first,
    )


def test_nothing_glides_for_a_reader_who_wants_no_motion(still):
    found = still(360)
    found.page.add_init_script("window.asked = []; window.scrollBy = (how) => window.asked.push(how.behavior);")
    found.go(PAGE).locator(f"{FIGURE} .stepper__key").last.click()
    assert found.page.evaluate("window.asked") == ["instant"]


@pytest.mark.parametrize("media", ["screen", "print"])
def test_without_script_and_on_paper_all_steps_are_a_list(visit, media):
    page = visit(1280, script=media == "print").go(PAGE)
    page.emulate_media(media=media)
    steps = page.locator(f"{FIGURE} ol.stepper__list > li:visible")
    assert steps.count() == 4
    assert not page.locator(f"{FIGURE} .stepper__key").first.is_visible()
    assert all("Source" in words for words in steps.all_inner_texts())
