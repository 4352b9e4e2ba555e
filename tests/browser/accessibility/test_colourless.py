"""A10: without colour, every effect still has its shape and its words."""

import pytest

from tests.browser.accessibility.pages import CHAPTER, CLAIMS, HOME, PROCEDURE_CHAPTER, PROVIDER, RECORD, TABLE

pytestmark = pytest.mark.browser

NAMELESS = """() => {
  const effects = [...document.querySelectorAll(".effect")].filter((node) => node.checkVisibility());
  const wrong = effects.filter((node) => !node.textContent.trim() || !node.querySelector("svg use") || node.querySelector("svg").getBoundingClientRect().width < 8);
  const years = [...document.querySelectorAll(".thread__year[class*='--']")].filter((node) => !node.querySelector("svg use") || !/[:,] .+/.test(node.querySelector(".hidden").textContent));
  return { seen: effects.length + years.length, wrong: [...wrong, ...years].map((node) => node.outerHTML.slice(0, 120)) };
}"""

STRIPES = """() => [...document.querySelectorAll("[class*='card--'], [class*='record--'], [class*='extract__item--'], [class*='status--']")]
  .filter((node) => !node.querySelector(".effect")).map((node) => node.outerHTML.slice(0, 120))"""

FAINT = r"""() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).map((value) => { const c = value / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((m, n) => n - m); return (x + 0.05) / (y + 0.05); };
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const texts = [...document.querySelectorAll(".figure__drawing text")].filter((node) => node.checkVisibility());
  return [...new Set(texts.map((node) => getComputedStyle(node).fill))].filter((fill) => ratio(fill, paper) < 4.5).map((fill) => `${fill} on ${paper}`);
}"""


@pytest.mark.parametrize("path", [HOME, CHAPTER, PROCEDURE_CHAPTER, RECORD, PROVIDER, TABLE, CLAIMS])
def test_every_effect_is_a_shape_and_words_beside_its_colour(visit, path) -> None:
    page = visit(360).go(path)
    found = page.evaluate(NAMELESS)
    assert found["wrong"] == []
    assert found["seen"] > 0
    assert page.evaluate(STRIPES) == []


@pytest.mark.parametrize("chosen", ["light", "dark"])
def test_with_forced_colours_drawings_stay_legible_whatever_theme_was_chosen(visit, chosen) -> None:
    found = visit(360)
    page = found.go(CHAPTER)
    page.evaluate("theme => { document.documentElement.dataset.theme = theme }", chosen)
    for scheme in ("light", "dark"):
        page.emulate_media(forced_colors="active", color_scheme=scheme)
        assert page.evaluate(FAINT) == []
