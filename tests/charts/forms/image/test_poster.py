"""A chart that travels alone carries its finding, its source, its date and its address, in every kind that draws."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from plugins.charts.forms.image import Caption, missing, poster, read_palette
from tests.charts.conftest import KINDS

PALETTE = read_palette(Path(__file__).resolve().parents[4] / "theme" / "static" / "css")
WORDS = Caption(
    title="Cinq ponts ferment, « un » reste & <ouvert>",
    measured="Ponts de la rivière, par année",
    alt="Cinq ponts sur une rivière.",
    source="Source\u00a0: Le plan\u202f; La carte.",
    verified="Données vérifiées le 15 octobre 2023",
    address="Les ponts – https://exemple.fr/graphiques/ponts/",
)


def texts(svg):
    return [node.text for node in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text") if node.text]  # noqa: S314 - ours


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_a_page_is_left_in_a_picture(load, face, kind):
    chart = load(**{kind: KINDS[kind]})[0][kind]
    svg = poster(chart.svg("fr", chart.widths[1]), WORDS, PALETTE, face, kind)
    assert re.findall(r"var\(|class=|style=| data-|<script|href=", svg) == []
    assert missing("".join(ElementTree.fromstring(svg).itertext())) == frozenset()  # noqa: S314 - ours


@pytest.mark.parametrize("kind", KINDS)
def test_it_holds_all_the_marks_and_words_of_the_drawing(load, face, kind):
    chart = load(**{kind: KINDS[kind]})[0][kind]
    drawing = chart.svg("fr", chart.widths[1])
    svg = poster(drawing, WORDS, PALETTE, face, kind)
    assert set(texts(drawing)) <= set(texts(svg))
    for name in ("path", "rect", "line", "circle"):
        assert len(re.findall(f"<{name}[ />]", svg)) >= len(re.findall(f"<{name}[ />]", drawing))


def test_title_measure_source_date_and_address_are_burnt_in(load, face):
    chart = load(couloirs=KINDS["couloirs"])[0]["couloirs"]
    shown = " ".join(texts(poster(chart.svg("fr", chart.widths[1]), WORDS, PALETTE, face, "c")))
    for words in (WORDS.title, WORDS.measured, WORDS.source, WORDS.verified, WORDS.address):
        assert words in shown


def test_a_long_title_is_cut_with_the_width_of_its_letters(load, face):
    chart = load(couloirs=KINDS["couloirs"])[0]["couloirs"]
    long = Caption("Un pont après l’autre " * 12, *[""] * 5)
    root = ElementTree.fromstring(poster(chart.svg("fr", 672), long, PALETTE, face, "c"))  # noqa: S314 - ours
    lines = [node for node in root.iter("{http://www.w3.org/2000/svg}text") if node.text and node.text in long.title]
    assert len(lines) > 1
    for line in lines:
        right = float(line.get("x")) + face.width(line.text, float(line.get("font-size")), bold=True)
        assert right <= float(root.get("width"))


def test_the_picture_has_a_name_and_a_description(load, face):
    chart = load(couloirs=KINDS["couloirs"])[0]["couloirs"]
    root = ElementTree.fromstring(poster(chart.svg("fr", 672), WORDS, PALETTE, face, "c"))  # noqa: S314 - ours
    named = {node.get("id"): node.text for node in root if node.get("id")}
    assert [named[ident] for ident in root.get("aria-labelledby").split()] == [WORDS.title, WORDS.alt]


def test_what_is_not_a_drawing_is_refused(face):
    with pytest.raises(ValueError, match="viewBox"):
        poster("<svg/>", WORDS, PALETTE, face, "x")
