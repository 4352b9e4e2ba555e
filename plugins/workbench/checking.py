"""Read a whole dossier and list its problems, without building a page."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from plugins.charts.catalogue import load_charts
from plugins.datasets.catalog import load_catalog
from plugins.directives.checking import check_pages
from plugins.directives.context import Choices
from plugins.measures.catalogue import load_measures
from plugins.problems import Problem, in_order
from plugins.workbench.building import CONFIGURATION


def check(root: Path) -> list[Problem]:
    """Every problem of the dossier at `root` (`data/`, `content/`), in order; an empty list means it can be built.

    A dossier without configuration is read with the usual names.
    """
    settings = settings_of(root)
    catalog, problems = load_catalog(root / "data", root)
    measures, found = load_measures(root / "data" / "measures", catalog, root)
    problems += found
    charts, found = load_charts(root / "content" / "charts", catalog, measures, root, settings.get("LANGUAGES", ["fr"]))
    problems += found
    sources = settings.get("SOURCES_DATASET", "sources")
    choices = Choices.from_settings(settings)
    problems += check_pages(root / "content", root, catalog, measures, charts, choices, sources)
    return in_order(problems)


def settings_of(root: Path) -> Mapping[str, Any]:
    """The settings of the dossier, or none when it has no configuration."""
    configuration = root / CONFIGURATION
    return dict(read_settings(str(configuration))) if configuration.is_file() else {}
