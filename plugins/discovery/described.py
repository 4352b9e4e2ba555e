"""The tables in the words of schema.org (`Dataset`), for search engines of data."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.datasets.catalog import Catalog, Table
from plugins.datasets.dates import bounds
from plugins.datasets.localised import Localised
from plugins.datasets.package import MEDIA_TYPES
from plugins.discovery.site import Site
from plugins.typography.page import LANGUAGES

FORMS = (".csv", ".json", ".parquet")
LONGEST = 4900
"""Characters of a description: Google refuses more than 5 000."""


def dataset(table: Table, site: Site, language: str, page: str) -> dict[str, Any]:
    """A table and its files; `page` is the path of the page that presents it."""
    descriptor = table.descriptor
    license = next((one.path or one.name for one in descriptor.licenses), site.license)
    coverage = temporal(table)
    known = {
        "license": license,
        "dateModified": descriptor.retrieved.isoformat() if descriptor.retrieved else "",
        "temporalCoverage": "/".join(coverage) if coverage else "",
    }
    return {
        "@type": "Dataset",
        "@id": site.iri(page) + "#dataset",
        "url": site.iri(page),
        "name": words(descriptor.title, language),
        "description": _description(table, language),
        "inLanguage": "fr",
        "creator": site.organization(language),
        "isAccessibleForFree": True,
        **{name: value for name, value in known.items() if value},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": MEDIA_TYPES[form], "contentUrl": site.iri(path)}
            for form, path in files(table.name, site)
        ],
        "variableMeasured": [
            {"@type": "PropertyValue", "name": field.name, "description": words(field.title, language) or field.name}
            for field in descriptor.by_name.values()
        ],
    }


def data_catalog(catalog: Catalog, site: Site, language: str, page: str, pages: Mapping[str, str]) -> dict[str, Any]:
    """All the tables; `pages` maps a table to the path of its page."""
    return {
        "@type": "DataCatalog",
        "@id": site.iri(page) + "#catalog",
        "url": site.iri(page),
        "name": site.names[language],
        "description": site.descriptions[language],
        "creator": site.organization(language),
        **({"license": site.license} if site.license else {}),
        "dataset": [dataset(catalog[name], site, language, pages.get(name, page)) for name in sorted(catalog)],
    }


def files(name: str, site: Site) -> Iterator[tuple[str, str]]:
    """`(ending, path)` of the forms of a table."""
    for form in FORMS:
        yield form, f"/{site.data}/{name}{form}"


def temporal(table: Table) -> tuple[str, str] | None:
    """First and last day (ISO text) of the rows: by the date of their pages, else by the first date they have."""
    page = table.descriptor.page
    dated = [field.name for field in table.descriptor.fields if field.type == "date"]
    name = page.date if page and page.date in dated else next(iter(dated), None)
    spans = [bounds(str(row[name])) for row in table.rows if name and row[name] is not None]
    if not spans:
        return None
    return min(start for start, _ in spans).isoformat(), max(end for _, end in spans).isoformat()


def words(text: Localised | None, language: str) -> str:
    """A text of a descriptor, its spaces mended in its language; empty when there is none."""
    if text is None:
        return ""
    spoken = language if language == "fr" or text.en is not None else "fr"
    return LANGUAGES.get(spoken, str)(text.text(language))


def _description(table: Table, language: str) -> str:
    parts = (words(table.descriptor.description, language), words(table.descriptor.method, language))
    said = " ".join(part for part in parts if part) or words(table.descriptor.title, language)
    return said if len(said) <= LONGEST else said[:LONGEST].rsplit(" ", 1)[0] + "…"
