"""Freeze a dossier: its rows, its descriptors, and every chart as it is drawn and told on that day."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from plugins import formats
from plugins.changes.description import describe
from plugins.changes.releases import CHARTS, DATA, MANIFEST, Manifest, as_manifest
from plugins.changes.snapshot import Snapshot
from plugins.charts.catalogue import Chart, Charts
from plugins.charts.forms.image import Caption, Palette, poster
from plugins.datasets.catalog import Catalog
from plugins.datasets.digests import sha256
from plugins.measures.catalogue import Measures
from plugins.records.edition import Edition
from plugins.wording import Wording

SOURCES_NAMED = 3
"""Sources written under a frozen drawing; the others are counted, and its page lists them all."""


def snapshot(catalog: Catalog, measures: Measures, charts: Charts, languages: tuple[str, ...]) -> Snapshot:
    """The dossier as it is now."""
    digests = {name: sha256(_said(chart)) for name, chart in charts.charts.items()}
    described = describe(catalog, measures, charts, languages, digests)
    return Snapshot(described, {name: catalog[name].content for name in sorted(catalog)})


def freeze(now: Snapshot, catalog: Catalog, charts: Mapping[str, bytes], version: str, day: date) -> dict[str, bytes]:
    """`{path: content}` of the folder of a release; `charts` is what `chart_files` gives."""
    files = {f"{DATA}/{name}.csv": now.contents[name] for name in now.contents}
    files |= {f"{DATA}/{name}.yaml": catalog[name].source.with_suffix(".yaml").read_bytes() for name in now.contents}
    files |= {f"{CHARTS}/{name}": content for name, content in charts.items()}
    digests = {name: sha256(content) for name, content in sorted(files.items())}
    manifest = Manifest(version=version, date=day, description=now.description, files=digests)
    return {**files, MANIFEST: as_manifest(manifest)}


def chart_files(
    charts: Charts, editions: Mapping[str, Edition], wordings: Mapping[str, Wording], palette: Palette, address: str
) -> dict[str, bytes]:
    """`<id>.json` (words, table, sources) and `<id>-<language>-<width>.svg` (standalone) of every chart.

    `address` is where the release will be, without final `/`: absolute, or a path when the site has no address.
    """
    files = {}
    for name, chart in sorted(charts.charts.items()):
        told = {language: _told(chart, editions[language]) for language in chart.texts}
        files[f"{name}.json"] = (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()
        files[f"{name}.csv"] = chart.csv().encode()
        for language in chart.texts if chart.pictured else ():
            words = _caption(chart, told[language], wordings[language], f"{address}/{name}/")
            for width in chart.widths:
                made = poster(
                    chart.svg(language, width), words, palette, chart.frames[language].face, f"{name}-{width}"
                )
                files[f"{name}-{language}-{width}.svg"] = made.encode()
    return files


def _told(chart: Chart, edition: Edition) -> dict[str, Any]:
    words, table = chart.text(edition.language), chart.table(edition.language)
    return {
        "title": words.title,
        "measured": words.measured,
        "alt": words.alt,
        "reading": words.reading,
        "note": words.note,
        "source": words.source,
        "verified_on": chart.verified_on,
        "widths": list(chart.widths) if chart.pictured else [],
        "headers": [header.label for header in table.headers],
        "rows": [[cell.text for cell in row] for row in table.rows],
        "sources": [edition.name(edition.sources, source) for source in chart.sources],
    }


def _caption(chart: Chart, told: Mapping[str, Any], wording: Wording, address: str) -> Caption:
    names, rest = told["sources"][:SOURCES_NAMED], told["sources"][SOURCES_NAMED:]
    said = [wording("figure.source.more", n=len(rest))] if rest else []
    source = f"{wording('figure.source', n=len(names))} {', '.join(names)} {' '.join(said)}".strip() if names else ""
    if told["source"] and not names:
        source = f"{wording('figure.source')} {told['source']}"
    texts = {name: told[name] for name in ("title", "measured", "alt")}
    verified = wording("figure.verified", date=formats.show(chart.verified_on, "date", None, wording.language))
    return Caption(**texts, source=source, verified=verified, address=address)


def _said(chart: Chart) -> bytes:
    """What a chart says, whatever its look: a new line width is no change."""
    told = ((chart.text(language), chart.table(language)) for language in sorted(chart.texts))
    return "".join(f"{words}{words.source}{table}" for words, table in told).encode()
