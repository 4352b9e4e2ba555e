"""« Citer cette page » in templates."""

import json

from plugins.discovery.citing import citations
from plugins.wording import load_wording

SETTINGS = {
    "SITENAME": "Les ponts",
    "SITEURL": "https://example.org/dossier/",
    "LANGUAGES": ["fr", "en"],
    "EDITIONS": {"en": {"SITENAME": "The bridges"}},
}


def cite():
    return citations(SETTINGS, load_wording(), "/dossier", "2024-01-02")


def test_a_template_gets_a_sentence_an_entry_and_an_address():
    shown = cite()("Combien de ponts ?", "/1-ponts/", "fr")
    assert shown["text"] == (
        "Les ponts, «\u00a0Combien de ponts\u202f?\u00a0», état au 2\u00a0janvier 2024, "
        "https://example.org/dossier/1-ponts/"
    )
    assert shown["csl_url"] == "/dossier/1-ponts/citation.json"
    assert shown["bibtex"].startswith("@online{les-ponts-1-ponts,")


def test_each_language_has_its_name_and_a_page_its_own_date():
    text = cite()("How many?", "/en/bridges/", "en", "2023-05-06")["text"]
    assert text == "The bridges, “How many?”, as of 6 May 2023, https://example.org/dossier/en/bridges/".replace(
        "6 May", "6\u00a0May"
    )


def test_every_page_cited_has_its_file_once():
    shared = cite()
    for _ in range(2):
        shared("Combien ?", "/1-ponts/", "fr")
    shared("Arche", "/ponts/arche/", "fr")
    assert list(shared.files()) == ["1-ponts/citation.json", "ponts/arche/citation.json"]
    assert json.loads(shared.files()["ponts/arche/citation.json"])[0]["title"] == "Arche"
