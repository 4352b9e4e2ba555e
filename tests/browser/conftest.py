"""A reader's visit to the published site, and all that it asked for."""

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

_LIVELY = """() => document.querySelector("script[src$='/js/site.js']") === null
  || performance.getEntriesByName("lively").length > 0"""


@dataclass
class Visit:
    """An open page, everything it asked for, and everything that went wrong."""

    page: Page
    address: str
    script: bool = True
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def go(self, path: str) -> Page:
        """Open a path of the site and wait until it is loaded, and answers when it has a script."""
        self.page.goto(self.address + path, wait_until="load")
        if self.script:
            self.page.wait_for_function(_LIVELY)
        return self.page

    def strangers(self) -> list[str]:
        """The requests that left the site."""
        return [url for url in self.requests if not url.startswith((self.address, "data:", "blob:"))]


@pytest.fixture
def visit(chromium: Browser, address: str):
    """`visit(width=360, script=True, scheme="light", touch=False)` → a Visit; closed after the test."""
    contexts: list[BrowserContext] = []

    def open_page(width: int = 360, script: bool = True, scheme: str = "light", touch: bool = False) -> Visit:
        context = chromium.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            java_script_enabled=script,
            has_touch=touch,
            locale="fr-FR",
        )
        contexts.append(context)
        found = Visit(context.new_page(), address, script)
        found.page.on("request", lambda request: found.requests.append(request.url))
        found.page.on("pageerror", lambda error: found.complaints.append(str(error)))
        found.page.on(
            "console",
            lambda message: found.complaints.append(message.text) if message.type in ("error", "warning") else None,
        )
        return found

    yield open_page
    for context in contexts:
        context.close()
