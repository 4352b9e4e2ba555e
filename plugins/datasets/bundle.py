"""What stands beside the CSV files: each table in two other forms, the terms, everything in one file, the digests."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

import duckdb

from plugins.datasets.archive import archive
from plugins.datasets.catalog import Catalog, Table
from plugins.datasets.digests import sums
from plugins.datasets.exports import as_json, as_parquet
from plugins.datasets.package import data_package
from plugins.datasets.terms import citation_file, license_text, licenses
from plugins.store import Store
from plugins.wording import Wording

LICENSE, CITATION, SUMS = "LICENCE.txt", "CITATION.cff", "SHA256SUMS"


@dataclass(frozen=True, slots=True)
class Package:
    """How the whole is called: a name for files, a title, the address of the site and a version when known."""

    name: str
    title: str
    address: str = ""
    version: str = ""

    @property
    def words(self) -> dict[str, str]:
        """What a Data Package says of itself, when known."""
        known = {"version": self.version, "homepage": self.address}
        return {name: word for name, word in known.items() if word}


def bundle(catalog: Catalog, package: Package, wording: Wording, store: Store | None = None) -> dict[str, bytes]:
    """`{name: content}` of every file beside the CSV files. With a `store`, the same rows are converted once."""
    tables = {f"{name}.csv": catalog[name].content for name in sorted(catalog)}
    terms = {
        LICENSE: license_text(catalog, package.title, wording).encode(),
        CITATION: citation_file(catalog, package.title, wording, package.address, package.version).encode(),
    }
    described = data_package(catalog, package.name, package.title, language=wording.language, words=package.words)
    inside = {**tables, **terms, "datapackage.json": as_text(described)}
    files = {**_forms(catalog, package, wording.language, store), **terms}
    files[f"{package.name}.zip"] = archive({**inside, SUMS: sums(inside).encode()})
    return {**files, SUMS: sums({**tables, **files}).encode()}


def as_text(described: Mapping[str, object]) -> bytes:
    """A `datapackage.json`."""
    return (json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode()


def _forms(catalog: Catalog, package: Package, language: str, store: Store | None) -> dict[str, bytes]:
    terms = ", ".join(license.name for license in licenses(catalog))
    files = {}
    for name, table in catalog.tables.items():
        words = {"title": table.descriptor.title.text(language), "source": package.title, "license": terms}
        files[f"{name}.json"] = as_json(table).encode()
        files[f"{name}.parquet"] = _parquet(table, words, store)
    return files


def _parquet(table: Table, words: Mapping[str, str], store: Store | None) -> bytes:
    if store is None:
        return as_parquet(table, words)
    fields = str([(field.name, field.type, field.delimiter) for field in table.descriptor.fields])
    ingredients = ("parquet", duckdb.__version__, table.content, fields, json.dumps(words, sort_keys=True))
    return store.result(ingredients, lambda: as_parquet(table, words))
