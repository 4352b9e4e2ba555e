"""What the theme serves: files that are what their digests say, the letters of French, weights a phone can carry."""

import hashlib
import re
from pathlib import Path

import brotli
import pytest
from fontTools.ttLib import TTFont
from plotly.offline import get_plotlyjs_version

from plugins.publication.stylesheet import combine, lean

STATIC = Path(__file__).resolve().parents[2] / "theme" / "static"
FONTS = ["bricolage-grotesque.woff2", "literata.woff2", "literata-italic.woff2"]
KIB = 1024


@pytest.mark.parametrize("folder", ["fonts", "vendor"])
def test_vendored_files_are_what_their_digests_say(folder: str) -> None:
    lines = (STATIC / folder / "SHA256SUMS").read_text("utf-8").splitlines()
    expected = {name: digest for digest, name in (line.split("  ") for line in lines)}
    found = {name: hashlib.sha256((STATIC / folder / name).read_bytes()).hexdigest() for name in expected}
    assert found == expected


@pytest.mark.parametrize("folder", ["fonts", "vendor"])
def test_every_vendored_file_has_a_digest(folder: str) -> None:
    sums = (STATIC / folder / "SHA256SUMS").read_text("utf-8")
    present = {path.name for path in (STATIC / folder).iterdir() if path.name not in {"SHA256SUMS", "plotly.css"}}
    assert present == set(re.findall(r"  (\S+)$", sums, re.MULTILINE))


def test_chart_library_is_the_version_that_plotly_py_ships() -> None:
    head = (STATIC / "vendor" / "plotly-basic.min.js").read_text("utf-8")[:200]
    assert f"v{get_plotlyjs_version()}" in head


@pytest.mark.parametrize("name", FONTS)
def test_font_holds_the_letters_and_spaces_of_french(name: str) -> None:
    letters = set(TTFont(STATIC / "fonts" / name).getBestCmap())
    needed = "ÀÂÇÉÈÊËÎÏÔŒÙÛÜàâæçéèêëîïôœùûüÿ«»’“”–—…€%°·×−\u00a0\u202f\u20110123456789"
    assert {letter for letter in needed if ord(letter) not in letters} == set()


@pytest.mark.parametrize("name", FONTS)
def test_font_is_measured_at_its_regular_weight(name: str) -> None:
    axis = TTFont(STATIC / "fonts" / name)["fvar"].axes[0]
    assert (axis.axisTag, axis.minValue, axis.defaultValue) == ("wght", 400, 400)


def test_narrow_space_is_narrower_than_a_space() -> None:
    for name in FONTS:
        font = TTFont(STATIC / "fonts" / name)
        widths = {space: font["hmtx"][font.getBestCmap()[ord(space)]][0] for space in " \u202f"}
        assert 0 < widths["\u202f"] < widths[" "]


def test_fonts_of_a_first_view_weigh_little() -> None:
    assert sum((STATIC / "fonts" / name).stat().st_size for name in FONTS[:2]) <= 70 * KIB


APART = {"search": ("search", "search-index"), "selector": ("selector",)}


@pytest.mark.parametrize("page", ["any other", *APART])
def test_scripts_of_a_page_weigh_fifteen_kilobytes_at_most(page: str) -> None:
    """A page may need every part but those of two kinds of pages, which have no chart."""
    weights = {path.stem: len(brotli.compress(path.read_bytes())) for path in (STATIC / "js").rglob("*.js")}
    apart = {name for names in APART.values() for name in names}
    always = {"theme", "site", "popover"}
    needed = always | set(APART[page]) if page in APART else set(weights) - apart
    assert needed <= set(weights)
    assert sum(weights[name] for name in needed) <= 15 * KIB


def test_style_sheet_of_a_page_weighs_twelve_kilobytes_at_most() -> None:
    """As it is served: the one file that replaces the parts, without their comments."""
    assert len(brotli.compress(lean(combine(STATIC / "css")).encode())) <= 12 * KIB


def test_nothing_served_calls_another_site() -> None:
    ours = [*(STATIC / "css").rglob("*.css"), *(STATIC / "js").rglob("*.js"), STATIC / "vendor" / "plotly.css"]
    for path in ours:
        assert not re.search(r"https?://|@import|url\(\s*['\"]?//", path.read_text("utf-8")), path.name
