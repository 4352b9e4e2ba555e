from dataclasses import dataclass

from plugins.records.edition import Edition
from plugins.records.indexes import index
from plugins.records.mentions import mentions


@dataclass
class Page:
    title: str
    save_as: str
    sources_used: tuple


PAGES = [Page("Deux & trois", "2-deux/index.html", ("plan", "map", "plan")), Page("Accueil", "index.html", ("plan",))]


def test_each_document_knows_the_pages_that_cite_it_once():
    assert mentions(PAGES, "/dossier") == {
        "plan": (("Deux & trois", "/dossier/2-deux/"), ("Accueil", "/dossier/")),
        "map": (("Deux & trois", "/dossier/2-deux/"),),
    }


def test_the_index_of_documents_lists_those_pages(bridges):
    table = index(Edition(bridges), bridges["sources"], mentions(PAGES, ""), "Cité dans")
    assert table.headers[-1].label == "Cité dans"
    assert str(table.rows[1].cells[-1].html) == '<a href="/2-deux/">Deux &amp; trois</a>'
