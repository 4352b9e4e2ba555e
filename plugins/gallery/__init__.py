"""Pelican glue: the gallery of charts, and a permanent page for each."""

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.directives.context import Choices, PageContext
from plugins.gallery.sheets import Sheet, sheet


class GalleryGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes `graphiques/` and `graphiques/<id>/`, in the default language."""

    def generate_output(self, writer: Any) -> None:
        """One page per chart that can be drawn, then the list of them all."""
        sheets = [self._sheet(name) for name in sorted(self.context["charts"])]
        for page in sheets:
            self._write(writer, "chart", page.path, sheet=page)
        self._write(writer, "gallery", "graphiques/", sheets=sheets)

    def _sheet(self, name: str) -> Sheet:
        language = self.settings["DEFAULT_LANG"]
        place = PageContext(
            f"graphiques/{name}",
            self.context["editions"][language],
            self.context["measures"],
            self.context["charts"],
            Path(self.settings["PATH"]).parent,
            Choices.from_settings(self.settings),
        )
        root = self.context["editions"][language].root
        pages = (page for page in self.context["pages"] if page.lang == language and name in page.charts_used)
        used = sorted((page.title, f"{root}/{page.save_as.removesuffix('index.html')}") for page in pages)
        return sheet(place, self.context["charts"][name], used)

    def _write(self, writer: Any, template: str, path: str, **values: Any) -> None:
        language = self.settings["DEFAULT_LANG"]
        shared = {"language": language, "canonical": f"/{path}"}
        writer.write_file(f"{path}index.html", self.get_template(template), self.context, **shared, **values)


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(lambda _: GalleryGenerator, weak=False)
