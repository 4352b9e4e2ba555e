"""PNG of the size asked for, the same bytes each time, in the project's own letters."""

import struct

import pytest

from plugins.charts.forms.image import missing, render_png
from plugins.charts.forms.image.fonts import FAMILIES, WEIGHTS, font
from plugins.store import Store

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} 40" width="{w}" height="40">{inside}</svg>'


def line(words, family="Bricolage Grotesque", weight=400):
    inside = f'<text x="4" y="30" font-size="24" font-family="{family}" font-weight="{weight}">{words}</text>'
    return SVG.format(w=200, inside=inside)


def size(png):
    """Width and height of the header (PNG, § 11.2.2)."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", png[16:24])


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return Store(tmp_path_factory.mktemp("store"))


@pytest.mark.parametrize("width", [1200, 2400])
def test_the_width_is_the_one_asked_for(store, width):
    assert size(render_png(line("Pont"), width, store)) == (width, width // 5)


def test_the_same_drawing_gives_the_same_bytes_with_and_without_a_store(store):
    assert render_png(line("Pont"), 300, store) == render_png(line("Pont"), 300)


def test_a_family_of_the_machine_is_never_drawn(store):
    assert render_png(line("Pont", family="DejaVu Sans"), 200, store) == render_png(line(""), 200, store)


@pytest.mark.parametrize("family", FAMILIES)
def test_each_weight_is_a_font_of_its_own(store, family):
    empty = render_png(line("", family), 200, store)
    drawn = [render_png(line("Pont", family, weight), 200, store) for weight in WEIGHTS]
    assert len({empty, *drawn}) == 1 + len(WEIGHTS)


@pytest.mark.parametrize("character", ["é", "œ", "€", "–", "…", "’", "«", "»"])
def test_a_french_character_is_drawn_and_is_not_the_box_of_a_missing_one(store, character):
    box = render_png(line("\u2603"), 200, store)
    assert render_png(line(character), 200, store) not in (box, render_png(line(""), 200, store))


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_no_break_space_leaves_no_mark(store, space):
    assert render_png(line(space), 200, store) == render_png(line(""), 200, store)


def test_what_a_picture_would_lack_is_known_before_it_is_drawn():
    assert missing("12\u202f000\u00a0€ – l’œuvre «\u00a0ici\u00a0»\u202f!\n") == frozenset()
    assert missing("a → b ≥ c") == {"→", "≥"}


def test_a_font_is_the_same_at_each_call():
    assert font("Bricolage Grotesque", 400) == font("Bricolage Grotesque", 400)


def test_a_broken_drawing_is_refused(store):
    with pytest.raises(ValueError):
        render_png("<svg", 200, store)
