"""All the charts of a dossier: `load_charts` reads, checks, fills and keeps them ready to draw."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.charts.assembly import assemble
from plugins.charts.chart import Chart, Texts
from plugins.charts.forms.svg.typeface import load_typeface
from plugins.charts.forms.table import Cell, Header, TableForm
from plugins.datasets.catalog import Catalog
from plugins.measures.catalogue import Measures
from plugins.problems import Problem
from plugins.store import FOLDER, Store

__all__ = ["Cell", "Chart", "Charts", "Header", "TableForm", "Texts", "load_charts"]

FACE = Path(__file__).resolve().parents[2] / "theme" / "static" / "fonts" / "bricolage-grotesque.woff2"
"""The font of figures, as the theme ships it."""


@dataclass(frozen=True, eq=False)
class Charts:
    """The charts without problem, by id; `names` also holds those left out."""

    charts: Mapping[str, Chart]
    names: frozenset[str]

    def __getitem__(self, name: str) -> Chart:
        return self.charts[name]

    def __contains__(self, name: object) -> bool:
        return name in self.charts

    def __iter__(self) -> Iterator[str]:
        return iter(self.charts)

    def __len__(self) -> int:
        return len(self.charts)

    def get(self, name: str) -> Chart | None:
        """The chart, or nothing when it has a problem or does not exist."""
        return self.charts.get(name)


def load_charts(
    folder: Path, catalog: Catalog, measures: Measures, root: Path, languages: Sequence[str], face: Path = FACE
) -> tuple[Charts, list[Problem]]:
    """Read every `<id>.yaml` of `folder` (`content/charts/`).

    Paths in problems are relative to `root`. `face` is the font file that measures texts. A chart with a problem
    is left out, its name stays known.
    """
    charts: dict[str, Chart] = {}
    problems: list[Problem] = []
    files = sorted(folder.glob("*.yaml"))
    letters = load_typeface(face)
    store = Store(root / FOLDER / "figures")
    for path in files:
        file = path.relative_to(root).as_posix()
        if not path.resolve().is_relative_to(root.resolve()):
            problems.append(
                Problem(file, "ce fichier mène hors du dossier.", "Remplacez le lien par le fichier.", check="path")
            )
            continue
        chart, found = assemble(path.stem, path.read_bytes(), file, catalog, measures, tuple(languages), letters, store)
        problems += found
        if chart is not None:
            charts[chart.id] = chart
    return Charts(charts, frozenset(path.stem for path in files)), problems
