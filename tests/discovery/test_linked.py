"""What pages say of themselves to machines."""

import json
import re

import extruct
import pytest

from plugins.discovery.described import data_catalog, dataset, temporal
from plugins.discovery.finished import read
from plugins.discovery.linked import block, nodes
from plugins.discovery.site import Site

SITE = Site(
    names={"fr": "Les ponts", "en": "The bridges"},
    descriptions={"fr": "Leur âge", "en": "Their age"},
    base="https://example.org",
    root="",
    language="fr",
    data="donnees",
    day="2024-01-02",
    license="https://creativecommons.org/licenses/by/4.0/",
)
PAGE = """<!doctype html><html lang="fr"><head><title>Pont &amp; bac – Les ponts</title>
<meta name="description" content="Un &lt;pont&gt;.">
</head><body class="page page--{kind}"><p class="overline"><a href="/ponts/">Ponts</a></p>
<h1 id="x">Pont &amp; <em>bac</em></h1></body></html>"""


def page(kind="chapter", name="ponts/arche/index.html"):
    return read(name, PAGE.replace("{kind}", kind))


def by_type(found):
    return {node["@type"]: node for node in found}


def test_a_finished_page_is_read_back():
    found = page()
    assert (found.path, found.language, found.heading) == ("/ponts/arche/", "fr", "Pont & bac")
    assert (found.description, found.parent) == ("Un <pont>.", ("/ponts/", "Ponts"))
    assert found.is_a("chapter")
    assert not found.is_a("record")


def test_a_chapter_is_an_article_by_the_dossier_based_on_its_sources():
    article = by_type(nodes(page(), SITE, "2024-03-01", ["https://example.net/acte"]))["Article"]
    assert article["headline"] == "Pont & bac"
    assert article["dateModified"] == "2024-03-01"
    assert article["isBasedOn"] == ["https://example.net/acte"]
    assert article["author"] == {"@type": "Organization", "name": "Les ponts"}
    assert article["url"] == "https://example.org/ponts/arche/"


def test_the_trail_goes_from_home_through_the_list_to_the_page():
    trail = by_type(nodes(page("record"), SITE, ""))["BreadcrumbList"]["itemListElement"]
    assert [(step["position"], step["name"], step["item"]) for step in trail] == [
        (1, "Les ponts", "https://example.org/"),
        (2, "Ponts", "https://example.org/ponts/"),
        (3, "Pont & bac", "https://example.org/ponts/arche/"),
    ]


def test_home_is_the_site_and_has_no_trail():
    assert list(by_type(nodes(page("home", "index.html"), SITE, ""))) == ["WebSite"]


def test_without_an_address_nothing_absolute_is_invented():
    nowhere = Site(SITE.names, SITE.descriptions, "", "", "fr", "donnees", "", "")
    text = json.dumps(nodes(page(), nowhere, ""))
    assert '"url": "/ponts/arche/"' in text
    assert "http" not in text


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--", "a\u2028b", "&lt;"])
def test_no_text_closes_the_block(text):
    made = block([{"@type": "Article", "name": text}])
    inside = re.fullmatch(r'<script type="application/ld\+json">([^<>&\u2028]*)</script>', made)
    assert inside
    assert json.loads(inside[1])["@graph"][0]["name"] == text


def test_a_reader_of_structured_data_finds_them():
    html = PAGE.replace("</head>", block(nodes(page(), SITE, "2024-03-01")) + "</head>")
    (found,) = extruct.extract(html, syntaxes=["json-ld"])["json-ld"]
    assert [node["@type"] for node in found["@graph"]] == ["Article", "BreadcrumbList"]


def test_a_dataset_has_its_files_its_terms_and_its_time(bridges):
    made = dataset(bridges["bridges"], SITE, "fr", "/donnees/bridges/")
    assert made["temporalCoverage"] == "1850-06-01/1904-12-31"
    assert made["license"] == SITE.license
    assert [one["contentUrl"] for one in made["distribution"]] == [
        f"https://example.org/donnees/bridges.{ending}" for ending in ("csv", "json", "parquet")
    ]
    assert {"@type": "PropertyValue", "name": "opened", "description": "Ouvert le"} in made["variableMeasured"]


def test_a_table_without_dates_has_no_time(bridges):
    assert temporal(bridges["rivers"]) is None


def test_the_catalog_holds_every_table_at_its_page(bridges):
    made = data_catalog(bridges, SITE, "en", "/en/data/", {"rivers": "/en/data/rivers/"})
    assert made["name"] == "The bridges"
    urls = {one["name"]: one["url"] for one in made["dataset"]}
    assert urls["Rivières"] == "https://example.org/en/data/rivers/"
    assert urls["Bridges"] == "https://example.org/en/data/"
