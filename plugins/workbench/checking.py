"""Read a whole dossier and list its problems, without building a page."""

from dataclasses import dataclass
from pathlib import Path

from plugins.directives.checking import check_pages
from plugins.directives.context import Choices
from plugins.directives.page_files import read_files
from plugins.problems import Problem, in_order
from plugins.records.asked_charts import unknown_charts
from plugins.typography.house import house_of
from plugins.workbench import prose_report
from plugins.workbench.dossier import read_dossier
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
    dossier = read_dossier(root)
    files, problems = read_files(root / "content", root)
    problems += [*dossier.problems, *unknown_charts(dossier.catalog, dossier.charts.names, root)]
    sources = dossier.settings.get("SOURCES_DATASET", "sources")
    choices = Choices.from_settings(dossier.settings)
    found, reviews = check_pages(files, root, dossier.catalog, dossier.measures, dossier.charts, choices, sources)
    problems += found
    house, found = house_of(dossier.settings, root, dossier.catalog)
    late = late_translations(files)
    problems += [*found, *misprints(files, root, dossier.catalog, house), *late]
    told = prose_report.lines(reviews, frozenset(problem.file for problem in late))
    return Examination(tuple(in_order(problems)), tuple(told))
