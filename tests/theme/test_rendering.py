"""The templates, drawn with made-up data about bridges: complete without script, escaped, named."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from plugins import formats
from plugins.wording import load_wording

TEMPLATES = Path(__file__).resolve().parents[2] / "theme" / "templates"
ENVIRONMENT = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
EFFECT = {"value": "opens", "label": "Ouvre le pont", "glyph": "circle", "role": "b-strong"}
SOURCE = {"id": "report", "title": "Rapport <2019>", "lang": "en", "url": "https://example.org/r", "page_url": "/s/#r"}
SITE = {
    "name": "Les ponts",
    "baseline": "Pourquoi ils tiennent",
    "root": "/essai",
    "url": "https://example.org/essai",
    "chapters": [{"number": n, "title": f"Pont {n}", "url": f"/{n}/", "minutes": 4, "question": ""} for n in (1, 2)],
    "menu": [{"title": "Glossaire", "url": "/glossaire/"}],
    "footer": [{"title": "Méthode", "url": "/methode/"}],
    "thread": {"url": "/fil/", "years": [{"year": 2019, "url": "/fil/#2019", "effect": EFFECT, "label": "2019 : un"}]},
    "status": {"effect": EFFECT, "sentence": "Le pont est ouvert.", "date_text": "3 mars 2020", "url": "/actes/1/"},
    "verified_on": "3 mars 2020",
    "contact": None,
}
NOTE = {"number": 1, "anchor": "note-1", "source": SOURCE, "marks": ["appel-1-1"]}
PAGE = {
    "title": "Pourquoi <eux> ?",
    "content": Markup("<p>Le pont.</p>"),
    "answer": Markup("<p>Car.</p>"),
    "notes": [NOTE],
}
CHART = {
    "id": "floods",
    "anchor": "floods",
    "size": "text",
    "texts": {"title": "Deux crues", "measured": "Crues par an", "reading": "En 2019, une.", "note": None},
    "svg_narrow": Markup('<svg viewBox="0 0 328 200"><rect data-row="0"/></svg>'),
    "svg_wide": Markup('<svg viewBox="0 0 672 200"><rect data-row="0"/></svg>'),
    "table": {
        "headers": [{"name": "year", "label": "Année"}, {"name": "floods", "label": "Crues", "unit": "nombre"}],
        "rows": [{"header": "2019", "cells": ["1"]}, {"header": "2020", "cells": ["<1"]}],
    },
    "json_narrow": "/charts/floods-fr-328.json",
    "json_wide": "/charts/floods-fr-672.json",
    "share": {
        "page_url": "/charts/floods/",
        "address": "https://example.org/charts/floods/",
        "downloads": [{"key": "figure.download.csv", "url": "/charts/floods/floods.csv"}],
        "frame": '<iframe src="/embed/floods/" title="Deux &lt;crues&gt;" loading="lazy"></iframe>',
        "link": '<p><a href="/charts/floods/">Deux crues</a></p>',
    },
    "sources": [SOURCE],
    "verified_on": "2020-03-03",
    "enough": True,
}


def drawn(template: str, language: str = "fr", **variables: Any) -> BeautifulSoup:
    text = ENVIRONMENT.get_template(template).render(
        language=language, wording=load_wording(), site=SITE, show=formats.show, **variables
    )
    return BeautifulSoup(text, "html.parser")


def record(**changes: Any) -> dict[str, Any]:
    item = {"title": "Arrêté", "lang": None, "effect": EFFECT, "date_text": "3 mars 2019", "datetime": "2019-03-03"}
    rows = [{"id": None, "cells": [{"text": "Mairie"}, {"text": "requérante"}]}]
    table = {"title": "Parties", "show": "table", "headers": [{"label": "Nom"}, {"label": "Rôle"}], "rows": rows}
    return {
        "id": "1",
        "item": item,
        "summary": "Le pont ouvre.",
        "dataset": {"title": "Actes", "url": "/actes/"},
        "fields": [{"label": "Auteur", "cell": {"text": "Mairie", "url": "/m/"}}, {"label": "Numéro", "cell": None}],
        "related": [table],
        "sources": [SOURCE],
        "previous": None,
        "next": {"title": "Suite", "url": "/actes/2/", "date_text": "2020"},
        "extract": [{**item, "url": "/actes/1/", "current": True}],
        **changes,
    }


def pages() -> dict[str, BeautifulSoup]:
    index = {
        "title": "Actes",
        "intro": "Un acte par ligne.",
        "method": None,
        "filters": [{"field": "title", "label": "Titre", "options": []}],
        "headers": [{"name": "title", "label": "Titre"}],
        "rows": [{"id": "1", "cells": [{"text": "Arrêté", "url": "/actes/1/"}]}],
    }
    measure = {"anchor": "n", "label": "Crues", "value_text": "2", "value": 2, "query": "select '<'", "rows": []}
    theme = {"title": "Crues", "description": None, "measures": [{**measure, "sources": []}]}
    place = {"number": 1, "count": 2, "minutes": 4, "next": SITE["chapters"][1]}
    return {
        "page": drawn("page.html", page=PAGE),
        "chapter": drawn("chapter.html", page=PAGE, chapter=place, canonical="/1/"),
        "home": drawn("home.html", page=PAGE, canonical="/"),
        "record": drawn("record.html", record=record()),
        "index": drawn("index_table.html", table=index),
        "measures": drawn("measures.html", theme=theme),
        "404": drawn("404.html", SEARCH_PATHS={"fr": "cherche/"}),
        "english": drawn("page.html", "en", page=PAGE),
    }


PAGES = pages()


@pytest.mark.parametrize("name", PAGES)
def test_page_has_one_title_and_its_landmarks(name: str) -> None:
    page = PAGES[name]
    assert len(page.find_all("h1")) == 1
    assert [len(page.find_all(tag)) for tag in ("main", "footer")] == [1, 1]
    assert page.select_one("body > header") and page.select_one("header nav")


@pytest.mark.parametrize("name", PAGES)
def test_first_link_of_a_page_leads_to_its_content(name: str) -> None:
    assert PAGES[name].find("a")["href"] == f"#{PAGES[name].find('main')['id']}"


@pytest.mark.parametrize("name", PAGES)
def test_page_loads_its_own_files_only_and_forbids_others(name: str) -> None:
    page = PAGES[name]
    loaded = [tag.get("src") or tag["href"] for tag in page.select("script, link[rel=stylesheet], link[rel=preload]")]
    assert loaded and all(address.startswith("/essai/theme/") for address in loaded)
    policy = page.find("meta", {"http-equiv": "Content-Security-Policy"})["content"]
    assert "default-src 'none'" in policy and "unsafe" not in policy


@pytest.mark.parametrize("name", PAGES)
def test_ids_are_unique_and_names_lead_somewhere(name: str) -> None:
    ids = [tag["id"] for tag in PAGES[name].select("[id]")]
    assert len(ids) == len(set(ids))
    naming = {part for tag in PAGES[name].select("[aria-labelledby]") for part in tag["aria-labelledby"].split()}
    assert naming - set(ids) == set()


@pytest.mark.parametrize("name", PAGES)
def test_no_heading_level_is_skipped(name: str) -> None:
    levels = [int(tag.name[1]) for tag in PAGES[name].find_all(["h1", "h2", "h3", "h4"])]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_texts_are_escaped() -> None:
    assert PAGES["page"].find("h1").text == "Pourquoi <eux> ?"
    assert "Rapport <2019>" in PAGES["page"].select_one(".notes").text
    assert PAGES["measures"].find("code").text == "select '<'"


def test_a_missing_page_leads_to_the_search() -> None:
    assert PAGES["404"].select_one(".next a")["href"] == "/essai/cherche/"
    assert drawn("404.html", SEARCH_PATHS={}).select_one(".next") is None


def test_note_leads_back_to_its_mark() -> None:
    back = PAGES["page"].select_one("#note-1 .notes__back a")
    mark = drawn("directives/notes.html", notes=[{"number": 1, "anchor": "note-1", "mark": "appel-1-1", "title": "R"}])
    assert back["href"] == f"#{mark.find('a')['id']}"
    assert mark.find("a")["href"] == "#note-1"


def test_current_chapter_is_marked_in_the_contents() -> None:
    current = PAGES["chapter"].select("[aria-current]")
    assert [link["href"] for link in current] == ["/essai/1/"]


def test_figure_is_complete_without_script() -> None:
    figure = drawn("directives/figure.html", chart=CHART)
    assert figure.find("h3").text == "Deux crues"
    assert len(figure.find_all("svg")) == 2
    assert figure.select_one(".figure__data > summary").text == load_wording()["fr"]("figure.data", n=2)
    assert [cell.text for cell in figure.select("tbody th[scope=row]")] == ["2019", "2020"]
    assert [cell.text for cell in figure.select("tbody td")] == ["1", "<1"]
    assert figure.select("td")[0]["data-label"] == "Crues (nombre)"
    assert formats.show("2020-03-03", "date", None, "fr") in figure.select_one(".figure__source").text
    assert all("needs-script" in button["class"] for button in figure.find_all("button"))


def test_a_figure_whose_rows_name_no_source_says_where_they_come_from() -> None:
    texts = {**CHART["texts"], "source": "décompte <maison>."}
    alone = drawn("directives/figure.html", chart={**CHART, "texts": texts, "sources": []})
    assert alone.select_one(".figure__source").text.startswith("Source\u00a0: décompte <maison>.")
    cited = drawn("directives/figure.html", chart={**CHART, "texts": texts})
    assert "décompte" not in cited.select_one(".figure__source").text


def test_marks_of_one_place_go_up_in_the_order_of_their_numbers() -> None:
    notes = [{"number": n, "anchor": f"note-{n}", "mark": f"appel-{n}", "title": "Acte"} for n in (10, 2, 1)]
    assert drawn("directives/notes.html", notes=notes).text.strip() == "[1][2][10]"


def test_what_leaves_with_a_figure_costs_one_tab_stop_and_is_shown_as_typed() -> None:
    panel = drawn("directives/figure.html", chart=CHART).select_one(".figure__more")
    assert panel.name == "details"
    assert not panel.has_attr("open")
    assert panel.select_one("[download]")["href"] == "/charts/floods/floods.csv"
    assert [code.text for code in panel.find_all("pre")] == [CHART["share"]["frame"], CHART["share"]["link"]]
    assert panel.select_one("[data-copy]")["data-copy"] == "https://example.org/charts/floods/"
    buttons = panel.select("[data-copy-from]")
    assert [button["data-copy-from"] for button in buttons] == [code["id"] for code in panel.find_all("pre")]
    labels = [panel.find(id=button["aria-describedby"]).text for button in buttons]
    assert labels == [load_wording()["fr"](key) for key in ("share.frame", "share.link")]


def test_figure_with_too_few_rows_shows_its_table_open_and_no_drawing() -> None:
    figure = drawn("directives/figure.html", chart={**CHART, "enough": False})
    assert figure.find("svg") is None
    assert figure.select_one(".figure__data").has_attr("open")
    assert "Données insuffisantes" in figure.select_one(".figure__thin").text
    assert "data-narrow" not in figure.find("figure").attrs


def test_missing_field_of_a_record_is_said_and_not_left_empty() -> None:
    missing = PAGES["record"].select(".fields .missing")
    assert [cell.text for cell in missing] == ["Non renseigné"]


def test_effect_is_told_by_shape_and_words() -> None:
    effect = PAGES["record"].select_one(".record__line .effect")
    assert effect.text == "Ouvre le pont"
    assert effect.find("use")["href"] == "#glyph-circle"


def test_foreign_title_says_its_language() -> None:
    assert PAGES["page"].select_one(".notes cite")["lang"] == "en"


def test_year_of_the_thread_is_named_in_words() -> None:
    assert PAGES["page"].select_one(".thread a .hidden").text == "2019 : un"


def test_english_page_speaks_english() -> None:
    page = PAGES["english"]
    assert page.find("html")["lang"] == "en"
    assert page.select_one(".skip").text == load_wording()["en"]("nav.skip")


def test_term_and_number_are_links_without_script() -> None:
    term = drawn("directives/term.html", term={"words": "gué", "url": "/glossaire/#gue", "definition": "Un passage."})
    number = drawn("directives/measure.html", measure={"text": "12", "value": 12, "url": "/mesures/ponts/#total"})
    assert term.find("a")["href"] == "/glossaire/#gue"
    assert (number.find("a")["href"], number.find("data")["value"]) == ("/mesures/ponts/#total", "12")


def test_inline_templates_bring_no_space_of_their_own() -> None:
    for template, variables in {
        "measure": {"measure": {"text": "12", "value": 12, "url": "/m/"}},
        "term": {"term": {"words": "gué", "url": "/g/", "definition": "Un passage."}},
        "notes": {"notes": [{"number": 1, "anchor": "note-1", "mark": "appel-1-1", "title": "R"}]},
    }.items():
        text = str(drawn(f"directives/{template}.html", **variables))
        assert text == text.strip(), template
