"""The catalogue that portals harvest, read as RDF."""

import hashlib

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from plugins.discovery.dcat import record
from plugins.discovery.site import Site

DCAT, DCT = Namespace("http://www.w3.org/ns/dcat#"), Namespace("http://purl.org/dc/terms/")
SPDX = Namespace("http://spdx.org/rdf/terms#")


def site(base):
    return Site({"fr": "Ponts"}, {"fr": "Leur âge"}, base, "", "fr", "donnees", "2024-01-02", "https://example.org/by")


@pytest.fixture
def graph(bridges):
    def parse(base="https://example.org", **known):
        text = record(bridges, site(base), {"bridges.csv": b"id\n"}, {"bridges": "/donnees/bridges/"})
        return Graph().parse(data=text, format="json-ld", **known)

    return parse


def test_every_table_is_a_dataset_of_the_catalog_with_three_distributions(graph):
    found = graph()
    (catalog,) = found.subjects(RDF.type, DCAT.Catalog)
    datasets = set(found.objects(catalog, DCAT.dataset))
    assert len(datasets) == 4
    assert all(len(list(found.objects(one, DCAT.distribution))) == 3 for one in datasets)
    assert all((one, RDF.type, DCAT.Dataset) in found for one in datasets)


def test_mandatory_properties_are_there(graph):
    found = graph()
    for one in (*found.subjects(RDF.type, DCAT.Catalog), *found.subjects(RDF.type, DCAT.Dataset)):
        assert found.value(one, DCT.title)
        assert found.value(one, DCT.description)
        assert found.value(one, DCT.publisher)
    for one in found.subjects(RDF.type, DCAT.Distribution):
        assert isinstance(found.value(one, DCAT.accessURL), URIRef)
        assert found.value(one, DCT.license) == URIRef("https://example.org/by")


def test_a_file_has_its_size_and_its_digest(graph):
    found = graph()
    one = URIRef("https://example.org/donnees/bridges.csv#distribution")
    assert int(found.value(one, DCAT.byteSize)) == 3
    digest = found.value(found.value(one, SPDX.checksum), SPDX.checksumValue)
    assert str(digest).lower() == hashlib.sha256(b"id\n").hexdigest()
    assert found.value(one, DCAT.mediaType) == URIRef("https://www.iana.org/assignments/media-types/text/csv")


def test_titles_say_their_language(graph):
    titles = set(graph().objects(None, DCT.title))
    assert {Literal("Ponts", lang="fr"), Literal("Bridges", lang="en")} <= titles


def test_without_an_address_it_is_read_against_its_own(graph):
    found = graph("", publicID="https://elsewhere.example/catalog.jsonld")
    assert (URIRef("https://elsewhere.example/catalog.jsonld#bridges"), RDF.type, DCAT.Dataset) in found
