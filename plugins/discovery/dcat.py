"""The data as open-data portals harvest them: DCAT-AP 3, as JSON-LD that needs no file from elsewhere."""

import json
from collections.abc import Mapping
from typing import Any

from plugins.datasets.catalog import Catalog, Table
from plugins.datasets.digests import sha256
from plugins.datasets.localised import Localised
from plugins.datasets.package import MEDIA_TYPES
from plugins.discovery.described import files, temporal, words
from plugins.discovery.site import Site

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_AUTHORITY = "http://publications.europa.eu/resource/authority"
_LANGUAGES = {"fr": f"{_AUTHORITY}/language/FRA", "en": f"{_AUTHORITY}/language/ENG"}
_MEDIA = "https://www.iana.org/assignments/media-types/"


def record(catalog: Catalog, site: Site, contents: Mapping[str, bytes], pages: Mapping[str, str]) -> str:
    """`catalog.jsonld`. `contents` holds the files of the data by name; `pages` the path of each table's page."""
    publisher = {"@type": "foaf:Agent", "foaf:name": site.names[site.language]}
    made = {
        "@context": _CONTEXT,
        "@id": site.iri("/catalog.jsonld") + "#catalog",
        "@type": "dcat:Catalog",
        "dct:title": [_said(name, language) for language, name in site.names.items()],
        "dct:description": [_said(text, language) for language, text in site.descriptions.items()],
        "dct:publisher": publisher,
        "dct:language": [{"@id": _LANGUAGES[language]} for language in site.names if language in _LANGUAGES],
        "foaf:homepage": {"@id": site.iri("/"), "@type": "foaf:Document"},
        **({"dct:modified": _day(site.day)} if len(site.day) == 10 else {}),
        **({"dct:license": {"@id": site.license}} if site.license else {}),
        "dcat:dataset": [_dataset(catalog[name], site, contents, pages, publisher) for name in sorted(catalog)],
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _dataset(
    table: Table, site: Site, contents: Mapping[str, bytes], pages: Mapping[str, str], publisher: Mapping[str, str]
) -> dict[str, Any]:
    descriptor, span = table.descriptor, temporal(table)
    page = pages.get(table.name)
    known: dict[str, Any] = {
        "dct:modified": _day(descriptor.retrieved.isoformat()) if descriptor.retrieved else None,
        "dct:temporal": _period(span) if span else None,
        "dcat:landingPage": {"@id": site.iri(page), "@type": "foaf:Document"} if page else None,
    }
    return {
        "@id": site.iri("/catalog.jsonld") + f"#{table.name}",
        "@type": "dcat:Dataset",
        "dct:identifier": table.name,
        "dct:title": _both(descriptor.title),
        "dct:description": _both(descriptor.description or descriptor.title),
        "dct:publisher": publisher,
        "dct:language": {"@id": _LANGUAGES["fr"]},
        **{name: value for name, value in known.items() if value is not None},
        "dcat:distribution": [
            _distribution(table, site, form, path, contents.get(f"{table.name}{form}"))
            for form, path in files(table.name, site)
        ],
    }


def _distribution(table: Table, site: Site, form: str, path: str, content: bytes | None) -> dict[str, Any]:
    license = next((one.path for one in table.descriptor.licenses if one.path), site.license)
    made: dict[str, Any] = {
        "@id": site.iri(path) + "#distribution",
        "@type": "dcat:Distribution",
        "dcat:accessURL": {"@id": site.iri(path)},
        "dcat:downloadURL": {"@id": site.iri(path)},
        "dcat:mediaType": {"@id": _MEDIA + MEDIA_TYPES[form]},
        "dct:format": {"@id": f"{_AUTHORITY}/file-type/{form.removeprefix('.').upper()}"},
    }
    if license:
        made["dct:license"] = {"@id": license}
    if content is not None:
        digest = {"@value": sha256(content), "@type": "xsd:hexBinary"}
        made["dcat:byteSize"] = {"@value": str(len(content)), "@type": "xsd:nonNegativeInteger"}
        made["spdx:checksum"] = {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": digest,
        }
    return made


def _both(text: Localised) -> list[dict[str, str]]:
    languages = ("fr", "en") if text.en is not None else ("fr",)
    return [_said(words(text, language), language) for language in languages]


def _said(text: str, language: str) -> dict[str, str]:
    return {"@value": text, "@language": language}


def _day(text: str) -> dict[str, str]:
    return {"@value": text, "@type": "xsd:date"}


def _period(span: tuple[str, str]) -> dict[str, Any]:
    return {"@type": "dct:PeriodOfTime", "dcat:startDate": _day(span[0]), "dcat:endDate": _day(span[1])}
