"""A10: without colour, every effect still has its shape and its words."""

import pytest

from tests.browser.accessibility.pages import CHAPTER, CLAIMS, HOME, PROCEDURE_CHAPTER, PROVIDER, RECORD, TABLE
from tests.browser.accessibility.rules import rules

pytestmark = pytest.mark.browser

RULES = rules("colourless")


@pytest.mark.parametrize("path", [HOME, CHAPTER, PROCEDURE_CHAPTER, RECORD, PROVIDER, TABLE, CLAIMS])
def test_every_effect_is_a_shape_and_words_beside_its_colour(visit, path) -> None:
    page = visit(360).go(path)
    found = page.evaluate(RULES["nameless"])
    assert found["wrong"] == []
    assert found["seen"] > 0
    assert page.evaluate(RULES["stripes"]) == []


@pytest.mark.parametrize("chosen", ["light", "dark"])
def test_with_forced_colours_drawings_stay_legible_whatever_theme_was_chosen(visit, chosen) -> None:
    found = visit(360)
    page = found.go(CHAPTER)
    page.evaluate("theme => { document.documentElement.dataset.theme = theme }", chosen)
    for scheme in ("light", "dark"):
        page.emulate_media(forced_colors="active", color_scheme=scheme)
        assert page.evaluate(RULES["faint"]) == []
