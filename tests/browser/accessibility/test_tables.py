"""A18, A19: tables that sort aloud and keep their labels on a phone; numbers a voice reads as one."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility.pages import CHAPTER, ENGLISH_CHAPTER, FIRST_CHAPTER, HOME, PROCEDURE_CHAPTER, TABLE
from tests.browser.accessibility.rules import rules

pytestmark = pytest.mark.browser

RULES = rules("tables")


def test_a_column_is_sorted_by_a_button_that_says_so(visit) -> None:
    page = visit(1280).go(TABLE)
    heads = page.locator("#rows thead th")
    expect(heads.locator("button")).to_have_count(heads.count())
    assert page.locator("#rows [aria-sort]").count() == 0
    date = page.locator("#rows thead th", has=page.get_by_role("button", name="Date", exact=True))
    date.locator("button").press("Enter")
    status = page.locator(".filter [role=status]")
    expect(date).to_have_attribute("aria-sort", "ascending")
    expect(status).to_contain_text("Trié par Date")
    ascending = status.text_content()
    date.locator("button").press("Enter")
    expect(date).to_have_attribute("aria-sort", "descending")
    assert status.text_content() != ascending
    heads.locator("button").first.click()
    assert page.locator("#rows [aria-sort]").count() == 1


@pytest.mark.parametrize("path", [TABLE, CHAPTER, PROCEDURE_CHAPTER])
def test_on_a_phone_every_value_keeps_the_name_of_its_column(visit, path) -> None:
    assert visit(360).go(path).evaluate(RULES["labels"]) == []


# From a million, where French and English have a word: a voice reads « 10 500 000 » as three numbers.
@pytest.mark.parametrize("path", [HOME, FIRST_CHAPTER, CHAPTER, PROCEDURE_CHAPTER, ENGLISH_CHAPTER])
def test_amounts_are_in_words_where_a_voice_reads_them(visit, path) -> None:
    assert visit(script=False).go(path).evaluate(RULES["grouped"]) == []
