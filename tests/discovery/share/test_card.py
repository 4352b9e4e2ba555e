"""The picture of a page."""

import re
from pathlib import Path

import pytest

from plugins.charts.catalogue import FACE
from plugins.charts.forms.image import Palette, read_palette, render_png
from plugins.charts.forms.svg.typeface import load_typeface
from plugins.discovery.finished import Finished
from plugins.discovery.share.card import HEIGHT, WIDTH, Card, draw
from plugins.discovery.share.meta import meta
from plugins.discovery.site import Site

CSS = Path(__file__).resolve().parents[3] / "theme" / "static" / "css"
PALETTE: Palette = read_palette(CSS)
LETTERS = load_typeface(FACE)
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}"><title id="t">x</title>'
    '<rect class="ink" width="{}"/></svg>'
)


def texts(svg):
    return re.findall(r'<text x="([0-9.]+)" y="([0-9.]+)" font-size="([0-9.]+)"[^>]*>([^<]*)</text>', svg)


@pytest.mark.parametrize("words", [3, 12, 30, 80])
@pytest.mark.parametrize("drawings", [(), (DRAWING.format(672, 300, 672),)])
def test_a_title_of_any_length_stays_in_its_room(words, drawings):
    card = Card(" ".join(["traversée"] * words), "Les bacs", "Loire", (None, "a-strong"), drawings)
    limit = 600 if drawings else WIDTH
    for x, y, size, line in texts(draw(card, PALETTE, LETTERS)):
        assert float(x) + LETTERS.width(line, float(size), bold=True) <= limit
        assert float(y) <= HEIGHT - 28


def test_the_title_is_never_under_the_name_of_the_dossier():
    lines = texts(draw(Card(" ".join(["bac"] * 200), "Les bacs"), PALETTE, LETTERS))
    *title, name = lines
    assert name[3] == "Les bacs"
    assert title[-1][3].endswith("…")
    assert max(float(y) for _, y, _, _ in title) < float(name[1]) - float(name[2])


def test_a_chart_shows_the_drawing_that_stays_largest():
    tall, wide = DRAWING.format(328, 900, 328), DRAWING.format(672, 400, 672)
    svg = draw(Card("T", "S", drawings=(tall, wide)), PALETTE, LETTERS)
    assert 'width="672"' in svg
    assert 'width="328"' not in svg
    assert "class=" not in svg
    assert "var(" not in svg


def test_the_thread_has_a_segment_per_year_in_the_colour_of_its_role():
    svg = draw(Card("T", "S", roles=("a-strong", None, "b-soft")), PALETTE, LETTERS)
    fills = re.findall(r'y="602"[^>]*fill="([^"]+)"', svg)
    assert fills == [PALETTE["data-a-strong"], PALETTE["color-rule"], PALETTE["data-b-soft"]]


@pytest.mark.parametrize("words", [3, 30, 80])
def test_a_verdict_is_read_before_the_words_that_it_judges_and_covers_none(words):
    card = Card(" ".join(["traversée"] * words), "Les bacs", "Loire", verdict="Inexact <à revoir>")
    svg = draw(card, PALETTE, LETTERS)
    kicker, verdict, *title, name = texts(svg)
    assert (kicker[3], verdict[3], name[3]) == ("Loire", "Inexact &lt;à revoir&gt;", "Les bacs")
    left, top, width, height = (
        float(re.search(rf'<rect[^>]* {side}="([0-9.]+)"[^>]*fill="{PALETTE["color-ink"]}"[^>]*/><text x="84"', svg)[1])
        for side in ("x", "y", "width", "height")
    )
    assert left + width > float(verdict[0]) + LETTERS.width("Inexact <à revoir>", float(verdict[2]), bold=True)
    assert top > float(kicker[1])
    assert all(float(y) - float(size) > top + height for _, y, size, _ in title)


def test_markup_in_a_title_stays_words():
    assert "&lt;script&gt;" in draw(Card("<script>", "S"), PALETTE, LETTERS)


def test_the_picture_has_its_size_and_is_light():
    png = render_png(draw(Card("Combien de ponts tiennent encore ?", "Les ponts"), PALETTE, LETTERS), WIDTH)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(png[16:20]), int.from_bytes(png[20:24])) == (1200, 630)
    assert len(png) < 60_000


PAGE = Finished("/1/", "fr", "t", 'Un « pont » & "bac"', "d", frozenset({"page--chapter"}), None, True)
SITE = Site({"fr": "Les ponts"}, {"fr": "x"}, "https://example.org", "", "fr", "donnees", "", "")


def test_networks_get_absolute_addresses_and_escaped_words():
    said = meta(PAGE, SITE, "/partage/1.png")
    assert '<meta property="og:image" content="https://example.org/partage/1.png">' in said
    assert '<meta property="og:url" content="https://example.org/1/">' in said
    assert "Un « pont » &amp; &quot;bac&quot;" in said
    assert '<meta property="og:image:width" content="1200">' in said


def test_without_the_address_of_the_site_none_is_invented():
    said = meta(PAGE, Site(SITE.names, SITE.descriptions, "", "", "fr", "donnees", "", ""), "/partage/1.png")
    assert "og:url" not in said
    assert 'content="/partage/1.png"' in said
