"""A published site on loopback, and a browser that may talk to nothing else."""

import functools
import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


def served(folder: Path) -> Iterator[str]:
    """The address of a server of this folder on loopback."""
    handler = functools.partial(QuietHandler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def address(published: Path) -> Iterator[str]:
    """Where this dossier is served."""
    yield from served(published)


@dataclass
class Visit:
    """An open page, everything it asked for, and everything that went wrong."""

    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def go(self, path: str) -> Page:
        """Open a path of the site and wait until it is loaded."""
        self.page.goto(self.address + path, wait_until="load")
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
        found = Visit(context.new_page(), address)
        found.page.on("request", lambda request: found.requests.append(request.url))
        found.page.on("pageerror", lambda error: found.complaints.append(str(error)))
        found.page.on(
            "console",
            lambda message: found.complaints.append(message.text) if message.type in ("error", "warning") else None,
        )

        def only_here(route: Route) -> None:
            if route.request.url.startswith((address, "data:", "blob:")):
                route.continue_()
            else:
                route.abort()

        found.page.route("**/*", only_here)
        return found

    yield open_page
    for context in contexts:
        context.close()
