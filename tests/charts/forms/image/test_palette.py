"""A drawing that leaves the site has colours of its own: those of the light theme, read from its stylesheets."""

import re
from pathlib import Path

from plugins.charts.forms.image import Palette, painted, read_palette

CSS = Path(__file__).resolve().parents[4] / "theme" / "static" / "css"
PALETTE = Palette({"color-ink": "#111111"}, {"fill-ink": ("fill", "#111111"), "stroke-rule": ("stroke", "#cccccc")})


def test_the_light_theme_is_read_and_not_the_dark_one(tmp_path):
    (tmp_path / "components").mkdir()
    (tmp_path / "tokens.css").write_text(
        "/* :root { --color-ink: #000000; } */ :root { --color-ink: #111111; }\n"
        "@media screen { :root { --color-ink: #eeeeee; } }",
        encoding="utf-8",
    )
    (tmp_path / "components" / "drawing.css").write_text(
        ".drawing .fill-ink { fill: var(--color-ink); }", encoding="utf-8"
    )
    palette = read_palette(tmp_path)
    assert palette["color-ink"] == "#111111"
    assert palette.classes == {"fill-ink": ("fill", "#111111")}


def test_every_class_of_the_stylesheet_of_drawings_becomes_a_colour():
    palette = read_palette(CSS)
    rules = re.findall(
        r"\.drawing \.((?:fill|stroke)-[a-z0-9-]+)", (CSS / "components" / "drawing.css").read_text("utf-8")
    )
    assert set(rules) == set(palette.classes)
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for _, colour in palette.classes.values())


def test_classes_become_attributes_and_what_only_a_page_reads_goes():
    drawing = '<rect class="fill-ink stroke-rule" data-point="0-1" data-row="3" x="1"/>'
    assert painted(drawing, PALETTE) == '<rect fill="#111111" stroke="#cccccc" x="1"/>'


def test_a_class_that_paints_nothing_is_dropped():
    assert painted('<g class="name"><path class="fill-ink"/></g>', PALETTE) == '<g><path fill="#111111"/></g>'


def test_a_text_that_looks_like_an_attribute_is_left_alone():
    assert painted('<text x="1">a class="fill-ink" b</text>', PALETTE) == '<text x="1">a class="fill-ink" b</text>'
