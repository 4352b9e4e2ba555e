"""Charts: rows become a figure, and the figure becomes a drawing, JSON for the browser, and a table."""

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.charts.catalogue import load_charts

FOLDER = "graphiques"


class ChartsGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Puts `charts` in the shared context, adds to `problems`, and writes figures for the browser.

    Settings: `CHARTS_PATH` (the chart files), `ROOT_PATH` (the dossier), `LANGUAGES`.
    """

    def generate_context(self) -> None:
        """Read every chart file over the catalog and the measures."""
        folder = Path(self.settings["CHARTS_PATH"])
        root = Path(self.settings.get("ROOT_PATH") or folder.parent.parent)
        catalog, measures = self.context["catalog"], self.context["measures"]
        charts, problems = load_charts(folder, catalog, measures, root, self.settings["LANGUAGES"])
        self.context["charts"] = charts
        self.context.setdefault("problems", []).extend(problems)

    def generate_output(self, _writer: object) -> None:
        """`graphiques/<id>/<id>-<language>-<width>.json`."""
        for chart in self.context["charts"].charts.values():
            folder = Path(self.output_path) / FOLDER / chart.id
            folder.mkdir(parents=True, exist_ok=True)
            for language in chart.texts if chart.enough and chart.drawn else ():
                for width in chart.widths:
                    path = folder / f"{chart.id}-{language}-{width}.json"
                    path.write_text(chart.json(language, width), encoding="utf-8", newline="")


def _generator(_pelican: Any) -> type[ChartsGenerator]:
    return ChartsGenerator


def register() -> None:
    """Pelican's entry point."""
    signals.get_generators.connect(_generator)
