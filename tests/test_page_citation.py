"""How a page is cited."""

import json

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from plugins.page_citation import Work, as_bibtex, as_csl, as_text
from plugins.wording import load_wording

PAGE = Work("Combien de ponts ?", "Les ponts", "/1-ponts/", date="2024-06-25", base="https://example.org/dossier")


def test_the_sentence_says_site_title_date_and_address():
    assert as_text(PAGE, load_wording()["fr"]) == (
        "Les ponts, «\u00a0Combien de ponts ?\u00a0», état au 25\u00a0juin 2024, https://example.org/dossier/1-ponts/"
    )


def test_without_date_none_is_written():
    assert "état au" not in as_text(Work("Ponts", "Les ponts", "/"), load_wording()["fr"])


def test_bibtex_has_every_field_and_keeps_capitals():
    assert as_bibtex(PAGE) == (
        "@online{les-ponts-1-ponts,\n"
        "  title = {{Combien de ponts ?}},\n"
        "  author = {{Les ponts}},\n"
        "  organization = {{Les ponts}},\n"
        "  date = {2024-06-25},\n"
        "  url = {https://example.org/dossier/1-ponts/},\n"
        "  langid = {french},\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("typed", "written"), [("A & B", r"A \& B"), ("50 %", r"50 \%"), ("{x}\\", r"\{x\}\textbackslash{}")]
)
def test_signs_of_latex_are_escaped(typed, written):
    assert f"title = {{{{{written}}}}}" in as_bibtex(Work(typed, "S", "/"))


def test_without_an_address_the_path_is_a_note_and_no_url_is_invented():
    work = Work("Ponts", "Les ponts", "/ponts/")
    assert "url =" not in as_bibtex(work)
    item = json.loads(as_csl(work))[0]
    assert "URL" not in item
    assert item["note"] == "/ponts/"


@pytest.mark.parametrize(
    ("date", "parts"), [("2024-06-25", [2024, 6, 25]), ("2024-06", [2024, 6]), ("2024-33", [2024])]
)
def test_csl_dates_are_as_precise_as_known(date, parts):
    assert json.loads(as_csl(Work("T", "S", "/", date=date)))[0]["issued"] == {"date-parts": [parts]}


def test_citeproc_reads_the_item():
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(json.loads(as_csl(PAGE))), formatter.plain)
    bibliography.register(Citation([CitationItem("les-ponts-1-ponts")]))
    text = str(bibliography.bibliography()[0])
    assert "Les ponts" in text
    assert "Combien de ponts" in text
