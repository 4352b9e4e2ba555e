"""What programs find on the published site: data in three forms, descriptions, feeds, references."""

import hashlib
import json
import re
import struct

import duckdb
import extruct
import feedparser
import pytest
import yaml
from rdflib import RDF, Graph, Namespace

from plugins.datasets.catalog import load_catalog
from tests.builds import ROOT

DCAT = Namespace("http://www.w3.org/ns/dcat#")


def graph(published, path):
    """The JSON-LD nodes of a page, by type."""
    text = (published / path.lstrip("/") / "index.html").read_text(encoding="utf-8")
    (found,) = extruct.extract(text, syntaxes=["json-ld"])["json-ld"]
    return {node["@type"]: node for node in found["@graph"]}


@pytest.fixture(scope="module")
def catalog():
    return load_catalog(ROOT / "data", ROOT)[0]


def test_json_and_parquet_hold_the_typed_rows_of_every_table(published, catalog):
    with duckdb.connect(":memory:") as connection:
        for name, table in catalog.tables.items():
            file = published / "donnees" / name
            columns = [field.name for field in table.descriptor.fields]
            wanted = [tuple(list(v) if isinstance(v, tuple) else v for v in row.values()) for row in table.rows]
            names = ", ".join(f'"{column}"' for column in columns)
            read = connection.execute(f"select {names} from read_parquet(?)", [f"{file}.parquet"])  # noqa: S608
            assert read.fetchall() == wanted, name
            rows = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
            assert [tuple(row[column] for column in columns) for row in rows] == wanted, name


def test_the_digests_are_those_of_the_files(published):
    folder = published / "donnees"
    for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, name


def test_a_chapter_is_an_article_on_its_trail(published):
    found = graph(published, "5-pourquoi-si-longtemps")
    assert found["Article"]["headline"].startswith("Pourquoi la sortie")
    assert found["Article"]["isBasedOn"]
    assert [step["position"] for step in found["BreadcrumbList"]["itemListElement"]] == [1, 2]


def test_home_is_the_site_and_the_data_are_a_catalog(published, catalog):
    assert "WebSite" in graph(published, "")
    described = graph(published, "donnees")["DataCatalog"]["dataset"]
    assert len(described) == len(catalog.tables)
    assert all(50 <= len(one["description"]) <= 5000 for one in described)


def test_no_page_describes_itself_twice_or_in_words_that_close_the_block(published):
    wrong = []
    for path in published.rglob("*.html"):
        blocks = re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', path.read_text(encoding="utf-8"), re.S
        )
        if len(blocks) > 1 or any("<" in block or not json.loads(block)["@graph"] for block in blocks):
            wrong.append(path)
    assert wrong == []


def test_the_catalogue_of_portals_is_rdf(published, catalog):
    text = (published / "catalog.jsonld").read_text(encoding="utf-8")
    found = Graph().parse(data=text, format="json-ld", publicID="https://example.org/catalog.jsonld")
    assert len(list(found.subjects(RDF.type, DCAT.Dataset))) == len(catalog.tables)
    assert len(list(found.subjects(RDF.type, DCAT.Distribution))) == 3 * len(catalog.tables)


@pytest.mark.parametrize("path", ["feeds/nouveautes", "feeds/corrections", "feeds/decisions", "en/feeds/decisions"])
def test_feeds_are_valid_and_their_heads_lead_to_them(published, path):
    feed = feedparser.parse((published / f"{path}.atom.xml").read_text(encoding="utf-8"))
    assert not feed.bozo
    assert feed.entries
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    items = json.loads((published / f"{path}.json").read_text(encoding="utf-8"))["items"]
    assert [item["id"] for item in items] == [entry.id for entry in feed.entries]
    home = published / ("en" if path.startswith("en/") else "") / "index.html"
    assert f'href="/{path}.atom.xml"' in home.read_text(encoding="utf-8")


def test_feeds_keep_french_spaces(published):
    text = (published / "feeds" / "decisions.json").read_text(encoding="utf-8")
    assert not re.search(r"« | »| [;!?]", text)


def test_a_page_that_can_be_cited_gives_its_reference(published):
    for path in ("5-pourquoi-si-longtemps", "decisions/ce-495606", "prestataires/scaleway", "graphiques/echeances"):
        page = (published / path / "index.html").read_text(encoding="utf-8")
        assert f'href="/{path}/citation.json"' in page, path
        (item,) = json.loads((published / path / "citation.json").read_text(encoding="utf-8"))
        assert item["title"]
        assert item["author"] == [{"literal": "Sept ans chez Azure"}]


def test_the_citation_file_is_one(published):
    cited = yaml.safe_load((published / "CITATION.cff").read_text(encoding="utf-8"))
    assert {"cff-version", "message", "title", "authors", "license"} <= cited.keys()


def test_every_picture_that_a_page_names_is_there_light_and_of_the_size_said(published):
    named = set()
    for path in published.rglob("*.html"):
        named |= set(re.findall(r'property="og:image" content="([^"]+)"', path.read_text(encoding="utf-8")))
    assert len(named) > 20
    for name in named:
        content = (published / name.lstrip("/")).read_bytes()
        assert struct.unpack(">II", content[16:24]) == (1200, 630), name
        assert len(content) <= 60_000, name
