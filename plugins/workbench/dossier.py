"""A whole dossier read without building a page: tables, measures, charts, and what the configuration says."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from plugins.charts.catalogue import Charts, load_charts
from plugins.datasets.catalog import Catalog, load_catalog
from plugins.measures.catalogue import Measures, load_measures
from plugins.problems import Problem
from plugins.workbench.building import CONFIGURATION


@dataclass(frozen=True, eq=False)
class Dossier:
    """What was read at `root`, and every problem of it."""

    root: Path
    settings: Mapping[str, Any]
    catalog: Catalog
    measures: Measures
    charts: Charts
    problems: tuple[Problem, ...]

    @property
    def languages(self) -> tuple[str, ...]:
        """Those of the site."""
        return tuple(self.settings.get("LANGUAGES", ["fr"]))


def read_dossier(root: Path, data: Path | None = None) -> Dossier:
    """Read the dossier at `root`; with `data`, over the tables of that folder instead of its own.

    Measures and charts are always those of today: their values over older rows say what the rows changed.
    """
    settings = settings_of(root)
    folder = data or root / "data"
    catalog, problems = load_catalog(folder, folder.parent)
    measures, found = load_measures(root / "data" / "measures", catalog, root)
    problems += found
    languages = settings.get("LANGUAGES", ["fr"])
    charts, found = load_charts(root / "content" / "charts", catalog, measures, root, languages)
    return Dossier(root, settings, catalog, measures, charts, (*problems, *found))


def settings_of(root: Path) -> Mapping[str, Any]:
    """The settings of the dossier, or none when it has no configuration."""
    configuration = root / CONFIGURATION
    return dict(read_settings(str(configuration))) if configuration.is_file() else {}
