"""A01: axe finds nothing, on every template, in both languages, both themes and at both widths; axe is the floor."""

import hashlib

import pytest

from tests.browser.accessibility import axe
from tests.browser.accessibility.pages import CHAPTER, OPEN_ALL, PAGES

pytestmark = pytest.mark.browser


def test_axe_is_the_file_that_its_digest_says() -> None:
    folder = axe.SCRIPT.parent
    for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, name


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_with_everything_open_in_both_themes_at_both_widths(visit, path) -> None:
    found = visit(360)
    page = found.go(path)
    page.evaluate(OPEN_ALL)
    assert axe.violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe.colour_violations(page) == []
    page.set_viewport_size({"width": 1280, "height": 800})
    assert axe.violations(page) == []


def test_axe_finds_nothing_when_charts_are_alive(visit) -> None:
    page = visit(1280).go(CHAPTER)
    page.locator(".figure__explore").first.click()
    page.locator(".figure--live").first.wait_for(timeout=60_000)
    assert axe.violations(page) == []


def test_axe_finds_nothing_with_the_contents_and_a_note_open(visit) -> None:
    page = visit(360).go(CHAPTER)
    page.locator(".note-mark").first.click()
    assert page.get_by_role("dialog").is_visible()
    page.locator(".menu summary").press("Enter")
    assert axe.violations(page) == []
