"""What a reader meets, in a real browser."""

import pytest

PAGES = (
    "/",
    "/1-de-quoi-parle-t-on/",
    "/5-pourquoi-si-longtemps/",
    "/decisions/ce-495606/",
    "/prestataires/scaleway/",
    "/explorer/decisions/",
    "/glossaire/",
    "/sources/",
    "/methode/",
    "/404.html",
)

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_page_scrolls_sideways_asks_a_third_party_or_complains(visit, path, width):
    found = visit(width)
    page = found.go(path)
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over <= 0
    assert found.strangers() == []
    assert found.complaints == []


@pytest.mark.parametrize("path", PAGES)
def test_every_page_reads_without_script(visit, path):
    page = visit(script=False).go(path)
    assert page.locator("h1").count() == 1
    assert page.locator("h1").inner_text().strip()
    assert page.locator("main").inner_text().strip()
    assert page.get_by_role("link", name="Aller au contenu").count() == 1


def test_the_first_tab_stop_leads_to_the_content(visit):
    page = visit(1280).go("/5-pourquoi-si-longtemps/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent").strip() == "Aller au contenu"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_follows_the_system(visit, scheme):
    page = visit(scheme=scheme).go("/")
    paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert paper == {"light": "rgb(255, 255, 255)", "dark": "rgb(16, 24, 23)"}[scheme]


def test_the_theme_switch_wins_over_the_system_and_is_remembered(visit):
    page = visit(1280, scheme="light").go("/")
    page.get_by_label("Sombre").check()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(16, 24, 23)"
    page.reload()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(16, 24, 23)"
