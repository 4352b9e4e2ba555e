"""Read a whole dossier and list its problems, without building a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from plugins.charts.catalogue import load_charts
from plugins.datasets.catalog import load_catalog
from plugins.directives.checking import check_pages, review_pages
from plugins.directives.context import Choices
from plugins.measures.catalogue import load_measures
from plugins.problems import Problem, in_order
from plugins.typography.house import house_of
from plugins.workbench import prose_report
from plugins.workbench.building import CONFIGURATION
from plugins.workbench.house_style import misprints
from plugins.workbench.late import late_translations


@dataclass(frozen=True, slots=True)
class Examination:
    """Every problem, in order, and the report: a line per page, then the totals."""

    problems: tuple[Problem, ...]
    report: tuple[str, ...]


def check(root: Path) -> list[Problem]:
    """Every problem of the dossier at `root`; no error means that it can be built."""
    return list(examine(root).problems)


def examine(root: Path) -> Examination:
    """Read the dossier at `root` (`data/`, `content/`); one without configuration is read with the usual names."""
    settings = settings_of(root)
    catalog, problems = load_catalog(root / "data", root)
    measures, found = load_measures(root / "data" / "measures", catalog, root)
    problems += found
    charts, found = load_charts(root / "content" / "charts", catalog, measures, root, settings.get("LANGUAGES", ["fr"]))
    problems += found
    sources = settings.get("SOURCES_DATASET", "sources")
    choices = Choices.from_settings(settings)
    content = root / "content"
    problems += check_pages(content, root, catalog, measures, charts, choices, sources)
    house, found = house_of(settings, root, catalog)
    late = late_translations(content, root)
    problems += [*found, *misprints(content, root, catalog, house), *late]
    reviews = review_pages(content, root, catalog, measures, charts, choices, sources)
    told = prose_report.lines(reviews, frozenset(problem.file for problem in late))
    return Examination(tuple(in_order(problems)), tuple(told))


def settings_of(root: Path) -> Mapping[str, Any]:
    """The settings of the dossier, or none when it has no configuration."""
    configuration = root / CONFIGURATION
    return dict(read_settings(str(configuration))) if configuration.is_file() else {}
