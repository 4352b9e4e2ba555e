"""The files beside the page of a chart: each name, and what is inside."""

import csv
import io
import json
import struct
from pathlib import Path

import pytest

from plugins.charts.forms.image import read_palette
from plugins.directives.chart_sharing import sharing
from plugins.gallery.files import files
from plugins.gallery.pictures import caption, picture
from plugins.store import Store
from plugins.wording import load_wording

CSS = Path(__file__).resolve().parents[2] / "theme" / "static" / "css"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """The letters of pictures, made once."""
    return Store(tmp_path_factory.mktemp("store"))


@pytest.fixture
def written(charts, place, store):
    """`written(language)` → {path: bytes} of the files of « usure »."""

    def of(language, store=store):
        chart, edition = charts["usure"], place(language).edition
        words = caption(chart, edition, load_wording()[language], "Les ponts", "/graphiques/usure/")
        svg = picture(chart, edition, read_palette(CSS), words)
        return dict(files(chart, language, svg, store))

    return of


def test_every_file_that_the_page_offers_is_written_and_no_other(charts, place, written):
    for language in ("fr", "en"):
        offered = {file.url.removeprefix("/") for file in sharing(place(language), charts["usure"]).downloads}
        assert set(written(language)) == offered
    assert "en/charts/usure/usure-spreadsheet.csv" in offered


def test_pictures_have_the_width_of_their_name(written):
    found = written("fr")
    for width in (1200, 2400):
        png = found[f"graphiques/usure/usure-{width}.png"]
        assert struct.unpack(">I", png[16:20]) == (width,)


def test_data_are_the_rows_of_the_drawing(charts, written):
    read = list(csv.DictReader(io.StringIO(written("fr")["graphiques/usure/usure.csv"].decode("utf-8"))))
    assert [row["id"] for row in read] == [row["id"] for row in charts["usure"].rows]
    assert [row["span"] for row in read] == ["1218.0", "41.5", ""]
    spreadsheet = written("fr")["graphiques/usure/usure-tableur.csv"].decode("utf-8-sig")
    assert [row["span"] for row in csv.DictReader(io.StringIO(spreadsheet), delimiter=";")] == ["1218,0", "41,5", ""]


def test_the_figure_is_the_one_of_the_wide_drawing(charts, written):
    figure = json.loads(written("en")["en/charts/usure/usure.json"])
    assert figure == json.loads(charts["usure"].json("en", charts["usure"].widths[1]))


def test_the_same_bytes_without_what_was_kept(written, tmp_path):
    assert written("fr") == written("fr", Store(tmp_path / "other"))


def test_a_chart_without_drawing_is_taken_as_data(charts, place, store):
    found = dict(files(charts["rare"], "fr", None, store))
    assert sorted(found) == ["graphiques/rare/rare-tableur.csv", "graphiques/rare/rare.csv"]
    shared = sharing(place(), charts["rare"])
    assert [file.key for file in shared.downloads] == ["figure.download.csv", "figure.download.spreadsheet"]
    assert "<img" not in shared.link
