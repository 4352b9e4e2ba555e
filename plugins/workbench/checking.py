"""Read a whole dossier and list its problems, without building a page."""

from pathlib import Path

from plugins.charts.catalogue import load_charts
from plugins.datasets.catalog import load_catalog
from plugins.directives.checking import check_pages
from plugins.measures.catalogue import load_measures
from plugins.problems import Problem, in_order


def check(root: Path) -> list[Problem]:
    """Every problem of the dossier at `root` (`data/`, `content/`), in order; an empty list means it can be built."""
    catalog, problems = load_catalog(root / "data", root)
    measures, found = load_measures(root / "data" / "measures", catalog, root)
    problems += found
    charts, found = load_charts(root / "content" / "charts", catalog, measures, root)
    problems += found
    problems += check_pages(root / "content", root, catalog, measures, charts)
    return in_order(problems)
