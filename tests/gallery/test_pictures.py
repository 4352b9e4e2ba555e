"""What a picture of a chart says, and what our letters cannot write."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from plugins.charts.forms.image import read_palette
from plugins.formats import show
from plugins.gallery.pictures import caption, holes, picture
from plugins.wording import load_wording

CSS = Path(__file__).resolve().parents[2] / "theme" / "static" / "css"
ADDRESS = "https://exemple.fr/graphiques/usure/"


def words(charts, place, language="fr", **changed):
    chart = replace(charts["usure"], **changed)
    return caption(chart, place(language).edition, load_wording()[language], "Les ponts", ADDRESS)


def test_a_picture_says_its_sources_its_date_its_publisher_and_its_address(charts, place):
    said = words(charts, place)
    assert said.source == "Source\u00a0: Le plan\u202f; A map."
    assert said.verified == load_wording()["fr"]("figure.verified", date=show("2020-01-02", "date"))
    assert said.address == f"Les ponts – {ADDRESS}"
    assert words(charts, place, "en").verified.startswith("Data checked on")


def test_more_than_three_sources_are_counted(charts, place):
    assert words(charts, place, sources=("plan", "map", "plan", "map", "plan")).source.endswith(" et 2 autres sources.")


def test_a_chart_without_source_has_no_line_for_it(charts, place):
    assert words(charts, place, sources=()).source == ""


def test_a_chart_without_source_says_where_its_rows_come_from(charts, place):
    texts = {"fr": replace(charts["usure"].texts["fr"], source="relevé maison.")}
    assert words(charts, place, sources=(), texts=texts).source == "Source\u00a0: relevé maison."


def test_the_address_and_the_finding_are_in_the_drawing(charts, place):
    svg = picture(charts["usure"], place().edition, read_palette(CSS), words(charts, place))
    shown = " ".join(ElementTree.fromstring(svg).itertext())  # noqa: S314 - our own markup
    assert ADDRESS in shown
    assert "<encore>" in shown


def test_a_character_that_our_letters_lack_is_told_to_the_editor():
    problems = holes('<svg><title id="a">→</title><text>5 &lt; ≥ 4</text></svg>', "content/charts/usure.yaml")
    assert [(p.file, p.severity, p.check) for p in problems] == [("content/charts/usure.yaml", "notice", "glyph")]
    assert "« ≥ »" in problems[0].message.replace("\u00a0", " ")
    assert "→" not in problems[0].message
    assert holes("<svg><text>5 &lt; 6</text></svg>", "x.yaml") == []
