"""What a dossier chooses for its typography: its spelling table, and which cells hold the words of others."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from plugins.datasets.catalog import Catalog
from plugins.problems import Problem
from plugins.typography.findings import House
from plugins.typography.spelling import load_spelling

SPELLING = "spelling.yaml"
"""In the folder of the texts."""


def house_of(settings: Mapping[str, Any], root: Path, catalog: Catalog) -> tuple[House, list[Problem]]:
    """From Pelican's settings: `VERBATIM = {dataset: [fields]}`, the titles and quotations kept as they are."""
    spelling, problems = load_spelling(root / "content" / SPELLING, root)
    words: Mapping[str, list[str]] = settings.get("VERBATIM", {})
    verbatim = {
        str(row[field])
        for dataset, fields in words.items()
        if dataset in catalog
        for row in catalog[dataset].rows
        for field in fields
        if row.get(field)
    }
    return House(spelling, frozenset(verbatim)), problems
