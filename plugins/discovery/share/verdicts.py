"""What the dossier answers to the words that its pages check."""

from collections.abc import Mapping

from plugins.datasets.catalog import Catalog
from plugins.records.edition import Edition, has_page
from plugins.records.reviews import checked


def verdicts(catalog: Catalog, editions: Mapping[str, Edition]) -> dict[tuple[str, str], str]:
    """The verdict, in words, of every page that checks what someone said, by language and path; empty without any."""
    found = {}
    for language, edition in editions.items():
        for table in catalog.tables.values():
            if table.descriptor.page is None or table.descriptor.page.review is None:
                continue
            for row in table.rows:
                key, shown = table.key(row), checked(edition, table, row)
                path = edition.path(table.name, key) if key is not None and has_page(table, row) else None
                if shown is not None and path is not None:
                    found[language, path] = shown.verdict.label if shown.verdict else ""
    return found
