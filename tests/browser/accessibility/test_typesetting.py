"""How a page is set: the length of its lines, where they break, and what an unanswered question looks like."""

import pytest

from tests.browser.accessibility.pages import (
    CHAPTER,
    FIRST_CHAPTER,
    HOME,
    OPEN_CHAPTER,
    RECORD,
    SELECTOR,
    SOURCES,
    WIDE_TABLES_CHAPTER,
)
from tests.browser.accessibility.rules import rules

pytestmark = pytest.mark.browser

RULES = rules("typesetting")
CHOICE_RECORD = "/decisions/selection-scaleway-2026/"
GROUPED_CARDS_CHAPTER = "/3-ce-que-permet-le-droit/"
CHAPTERS = (FIRST_CHAPTER, GROUPED_CARDS_CHAPTER, WIDE_TABLES_CHAPTER, CHAPTER)


@pytest.mark.parametrize(("width", "least", "most"), [(360, 34, 45), (768, 60, 72), (1280, 60, 72)])
def test_a_line_of_running_text_is_easy_to_follow(visit, width, least, most) -> None:
    opened = visit(width)
    for path in (HOME, *CHAPTERS):
        assert least <= opened.go(path).evaluate(RULES["measure"]) <= most, path


@pytest.mark.parametrize("path", [HOME, CHAPTER, OPEN_CHAPTER, SELECTOR])
def test_a_list_keeps_the_measure_of_the_text(visit, path) -> None:
    """Under their bullets and in their frames, lists had 29 characters to a line; out of any column, 103."""
    assert 34 <= visit(360).go(path).evaluate(RULES["listed"]) <= 45
    assert visit(1280).go(path).evaluate(RULES["listed"]) <= 72


@pytest.mark.parametrize("path", [RECORD, CHOICE_RECORD])
def test_the_lead_of_a_record_is_its_running_text_and_has_its_measure(visit, path) -> None:
    """Set larger, as above a chapter, it had 32 characters to a line on a phone."""
    assert 34 <= visit(360).go(path).evaluate(RULES["lead"]) <= 45


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_no_line_of_a_title_a_figure_or_a_table_starts_with_a_closing_sign(visit, width) -> None:
    opened = visit(width)
    for path in (HOME, SOURCES, *CHAPTERS):
        page = opened.go(path)
        assert page.evaluate(RULES["stranded"]) == [], path
        assert page.evaluate(RULES["quotes"]) == [], path


def test_in_a_card_no_label_is_cut_into_syllables(visit) -> None:
    opened = visit(360)
    for path in CHAPTERS:
        assert opened.go(path).evaluate(RULES["labels"]) == [], path


def test_on_a_phone_the_actions_of_a_figure_take_two_rows_at_most(visit) -> None:
    page = visit(360).go(CHAPTER)
    assert max(page.evaluate(RULES["rows"])) == 2


def test_an_unanswered_question_has_the_frame_of_what_is_not_known_and_opens_no_document(visit) -> None:
    questions = visit(360).go(HOME).locator(".unanswered")
    assert questions.count() == 3
    for question in questions.all():
        assert question.evaluate("node => getComputedStyle(node).borderTopStyle") == "dotted"
        assert "On ne sait pas" in question.inner_text()
        assert question.locator("a[rel=noreferrer]").count() == 0


@pytest.mark.parametrize("path", [CHAPTER, "/mesures/promesses/"])
def test_the_bullet_of_a_link_of_several_lines_stands_by_its_first_line(visit, path) -> None:
    """The marker follows the baseline of the first line of its item: an empty inline box stands on it too."""
    page = visit(360).go(path)
    page.locator("main details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    dropped = page.locator("main li:has(> a:only-child)").evaluate_all("""all => all
      .filter((item) => getComputedStyle(item).listStyleType !== "none")
      .map((item) => {
        const link = item.firstElementChild;
        const strut = document.createElement("span");
        item.prepend(strut);
        const fall = strut.getBoundingClientRect().bottom - link.getClientRects()[0].top;
        strut.remove();
        return [fall, link.getBoundingClientRect().height];
      })
      .filter(([fall, height]) => height > 40 && fall > height - 12)""")
    assert dropped == []
