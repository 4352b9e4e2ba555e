"""Figures that are tables or lists, as the theme writes them: complete without script, named cell by cell."""

from pathlib import Path
from typing import Any

import jinja2
import pytest
from bs4 import BeautifulSoup, Tag

from plugins.charts.frame import Category
from plugins.charts.kinds.facts.table import Fact, Facts, Group, Heading
from plugins.charts.kinds.facts.table import Line as FactLine
from plugins.charts.kinds.matrix import Matrix
from plugins.charts.kinds.matrix.courses import Course as Days
from plugins.charts.kinds.matrix.courses import Courses
from plugins.charts.kinds.matrix.states import Entry, Line, State
from plugins.charts.kinds.matrix.states import Group as Cell
from plugins.charts.kinds.stages import Course, Item, Slot, Stages
from plugins.charts.phrase import Phrase
from plugins.formats import show
from plugins.wording import load_wording

TEMPLATES = Path(__file__).resolve().parents[2] / "theme" / "templates"
ENVIRONMENT = jinja2.Environment(
    loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True
)
HELD = Category("held", "Obtenu", "circle", "neutral")
MISSING = Category("not-found", "Non trouvé", "x", "plain")


def link(dataset: str, key: str) -> str:
    return f"/{dataset}/{key}/"


def written(kind: str, arranged: Any) -> Tag:
    """The whole figure."""
    texts = {"title": "Un titre", "measured": "Des ponts", "alt": "Tableau de ponts.", "reading": "", "note": ""}
    chart = {
        "id": "essai",
        "anchor": "essai",
        "kind": kind,
        "arranged": arranged,
        "texts": texts,
        "enough": True,
        "sources": [],
        "link": link,
        "table": {"headers": [], "rows": []},
    }
    template = ENVIRONMENT.get_template("directives/figure.html")
    html = template.render(chart=chart, wording=load_wording(), language="fr", show=show, site={"root": ""})
    return BeautifulSoup(html, "html.parser")


def entry(**given: Any) -> Entry:
    blank = dict.fromkeys(("scope", "version", "start", "announced", "until", "seen"))
    return Entry(**{**blank, "name": "", "start_unknown": False, "expires": False, "ended": False, **given})


@pytest.fixture
def matrix() -> Tag:
    loan = entry(scope=Phrase("Prêt <b>"), version="2", start="2020-01-02", until="2023-11-30", expires=True)
    found = (Cell(HELD, (loan, entry(start_unknown=True, seen="2021"))),)
    lines = (Line("Nord", "nord", (found, ())),)
    states = (
        State("2019-03-01", "le début", lines, (), "", 0),
        State("2023-10-15", "la fin", lines, (Line("Sud", "sud", ((), found)),), "Afficher 1 autre", 2),
    )
    course = Days("Nord", "nord", ("2018-01-01= 2020-01-02=0:0", "2018-01-01="))
    days = Courses("2018-01-01", "2023-10-15", (HELD,), (loan,), (course,), 1, "Afficher les {n} autres")
    return written("matrix", Matrix("Lieu", ("Accueil", "Silence"), MISSING, "lieux", states, days))


def test_the_days_between_are_in_a_stock_that_shows_nothing_by_itself(matrix: Tag) -> None:
    stock = matrix.select_one("template.matrix__stock")
    assert [cell["data-turns"] for cell in stock.select("td")] == ["2018-01-01= 2020-01-02=0:0", "2018-01-01="]
    assert len(stock.select("li.matrix__entry")) == 1
    field = matrix.select_one("input[type=date]")
    assert (field["min"], field["max"]) == ("2018-01-01", "2023-10-15")


def test_every_date_is_in_the_page_and_only_the_last_is_open(matrix: Tag) -> None:
    states = matrix.select("details.matrix__state")
    assert [(state["id"], state.has_attr("open")) for state in states] == [
        ("essai-2019-03-01", False),
        ("essai-2023-10-15", True),
    ]
    assert [option["value"] for option in matrix.select("option:not([hidden])")] == [state["id"] for state in states]
    assert matrix.select_one("option[selected]")["value"] == states[-1]["id"]
    assert matrix.select_one(".matrix__choice").has_attr("hidden")


def test_a_cell_says_status_scope_and_dates_and_an_empty_one_that_nothing_was_found(matrix: Tag) -> None:
    held, empty = matrix.select("tbody tr")[0].select("td")
    words = held.get_text(" ", strip=True).replace("\u00a0", " ")
    assert "Obtenu" in words
    assert "Prêt <b>" in words
    assert "depuis le 2 janvier 2020" in words
    assert held.select_one(".matrix__expires").get_text().replace("\u00a0", " ") == "expire le 30 novembre 2023"
    assert "début non trouvé" in words
    assert empty.get_text(strip=True) == "Non trouvé"
    assert held.select_one("use")["href"] == "#glyph-circle"
    assert empty.select_one("use")["href"] == "#glyph-x"


def test_a_table_of_facts_names_its_blocks_and_opens_its_reasons_in_place() -> None:
    heading = (Heading("owner", "Propriétaire", "À qui ?", False), Heading("state", "État", "Comment ?", True))
    facts = (Fact(), Fact(HELD, True, reason=Phrase("Because", "en"), ask="Pourquoi"))
    line = FactLine(0, Phrase("Pont"), Phrase("La ville"), "pont", facts)
    group = Group(HELD, "ouverts", (line,), (line,), "Afficher 1 autre")
    page = written("facts", Facts("Pont", (("À qui ?", 1), ("Comment ?", 1)), heading, (group,), "ponts", False))
    assert [cell["colspan"] for cell in page.select("thead")[0].select('th[scope="colgroup"]')] == ["1", "1"]
    assert page.select_one("td .missing").get_text() == "Non trouvé"
    reason = page.select_one("td details")
    assert (reason.summary.get_text(), reason.p["lang"]) == ("Pourquoi", "en")
    assert len(page.select("caption")) == len(page.select("table")) == 2
    assert [block["data-block"] for block in page.select("tbody")[0].select("td[data-block]")] == [
        "À qui ?",
        "Comment ?",
    ]


def test_sortable_facts_carry_the_search_of_tables() -> None:
    group = Group(None, "", (FactLine(0, Phrase("Pont"), None, None, (Fact(date="2020-01"),)),), (), "")
    page = written("facts", Facts("Pont", (), (Heading("opened", "Ouvert", "", False),), (group,), None, True))
    panel = page.select_one("[data-table]")
    assert page.select_one(f'table#{panel["data-table"]} th[data-field="opened"]')
    assert page.select_one("td time")["datetime"] == "2020-01"


def test_stages_draw_counts_and_keep_the_slots_of_what_was_not_found() -> None:
    known = Item(Phrase("Offres"), Phrase("Trois offres"), 3, (3,))
    course = Course("2019", "mars", "Abandonné", (Slot("Offres", (known,)), Slot("Prix", ())))
    page = written("stages", Stages((course,), "2023-10-15"))
    first, second = page.select(".stages__slot")
    assert first.select_one("path")["d"] == "M0 2.5H17"
    assert second.dd.get_text(strip=True).replace("\u00a0", " ") == "Non trouvé au 15 octobre 2023"
    assert page.select_one(".stages__dropped").get_text(strip=True) == "Abandonné"


@pytest.mark.parametrize("header", ["thead th", "tbody th"])
def test_headers_have_a_scope_and_cells_a_label(matrix: Tag, header: str) -> None:
    assert all(cell.has_attr("scope") for cell in matrix.select(header))
    assert [cell["data-label"] for cell in matrix.select("tbody tr")[0].select("td")] == ["Accueil", "Silence"]


def test_the_figure_says_its_alternative_and_links_its_rows(matrix: Tag) -> None:
    assert matrix.select_one("figure > p.hidden").get_text() == "Tableau de ponts."
    assert matrix.select_one("tbody th a")["href"] == "/lieux/nord/"
    assert matrix.select_one(".figure__data") is None
