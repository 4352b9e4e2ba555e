"""Wait for a part of a page: parts come one by one, once the page is on the screen."""

from playwright.sync_api import Page

_FETCHED = "name => performance.getEntriesByType('resource').some((entry) => new URL(entry.name).pathname === name)"
_EVALUATED = "name => import(name).then(() => null)"


def brought(page: Page, part: str) -> Page:
    """The page once `components/<part>.js`, which the page itself asked for, has run."""
    name = f"/theme/js/components/{part}.js"
    page.wait_for_function(_FETCHED, arg=name)
    page.evaluate(_EVALUATED, name)
    return page
