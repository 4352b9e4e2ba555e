"""The table of a whole dataset: sorted, narrowed and shared by its address; complete without script."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from plugins.wording import load_wording
from tests.browser.accessibility.pages import CHAPTER, FIRST_CHAPTER, OPEN_CHAPTER

pytestmark = pytest.mark.browser

PATH = "/explorer/decisions/"
SHOWN = "#rows tbody tr:not([hidden])"
WORDS = load_wording()["fr"]


def ready(page: Page) -> Page:
    page.wait_for_selector(".data__sort")
    return page


def count(page: Page):
    return page.locator(".filter__count").last


def total(page: Page) -> int:
    return page.locator("#rows tbody tr").count()


def test_a_heading_sorts_says_so_and_turns_round(visit) -> None:
    page = ready(visit(1280).go(PATH))
    button = page.locator("#rows th[data-field=date] button")
    button.click()
    expect(page.locator("#rows th[data-field=date]")).to_have_attribute("aria-sort", "ascending")
    expect(count(page)).to_contain_text(WORDS("table.ascending.date"))
    button.click()
    expect(count(page)).to_contain_text(WORDS("table.descending.date"))
    assert page.locator("#rows [aria-sort]").count() == 1
    dates = page.locator("#rows tbody time").evaluate_all("all => all.map((one) => one.dateTime)")
    assert dates == sorted(dates, reverse=True)


def test_a_choice_and_words_narrow_together_and_the_number_left_is_said(visit) -> None:
    page = ready(visit(360).go(PATH))
    page.get_by_label("Type", exact=True).select_option("opinion")
    expect(page.locator(SHOWN)).not_to_have_count(total(page))
    few = page.locator(SHOWN).count()
    assert page.locator(f"{SHOWN} td[data-label=Type]").evaluate_all(
        "all => all.every((one) => one.textContent === 'Avis')"
    )
    page.get_by_label(WORDS("table.search")).fill("zzzz")
    expect(count(page)).to_have_text(WORDS("table.empty").rstrip("."))
    page.get_by_label(WORDS("table.search")).fill("")
    expect(page.locator(SHOWN)).to_have_count(few)
    assert str(few) in count(page).inner_text()


def test_the_view_is_in_the_address_and_comes_back_from_it(visit) -> None:
    page = ready(visit(1280).go(PATH))
    page.get_by_label("Date", exact=True).fill("2020")
    page.locator("#rows th[data-field=title_fr] button").click()
    page.wait_for_url(re.compile("sort=title_fr"))
    assert parse_qs(urlsplit(page.url).query) == {"date": ["2020"], "sort": ["title_fr"]}
    before = page.locator(SHOWN).evaluate_all("all => all.map((one) => one.id)")
    page.reload()
    ready(page)
    expect(page.locator(SHOWN)).to_have_count(len(before))
    assert page.locator(SHOWN).evaluate_all("all => all.map((one) => one.id)") == before
    page.get_by_role("button", name=WORDS("table.reset")).last.click()
    expect(page.locator(SHOWN)).to_have_count(total(page))
    assert urlsplit(page.url).query == ""


def test_an_address_that_says_nonsense_shows_every_row(visit) -> None:
    found = visit(360)
    page = ready(found.go(f"{PATH}?type=nothing&sort=zzz"))
    expect(page.locator(SHOWN)).to_have_count(total(page))
    assert page.locator("#rows [aria-sort]").count() == 0
    assert found.complaints == []


def test_on_a_phone_each_value_keeps_its_heading_and_nothing_overflows(visit) -> None:
    page = ready(visit(360).go(PATH))
    labels = (
        page.locator("#rows tbody tr").first.locator("td").evaluate_all("all => all.map((one) => one.dataset.label)")
    )
    heads = page.locator("#rows thead th").evaluate_all("all => all.map((one) => one.textContent.trim())")
    assert labels == heads[1:]
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("path", ["/explorer/certifications/", "/glossaire/", "/graphiques/pays/"])
def test_the_heads_have_the_room_of_their_buttons_before_the_script_that_sorts(visit, path, width) -> None:
    places = "[...document.querySelectorAll('.data--sorts :is(thead th, tbody tr)')].map((node) => node.offsetTop)"
    before = visit(width)
    before.page.route("**/components/table.js", lambda route: route.abort())
    waiting = before.go(path).evaluate(places)
    assert waiting
    assert ready(visit(width).go(path)).evaluate(places) == waiting


BESIDE = """() => [...document.querySelectorAll("#rows tbody tr:nth-child(-n + 20) td:not(:empty)")].map((cell) => {
  const words = document.createRange();
  words.selectNodeContents(cell);
  const label = Number.parseFloat(getComputedStyle(cell, "::before").width);
  const { left, right } = words.getBoundingClientRect();
  return { apart: left - cell.getBoundingClientRect().left - label, wide: right <= innerWidth };
})"""


@pytest.mark.parametrize("path", [PATH, "/explorer/argent/"])
def test_on_a_phone_each_value_stands_beside_its_label(visit, path) -> None:
    page = visit(360).go(path)
    shifts = page.evaluate(BESIDE)
    assert shifts
    assert all(shift["apart"] > -1 and shift["wide"] for shift in shifts)


def test_without_script_the_whole_table_is_there_and_no_dead_field(visit) -> None:
    page = visit(script=False).go(PATH)
    assert page.locator(SHOWN).count() == total(page) > 0
    assert page.locator(".filter:visible, .data__sort").count() == 0


@pytest.mark.parametrize(
    "name", ["decisions", "prestataires", "certifications", "echeances", "contentieux", "autorisations"]
)
def test_each_explorer_has_its_paragraph_its_chart_then_its_table(visit, name) -> None:
    page = visit(script=False).go(f"/explorer/{name}/")
    order = page.locator(".standfirst, .figure, #rows").evaluate_all("all => all.map((one) => one.id || one.className)")
    assert order[0].startswith("standfirst")
    assert order[-1] == "rows"
    assert len(order) >= 3
    assert len(page.locator(".standfirst").inner_text().split()) <= 120


def test_on_a_phone_a_label_is_not_cut_and_no_line_starts_with_a_separator(visit) -> None:
    page = visit(360).go("/explorer/prestataires/")
    width = "all => all.map((one) => parseFloat(getComputedStyle(one, '::before').inlineSize))"
    assert min(page.locator(".facts--blocks td[data-block]").evaluate_all(width)) > 80
    page = visit(360).go("/glossaire/")
    lines = """all => all.flatMap((cell) => {
      const marks = [...cell.childNodes].filter((node) => node.data?.includes(";"));
      return marks.map((node) => {
        const range = document.createRange();
        range.selectNode(node);
        return range.getClientRects()[0].left - cell.querySelector("a").getClientRects()[0].left;
      });
    })"""
    shifts = page.locator(".data__mentions:has(a + a)").evaluate_all(lines)
    assert shifts and min(shifts) > 0


def test_the_table_below_a_chart_is_one_press_away(visit) -> None:
    page = visit(360).go(PATH)
    page.locator(".jump a").click()
    expect(page.locator("#rows-title")).to_be_in_viewport()


BROKEN = """() => {
  document.querySelectorAll("#rows tr").forEach((row) => { row.style.contentVisibility = "visible"; });
  return [...document.querySelectorAll("#rows time")].filter((date) => {
    const words = document.createRange();
    return [...date.firstChild.data.matchAll(/\\p{L}+/gu)].some((word) => {
      words.setStart(date.firstChild, word.index);
      words.setEnd(date.firstChild, word.index + word[0].length);
      return new Set([...words.getClientRects()].map((box) => box.top)).size > 1;
    });
  }).map((date) => date.textContent);
}"""


@pytest.mark.parametrize("width", [768, 1280])
@pytest.mark.parametrize("path", ["/sources/", "/en/sources/"])
def test_the_name_of_a_month_is_never_cut_in_a_table_of_many_rows(visit, path, width) -> None:
    page = visit(width).go(path)
    assert page.locator("#rows time").count() > 100
    assert page.evaluate(BROKEN) == []


@pytest.mark.parametrize("width", [768, 900, 1280])
@pytest.mark.parametrize("script", [True, False])
def test_each_head_of_a_long_table_is_as_wide_as_its_column(visit, width, script) -> None:
    """« Référen-ce » broke in a third of its column."""
    page = visit(width, script=script).go("/sources/")
    wide = "cells => cells.map((cell) => Math.round(cell.getBoundingClientRect().width))"
    heads = page.locator("#rows thead th").evaluate_all(wide)
    assert heads == page.locator("#rows tbody tr").first.locator("th, td").evaluate_all(wide)


def test_a_table_of_eight_columns_is_whole_on_a_computer(visit) -> None:
    """« Cité dans » was half out of view at 1280 px."""
    region = visit(1280).go("/explorer/autorisations/").locator(".scroll:has(#rows)")
    assert region.evaluate("node => node.scrollWidth <= node.clientWidth")


@pytest.mark.parametrize("path", [CHAPTER, OPEN_CHAPTER, FIRST_CHAPTER])
def test_the_data_of_each_figure_are_whole_on_a_computer(visit, path) -> None:
    """Cut at the width of the text, with a third of the page empty beside it."""
    page = visit(1280).go(path)
    opened = "all => all.map((one) => { one.open = true; return one.querySelector('.scroll'); })"
    cut = "(all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.closest('figure').id)"
    assert page.locator(".figure__data").evaluate_all(opened)
    assert page.locator(".figure__data > .scroll").evaluate_all(cut) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 1280


def test_a_table_stops_the_keyboard_and_says_that_it_goes_on_only_while_it_does(visit) -> None:
    """At 1280 px the whole table is in view: a stop there would take the reader to the middle of it for nothing."""
    page = visit(1280).go("/explorer/autorisations/")
    region = page.locator(".scroll:has(#rows)")
    expect(region).to_have_attribute("tabindex", "-1")
    page.set_viewport_size({"width": 768, "height": 800})
    expect(region).to_have_attribute("tabindex", "0")
    expect(region).to_have_attribute("data-more", WORDS("table.more"))
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(region).not_to_have_attribute("data-more", re.compile("."))


def test_the_caption_of_a_table_wider_than_its_page_is_whole(visit) -> None:
    page = visit(768).go("/explorer/autorisations/")
    page.locator(".figure__data > summary").click()
    caption = page.locator("#autorisations-cnil-table caption")
    assert caption.evaluate("node => node.getBoundingClientRect().right") <= 768
