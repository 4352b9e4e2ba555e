"""Corrections, disputes, datasets and checked statements, drawn with made-up data about bridges."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from markupsafe import Markup

from plugins.changes.sentences import Sentence
from plugins.records.cells import Cell, Effect
from plugins.records.corrections import Correction, Stage
from plugins.records.dictionaries.dictionary import Choice, Dictionary, Entry
from plugins.records.disputes import Dispute, Version
from plugins.records.reviews import Checked
from plugins.records.sources import Source
from tests.theme.test_rendering import PAGE, drawn, record

SOURCE = Source("survey", "Bridge <survey>", "en", "Relevé", "La voirie", "1910", None, "/sources/#survey")
VERSION = Version(Cell("Cent <ans>"), "1910", "1910", ("survey",), (SOURCE,))
DISPUTE = Dispute(
    "age",
    Cell("Quel âge a le pont ?"),
    (VERSION, Version(Cell("Two hundred", lang="en"), "", None, (), ())),
    Cell("Cent ans."),
    "/divergences/#age",
)
CORRECTION = Correction("k1", "2 janvier 1911", "trois <ponts>", "quatre", "Un oubli.", "/essai/ponts/")
STAGES = (Stage("Depuis la parution", "Rien.", ()), Stage("Avant", "", (CORRECTION,)))
TABLE = {"title": "Les sources divergent", "intro": "Deux versions.", "method": "À la main."}
FIELDS = (
    Entry("id", "Identifiant", "texte", "Nom <court>.", ("obligatoire", "unique"), (), None, True),
    Entry(
        "state",
        "État",
        "texte",
        "",
        (),
        (Choice("worn", "Usé", "À refaire."),),
        Cell("Rivières", url="/donnees/r/"),
        False,
    ),
)
DATASET = Dictionary(
    name="bridges",
    path="donnees/bridges/",
    title="Ponts",
    description="Un pont par ligne.",
    method="Comptés sur place.",
    rows=1218,
    fields=FIELDS,
    licenses=(),
    origins=("La voirie",),
    retrieved_text="3 février 1911",
    checksum="sha256:0f",
    bytes=2048,
    index_url="/essai/ponts/",
    files=(("CSV", "bridges.csv", "/essai/donnees/bridges.csv"),),
    charts=(("Les ponts s’usent", "/graphiques/usure/"),),
    measures=(("Ponts suivis", "/mesures/ponts/#total"),),
)
REVIEW = Checked(
    words=Cell("Le pont est tombé"),
    speaker=Cell("Un journal"),
    document=None,
    verdict=Effect("wrong", "Inexact", "cross", "plain"),
    explanation=Cell("Il tient."),
    correction=Cell("Il est <fermé>"),
    verified_text="3 février 1911",
)


def pages():
    shared = {"canonical": "/p/", "translation": {"language": "en", "url": "/en/p/"}}
    return {
        "corrections": drawn("index_corrections.html", table=TABLE, stages=STAGES, **shared),
        "disputes": drawn("index_disputes.html", table=TABLE, disputes=(DISPUTE,), **shared),
        "dataset": drawn("dataset.html", dataset=DATASET, folder="donnees/", **shared),
        "datasets": drawn("datasets.html", page=PAGE, dictionaries={"fr": [DATASET]}, **shared),
        "review": drawn("record.html", record=record(review=REVIEW), **shared),
    }


PAGES = pages()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_one_title_unique_ids_and_names_that_lead_somewhere(name):
    page = PAGES[name]
    assert len(page.find_all("h1")) == 1
    ids = [tag["id"] for tag in page.select("[id]")]
    assert len(ids) == len(set(ids))
    naming = {part for tag in page.select("[aria-labelledby]") for part in tag["aria-labelledby"].split()}
    assert naming - set(ids) == set()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_has_a_twin_says_where(name):
    twins = PAGES[name].select("link[rel=alternate]")
    assert {link["hreflang"]: Path(link["href"]).name for link in twins} == {"fr": "p", "en": "p"}


def test_a_stage_without_correction_says_so_and_a_correction_has_its_anchor():
    page = PAGES["corrections"]
    none, made = page.select(".corrections")
    assert none.select_one(".corrections__none").text == "Aucune correction depuis la première publication."
    assert "«\u00a0trois <ponts>\u00a0»" in made.select_one("#k1 .correction").text
    link = made.select_one("#k1 a")
    assert (link["href"], link.text) == ("/essai/ponts/", "La page concernée – trois <ponts>")


def test_a_dispute_shows_two_versions_their_documents_and_what_is_retained():
    block = PAGES["disputes"].select_one("#age")
    first, second = block.select(".dispute__version")
    assert first.select_one("time")["datetime"] == "1910"
    link = first.select_one("a")
    assert (link["href"], link["lang"], link.text) == ("/sources/#survey", "en", "Bridge <survey>")
    assert second.select_one("span")["lang"] == "en"
    assert block.select_one(".dispute__retained").text == "Ce que nous retenons\u00a0: Cent ans."


def test_the_dictionary_of_a_dataset_has_a_row_per_field():
    rows = PAGES["dataset"].select("#dictionary tbody tr")
    assert [row["id"] for row in rows] == ["id", "state"]
    assert "Nom <court>." in rows[0].text and "clé" in rows[0].text
    assert rows[1].select_one("details code").text == "worn"
    assert rows[1].select_one("td a")["href"] == "/donnees/r/"
    assert "1\u202f218 lignes" in PAGES["dataset"].text


def test_the_list_of_datasets_leads_to_each_page_and_to_its_files():
    row = PAGES["datasets"].select_one("#bridges")
    assert row.select_one("th a")["href"] == "/essai/donnees/bridges/"
    assert [link["href"] for link in row.select("td a")] == ["/essai/donnees/bridges.csv"]


def test_a_statement_is_marked_as_such_its_verdict_comes_first_and_its_correction_after():
    page = PAGES["review"]
    assert page.select_one("h1 mark")
    assert page.select_one(".review__correction").text == "Ce qu’il fallait lire\u00a0: Il est <fermé>"
    assert page.select_one(".review__verified").text == "Vérifié le 3 février 1911"
    assert page.find("title").text.startswith("Ouvre le pont – ")


def test_what_is_right_has_no_correction():
    right = Checked(**{**{name: getattr(REVIEW, name) for name in REVIEW.__slots__}, "correction": Cell("")})
    page = drawn("record.html", record=record(review=right), canonical="/p/")
    assert page.select(".review__correction") == []


def test_a_dispute_in_a_text_carries_the_marks_of_its_documents():
    versions = [{"words": Cell("Cent ans"), "date_text": "", "datetime": None, "marks": Markup("<a>[1]</a>")}]
    shown = {
        "id": "age",
        "question": Cell("Quel âge ?"),
        "versions": versions,
        "retained": Cell("Cent."),
        "url": "/d/#age",
    }
    block = drawn("directives/dispute.html", dispute=shown)
    assert block.select_one(".dispute__version").text.strip() == "Cent ans [1]"
    assert block.select_one(".dispute__all a")["href"] == "/d/#age"
    assert block.select("h1, h2, h3") == []


def test_what_changed_since_the_last_release_is_headed_by_words_and_says_its_languages():
    renamed = Sentence("Nom : « Ferry », puis « Ford & ferry ».", foreign=(("Ferry", "en"), ("Ford & ferry", "en")))
    news = [
        {"version": "", "title": "Depuis la version 1.0", "url": "", "sentences": [renamed]},
        {"version": "1.0", "title": "Version 1.0", "url": "/releases/1.0/", "sentences": [Sentence("Deux ponts.")]},
    ]
    changes = SimpleNamespace(of=lambda name, language: news)
    shared = {"canonical": "/p/", "translation": None, "DEFAULT_LANG": "fr", "changes": changes}
    page = drawn("dataset.html", dataset=DATASET, folder="donnees/", **shared)
    unreleased, released = page.select("section[class] h3")
    assert (unreleased.text, unreleased.a) == ("Depuis la version 1.0", None)
    assert released.a["href"] == "/essai/releases/1.0/"
    quoted, plain = page.select("section[class] h3 + ul li")
    assert quoted.text == renamed.text
    assert [span.text for span in quoted.select("span[lang=en]")] == ["Ferry", "Ford & ferry"]
    assert plain.find("span") is None
