"""A02: every page is valid HTML, by the Nu checker; a mistake in a page makes it complain."""

from pathlib import Path

import pytest

from tests.browser import validator


@pytest.fixture
def page(tmp_path: Path):
    """`page(body)` → what the checker says of a page with this body."""

    def check(body: str) -> list[str]:
        file = tmp_path / "page.html"
        file.write_text(f'<!doctype html><html lang="fr"><title>Pont</title><main>{body}</main></html>', "utf-8")
        return validator.complaints([file], tmp_path)

    return check


def test_the_checker_accepts_a_valid_page_and_names_the_line_of_a_mistake(page) -> None:
    assert page("<h1>Un pont</h1>") == []
    [wrong] = page('<h1>Un pont</h1>\n<p><time datetime="2026-33">été</time></p>')
    assert wrong.startswith("page.html, line 2: Bad value")


def test_every_page_of_the_site_is_valid(published: Path) -> None:
    pages = sorted(published.rglob("*.html"))
    assert len(pages) > 100
    assert validator.complaints(pages, published) == []


def test_every_page_of_another_dossier_is_valid(bridges_site: Path) -> None:
    assert validator.complaints(sorted(bridges_site.rglob("*.html")), bridges_site) == []
