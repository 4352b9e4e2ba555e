"""Where a page is, as readers type it."""

from typing import Protocol


class Saved(Protocol):
    """A page that knows its file in the output."""

    save_as: str


def path_of(page: Saved) -> str:
    """The path of a page with its first `/`: `index.html` is left out, so the first page is `/`."""
    return "/" + page.save_as.removesuffix("index.html")
