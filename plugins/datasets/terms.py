"""What a reuser must say: the licence in a text file, the citation in a `CITATION.cff` (Citation File Format 1.2.0)."""

import json
from collections.abc import Iterable

from plugins.datasets.catalog import Catalog
from plugins.datasets.descriptor import License
from plugins.wording import Wording


def licenses(catalog: Catalog) -> tuple[License, ...]:
    """Every licence of the tables, once, by name."""
    found = {license.name: license for table in catalog.tables.values() for license in table.descriptor.licenses}
    return tuple(found[name] for name in sorted(found))


def settled_on(catalog: Catalog) -> str:
    """The day the most recent table was retrieved, as ISO text; empty when no descriptor says it."""
    days = (table.descriptor.retrieved for table in catalog.tables.values())
    return max((day.isoformat() for day in days if day is not None), default="")


def license_text(catalog: Catalog, title: str, wording: Wording) -> str:
    """`LICENCE.txt`: which tables under which terms, and what they ask."""
    paragraphs = [wording("data.license", title=title)]
    for license in licenses(catalog):
        names = [name for name in sorted(catalog) if license in catalog[name].descriptor.licenses]
        said = f"{license.title} ({license.name})" if license.title else license.name
        paragraphs.append("\n".join(part for part in (said, license.path) if part))
        paragraphs.append(wording("data.license.tables", tables=", ".join(names)))
    paragraphs.append(f"{wording('data.license.duties')}\n{wording('data.license.limits')}")
    return "\n\n".join(paragraphs) + "\n"


def citation_file(catalog: Catalog, title: str, wording: Wording, address: str = "", version: str = "") -> str:
    """`CITATION.cff`. The author is the dossier, as an entity; `address` and `version` may be empty."""
    known = licenses(catalog)
    fields: Iterable[tuple[str, str]] = (
        ("message", wording("data.cite")),
        ("title", title),
        ("type", "dataset"),
        ("version", version),
        ("date-released", settled_on(catalog)),
        ("license", known[0].name if len(known) == 1 else ""),
        ("url", address),
    )
    # A JSON string is a YAML string, whatever it holds.
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields if value]
    author = json.dumps(title, ensure_ascii=False)
    return "\n".join(["cff-version: 1.2.0", *lines, "authors:", f"  - name: {author}"]) + "\n"
