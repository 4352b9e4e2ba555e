"""Every finished page, completed with what machines read in its head."""

from collections.abc import Callable
from pathlib import Path

from plugins.discovery.finished import Finished, read

HEAD = "</head>"


def complete(folder: Path, made: Callable[[Finished], str]) -> None:
    """Write what `made` gives for each page at the end of its head, in the finished site `folder`.

    Pages that are shown inside other pages, or to no search engine, are left as they are.
    """
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        text = path.read_text(encoding="utf-8")
        page = read(name, text)
        if HEAD in text and page.indexed and name != "404.html":
            path.write_text(text.replace(HEAD, f"{made(page)}\n{HEAD}", 1), encoding="utf-8")
