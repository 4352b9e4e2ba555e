"""A13, A15–A17: targets a finger can hit, a focus one can see, pages that zoom, spread and stay still."""

import pytest

from tests.browser.accessibility.pages import CHAPTER, GLOSSARY, HOME, OPEN_ALL, PAGES, RECORD, TABLE

pytestmark = pytest.mark.browser

SMALL = """(least) => [...document.querySelectorAll(".figure__actions .button, .figure__data > summary, .figure__more a, .filter input, .filter button, .filter select, .figure select, .data__sort, .menu summary, .menu nav a, .theme label")]
  .filter((node) => node.checkVisibility())
  .flatMap((node) => {
    const { width, height } = node.getBoundingClientRect();
    return height < least - 0.5 || width < 24 ? [`${node.className || node.tagName} « ${node.textContent.trim().slice(0, 30)} »: ${width.toFixed(0)} × ${height.toFixed(0)}`] : [];
  })"""

MARKS = """() => {
  const marks = [...document.querySelectorAll(".prose > p .note-mark, .standfirst .note-mark")];
  const boxes = marks.map((mark) => mark.getBoundingClientRect());
  const small = marks.filter((mark, i) => boxes[i].width < 24 || boxes[i].height < 24);
  const close = marks.filter((mark, i) => boxes.slice(0, i).some((box) =>
    Math.min(box.right, boxes[i].right) - Math.max(box.left, boxes[i].left) > 0.5 &&
    Math.min(box.bottom, boxes[i].bottom) - Math.max(box.top, boxes[i].top) > 0.5));
  return [...small.map((mark) => `${mark.id} is small`), ...close.map((mark) => `${mark.id} is too close`)];
}"""


@pytest.mark.parametrize("path", [HOME, CHAPTER, TABLE])
def test_actions_and_filters_are_forty_four_pixels_high_on_a_phone(visit, path) -> None:
    page = visit(360).go(path)
    page.evaluate(OPEN_ALL)
    page.locator(".menu summary").click()
    assert page.evaluate(SMALL, 44) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_note_marks_have_twenty_four_pixels_each_and_share_none(visit, width) -> None:
    assert visit(width).go(CHAPTER).evaluate(MARKS) == []


FOCUS = """() => {
  const node = document.activeElement;
  const style = getComputedStyle(node);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const boxes = [...node.getClientRects()];
  const covered = boxes.length > 0 && boxes.every((box) => {
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2);
    const y = box.top + Math.min(box.height / 2, 12);
    if (y < 0 || y > innerHeight) return true;
    const top = document.elementFromPoint(x, y);
    return !(top && (node.contains(top) || top.contains(node) || top.closest("label")?.contains(node)));
  });
  const name = `${node.tagName}.${node.className} « ${node.textContent.trim().slice(0, 40)} »`;
  return { name, end: node === document.body, wrong: [!ring && `no ring on ${name}`, covered && `hidden: ${name}`].filter(Boolean) };
}"""


@pytest.mark.parametrize(("path", "width"), [(CHAPTER, 360), (RECORD, 1280), (TABLE, 360)])
def test_the_focus_is_always_seen_and_nothing_covers_it(visit, path, width) -> None:
    page = visit(width).go(path)
    wrong: list[str] = []
    for _ in range(70):
        page.keyboard.press("Tab")
        state = page.evaluate(FOCUS)
        if state["end"]:
            break
        wrong += state["wrong"]
    assert wrong == []


SPACED = """() => {
  const sheet = document.styleSheets[document.styleSheets.length - 1];
  sheet.insertRule("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }", sheet.cssRules.length);
  sheet.insertRule("p { margin-block-end: 2em !important; }", sheet.cssRules.length);
}"""

LOST = """() => [...document.querySelectorAll("body *")].filter((node) => {
  const style = getComputedStyle(node);
  const clips = (style.overflowY === "hidden" || style.overflowY === "clip") && node.scrollHeight > node.clientHeight + 2;
  const clipsX = (style.overflowX === "hidden" || style.overflowX === "clip") && node.scrollWidth > node.clientWidth + 2;
  return (clips || clipsX) && node.checkVisibility() && node.clientHeight > 4 && !node.closest("svg, .hidden, thead");
}).map((node) => `${node.tagName}.${node.className}`)"""

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

REGIONS = """() => [...document.querySelectorAll("main *")].filter((node) => {
  const { overflowX } = getComputedStyle(node);
  if (!["auto", "scroll"].includes(overflowX) || node.scrollWidth <= node.clientWidth + 1) return false;
  const named = node.getAttribute("aria-label") || (node.getAttribute("aria-labelledby") ?? "").split(" ").some((id) => document.getElementById(id)?.textContent.trim());
  return !(node.tabIndex >= 0 && node.getAttribute("role") === "region" && named);
}).map((node) => node.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("path", PAGES)
def test_spread_text_loses_nothing_and_wide_parts_scroll_in_a_named_region(visit, path) -> None:
    page = visit(320).go(path)
    page.evaluate(OPEN_ALL)
    assert page.evaluate(REGIONS) == []
    page.evaluate(SPACED)
    assert page.evaluate(SIDEWAYS) <= 0
    assert page.evaluate(LOST) == []
    page.set_viewport_size({"width": 768, "height": 800})
    assert page.evaluate(SIDEWAYS) <= 0
    assert page.evaluate(REGIONS) == []


MOVING = """() => {
  const slow = [...document.querySelectorAll("*")].filter((node) => [null, "::before", "::after"].some((part) => {
    const style = getComputedStyle(node, part);
    return style.animationName !== "none" || style.transitionDuration.split(",").some((time) => parseFloat(time) > 0) || style.scrollBehavior === "smooth";
  }));
  return [...slow.map((node) => `${node.tagName}.${node.className}`), ...document.getAnimations().map(String)];
}"""


@pytest.mark.parametrize("path", [HOME, CHAPTER, GLOSSARY])
def test_nothing_moves_for_who_asked_for_less_motion(visit, path) -> None:
    found = visit(1280)
    found.page.emulate_media(reduced_motion="reduce")
    assert found.go(path).evaluate(MOVING) == []
