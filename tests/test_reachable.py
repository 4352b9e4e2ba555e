"""Every page of the published site is three clicks or fewer from the home page, and no link is broken."""

import json
import re
from collections import deque
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from plugins.publication.inspection import inspect

MOST = 3
LINK = re.compile(r'<a\b[^>]*?\shref="([^"]+)"')
TITLE = re.compile(r"<h1\b")
NOT_INDEXED = re.compile(r'<meta name="robots" content="[^"]*noindex')


def page_of(site: Path, address: str) -> str | None:
    """The page that an address of the site shows, as a path in its folder; None for a file or another site."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path.startswith("/"):
        return None
    file = site / unquote(parts.path).lstrip("/")
    file = file / "index.html" if file.is_dir() else file
    return file.relative_to(site).as_posix() if file.suffix == ".html" and file.is_file() else None


def clicks(site: Path, homes: list[str]) -> dict[str, int]:
    """Page → how many links from the nearest of `homes`."""
    found = dict.fromkeys(homes, 0)
    waiting = deque(homes)
    while waiting:
        page = waiting.popleft()
        for address in LINK.findall((site / page).read_text(encoding="utf-8")):
            target = page_of(site, address.replace("&amp;", "&"))
            if target is not None and target not in found:
                found[target] = found[page] + 1
                waiting.append(target)
    return found


def is_for_visitors(site: Path, page: str) -> bool:
    """Not the page of errors, nor what says that engines should not list it: pages made to stand in those of others."""
    text = (site / page).read_text(encoding="utf-8")
    return page != "404.html" and not NOT_INDEXED.search(text) and bool(TITLE.search(text))


@pytest.fixture(params=["published", "bridges_site"])
def site(request) -> Path:
    return request.getfixturevalue(request.param)


def test_every_page_is_three_clicks_or_fewer_from_home(site: Path) -> None:
    homes = [name for name in ("index.html", "en/index.html") if (site / name).is_file()]
    found = clicks(site, homes)
    pages = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]
    far = {page: found.get(page) for page in pages if is_for_visitors(site, page) and found.get(page, MOST + 1) > MOST}
    assert far == {}


def test_no_link_and_no_anchor_is_broken(site: Path) -> None:
    assert [problem.sentence for problem in inspect(site)] == []


def test_what_the_search_finds_is_there(published: Path) -> None:
    paths = [
        path
        for part in sorted((published / "rechercher").glob("*.json"))
        for path in json.loads(part.read_text(encoding="utf-8"))["paths"]
    ]
    broken = []
    for path in paths:
        page, _, anchor = path.partition("#")
        name = page_of(published, page)
        if name is None or (anchor and f'id="{anchor}"' not in (published / name).read_text(encoding="utf-8")):
            broken.append(path)
    assert paths
    assert broken == []


def test_a_page_that_nothing_leads_to_is_seen(tmp_path: Path) -> None:
    for name, text in {
        "index.html": '<h1>a</h1><a href="/b/">b</a>',
        "b/index.html": "<h1>b</h1>",
        "c.html": "<h1>c</h1>",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    assert clicks(tmp_path, ["index.html"]) == {"index.html": 0, "b/index.html": 1}
