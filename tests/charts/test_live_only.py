"""A chart that our drawings cannot hold: nothing is lost, the editor is told, and the table comes first."""

import pytest

from plugins.charts import assembly
from tests.charts.conftest import LINKS, WORDS
from tests.charts.live_only import AREA, with_area
from tests.charts.page import figure_of


@pytest.fixture
def chart(load, monkeypatch):
    """The chart, and the problems of its file."""
    monkeypatch.setattr(assembly, "all_kinds", with_area)
    charts, problems = load(surfaces=AREA + WORDS)
    return charts["surfaces"], problems


def test_the_editor_gets_a_notice_that_names_what_is_not_drawn(chart):
    _, (problem,) = chart
    assert (problem.severity, problem.check, problem.line) == ("notice", "drawing", 1)
    assert problem.sentence.replace("\N{NO-BREAK SPACE}", " ") == (
        "content/charts/surfaces.yaml, ligne 1, champ « kind » : le dessin ne sait pas faire « fill » (data[0]). "
        "La page montre le tableau, puis le graphique à la demande. Prenez un autre type pour avoir un dessin."
    )


def test_it_has_no_drawing_but_a_live_figure_and_a_table_with_all_rows(chart):
    found, _ = chart
    assert not found.pictured
    assert "fill" in found.refusal.what
    assert [found.svg(language, width) for language in found.texts for width in found.widths] == [""] * 4
    assert '"fill":"tozeroy"' in found.json("fr", 328)
    assert len(found.table("fr").rows) == len(found.rows) == 5


def test_a_chart_that_is_drawn_refuses_nothing(load):
    chart = load(liens=LINKS)[0]["liens"]
    assert chart.pictured and chart.refusal is None


def test_its_page_opens_the_table_and_offers_to_explore(chart):
    page = figure_of(chart[0])
    assert page.select_one("details.figure__data").has_attr("open")
    assert len(page.select(".figure__data tbody tr")) == 5
    assert page.select_one(".figure__explore").text.strip() == "Explorer ce graphique"
    assert page.select_one("figure")["data-narrow"] == "/graphiques/surfaces/surfaces-fr-328.json"
    assert page.select_one(".figure__thin") is None
    assert page.select_one("svg") is None and page.select_one(".figure__browse") is None
    assert chart[0].text("fr").alt in page.text
