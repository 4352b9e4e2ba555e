"""A21: on paper, nothing to press; sources with their addresses; figures in one piece."""

import pytest

from tests.browser.accessibility.pages import CHAPTER, HOME, RECORD, TABLE

pytestmark = pytest.mark.browser

PRESSABLE = """() => {
  const left = [...document.querySelectorAll("button, input, select, .figure__data > summary, .thread, .menu, .skip, [role=dialog]")].filter((node) => !node.closest("th"));
  const plain = [...document.querySelectorAll("summary, th button")].filter((node) => {
    const style = getComputedStyle(node);
    return style.textDecorationLine !== "none" || style.display === "list-item" && style.listStyleType !== "none";
  });
  return [...left, ...plain].filter((node) => node.checkVisibility() && node.getBoundingClientRect().height > 1)
    .map((node) => `${node.tagName}.${node.className} « ${node.textContent.trim().slice(0, 40)} »`);
}"""

SILENT = """() => [...document.querySelectorAll(".notes__item")].filter((note) => {
  const links = [...note.querySelectorAll("a[href^='http']")].filter((link) => link.checkVisibility());
  return links.some((link) => !getComputedStyle(link, "::after").content.includes(link.getAttribute("href")));
}).map((note) => note.id)"""

CLOSED = """() => [...document.querySelectorAll(".figure__data table, .measure-sheet li")].filter((node) => !node.checkVisibility({ contentVisibilityAuto: true }) || node.getBoundingClientRect().height < 10).length"""

WHOLE = """() => [...document.querySelectorAll(".figure__stage, .card, .number, .quote, .notes__item")].filter((node) => getComputedStyle(node).breakInside !== "avoid").map((node) => node.className)"""


@pytest.mark.parametrize("path", [HOME, CHAPTER, RECORD, TABLE])
@pytest.mark.parametrize("script", [True, False])
def test_on_paper_nothing_is_left_to_press(visit, path, script) -> None:
    page = visit(1280, script=script).go(path)
    page.emulate_media(media="print")
    assert page.evaluate(PRESSABLE) == []


def test_on_paper_notes_give_their_address_tables_are_open_and_figures_stay_whole(visit) -> None:
    page = visit(768).go(CHAPTER)
    page.emulate_media(media="print")
    assert page.evaluate(SILENT) == []
    assert page.evaluate(CLOSED) == 0
    assert page.evaluate(WHOLE) == []
    assert page.locator(".notes__item").count() > 10


def test_a_dark_theme_prints_on_white(visit) -> None:
    page = visit(768, scheme="dark").go(CHAPTER)
    page.evaluate("() => { document.documentElement.dataset.theme = 'dark' }")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.prose p')).color") == "rgb(20, 32, 30)"
