"""The data package: what a machine needs to reuse the tables (Data Package, Table Schema)."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from plugins.datasets.catalog import Catalog, Table
from plugins.datasets.dates import Precision
from plugins.datasets.descriptor import Descriptor, License, Source
from plugins.datasets.digests import checksum
from plugins.datasets.exports import in_file_order
from plugins.datasets.schema import Field
from plugins.datasets.terms import licenses

MEDIA_TYPES = {
    ".cff": "application/yaml",
    ".csv": "text/csv",
    ".json": "application/json",
    ".parquet": "application/vnd.apache.parquet",
    ".txt": "text/plain",
    ".zip": "application/zip",
}
"""By ending; a file without ending is text."""

# Imprecise dates and lists have no word in Table Schema: both are text, and a pattern says which.
_TYPES = {"list": "string", "uri": "string", "date": "string"}
_PATTERNS: dict[Precision, str] = {
    "day": "[0-9]{4}-(0[1-9]|1[0-2])-[0-9]{2}",
    "month": "[0-9]{4}-(0[1-9]|1[0-2])",
    "season": "[0-9]{4}-2[1-4]",
    "quarter": "[0-9]{4}-3[3-6]",
    "half-year": "[0-9]{4}-4[01]",
    "year": "[0-9]{4}",
}
# A pattern of ours is on an item of the list, theirs on the whole cell; the same for lengths and closed lists.
_ON_ITEMS = frozenset({"pattern", "enum", "minLength", "maxLength", "minimum", "maximum"})


def data_package(
    catalog: Catalog,
    name: str,
    title: str,
    *,
    language: str = "fr",
    folder: str = "",
    files: Mapping[str, bytes] | None = None,
    words: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """The content of `datapackage.json`, plain values only.

    `name` and `title` are the package's; `folder` is where the files stand from the package (beside it by
    default); `files` are what stands beside the CSV files, by name; `words` are other properties of a Data Package
    (`version`, `created`, `homepage`, `description`). Tables come in the order of their names, then the files.
    """
    resources = [_resource(catalog[table], language, folder) for table in sorted(catalog)]
    resources += [_file(name, content, folder) for name, content in sorted((files or {}).items())]
    # A tabular package may hold nothing but tables.
    package: dict[str, Any] = {"profile": "data-package" if files else "tabular-data-package", "name": name}
    package |= {"title": title, **(words or {})}
    if known := licenses(catalog):
        package["licenses"] = [_license(license) for license in known]
    return {**package, "resources": resources}


def _file(name: str, content: bytes, folder: str) -> dict[str, Any]:
    """A file that is not a table for readers of packages: its size and digest are checked, not its rows."""
    ending = PurePosixPath(name).suffix
    return {
        "name": name.lower().replace(".", "-"),
        "type": "file",
        "path": f"{folder}/{name}" if folder else name,
        "profile": "data-resource",
        "format": ending.removeprefix(".") or "txt",
        "mediatype": MEDIA_TYPES.get(ending, "text/plain"),
        "bytes": len(content),
        "hash": checksum(content),
    }


def _resource(table: Table, language: str, folder: str) -> dict[str, Any]:
    descriptor = table.descriptor
    resource: dict[str, Any] = {
        "name": table.name,
        "title": descriptor.title.text(language),
        "description": _description(descriptor, language),
        "path": f"{folder}/{table.name}.csv" if folder else f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(table.content),
        "hash": checksum(table.content),
        "licenses": [_license(license) for license in descriptor.licenses],
        "sources": [_source(source) for source in descriptor.sources],
        "schema": _schema(table, language),
    }
    if descriptor.retrieved is not None:
        resource["retrieved"] = descriptor.retrieved.isoformat()
    return {word: value for word, value in resource.items() if value not in ("", [])}


def _description(descriptor: Descriptor, language: str) -> str:
    parts = (descriptor.description, descriptor.method)
    return "\n\n".join(part.text(language) for part in parts if part is not None)


def _schema(table: Table, language: str) -> dict[str, Any]:
    descriptor = table.descriptor
    schema: dict[str, Any] = {
        "fields": [_field(field, language) for field in in_file_order(table)],
        "missingValues": [""],
        "primaryKey": list(descriptor.primary_key),
        "foreignKeys": [
            {
                "fields": list(key.names),
                "reference": {"resource": key.reference.resource, "fields": list(key.targets)},
            }
            for key in descriptor.foreign_keys
            # Table Schema compares whole cells: a list would never be found.
            if all((field := descriptor.field(name)) and field.type != "list" for name in key.names)
        ],
    }
    return {word: value for word, value in schema.items() if value != []}


def _field(field: Field, language: str) -> dict[str, Any]:
    day = field.type == "date" and field.precision == ("day",)
    written: dict[str, Any] = {
        "name": field.name,
        "type": "date" if day else _TYPES.get(field.type, field.type),
        "title": field.label(language),
    }
    if field.type == "uri":
        written["format"] = "uri"
    if field.description is not None:
        written["description"] = field.description.text(language)
    if constraints := _constraints(field, day):
        written["constraints"] = constraints
    if field.type == "list":
        written["delimiter"] = field.delimiter
    if field.categories:
        written["categories"] = [
            {"value": category.value, "label": category.label.text(language)} for category in field.categories
        ]
    return written


def _constraints(field: Field, day: bool) -> dict[str, Any]:
    constraints = dict(field.constraints)
    if field.categories:
        constraints["enum"] = list(field.choices)
    if field.type == "list" or (field.type == "date" and not day):
        constraints = {name: setting for name, setting in constraints.items() if name not in _ON_ITEMS}
    if field.type == "date" and not day:
        constraints["pattern"] = "|".join(_PATTERNS[level] for level in field.precision)
    return constraints


def _license(license: License) -> dict[str, str]:
    return license.model_dump(exclude_none=True)


def _source(source: Source) -> dict[str, str]:
    return source.model_dump(exclude_none=True)
