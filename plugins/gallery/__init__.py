"""Pelican glue: the list of the charts, a permanent page for each with its files, the bare figure to embed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.charts import addresses
from plugins.charts.forms.image import read_palette
from plugins.directives.context import Choices, PageContext
from plugins.gallery import files, pictures
from plugins.gallery.sheets import Sheet, sheet
from plugins.store import FOLDER, Store


class GalleryGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes all that `plugins/charts/addresses.py` names. Settings: `LANGUAGES`, `THEME`, `SITEURL`."""

    def generate_context(self) -> None:
        """Draw every picture: a character that our fonts lack is told before anything is written."""
        palette = read_palette(Path(self.settings["THEME"]) / "static" / "css")
        self.pictures: dict[tuple[str, str], str] = {}
        for language in self.settings["LANGUAGES"]:
            for name in filter(lambda name: self.context["charts"][name].pictured, self.context["charts"]):
                chart, place = self.context["charts"][name], self._place(name, language)
                site, address = self.context["sites"][language]["name"], addresses.page_path(name, language)
                wording = self.context["wording"][language]
                words = pictures.caption(chart, place.edition, wording, site, place.absolute(address))
                self.pictures[name, language] = pictures.picture(chart, place.edition, palette, words)
                self.context["problems"] += pictures.holes(self.pictures[name, language], place.file)

    def generate_output(self, writer: Any) -> None:
        """The pages, then the files beside them."""
        for language in self.settings["LANGUAGES"]:
            sheets = [self._sheet(name, language) for name in sorted(self.context["charts"])]
            for one in sheets:
                self._write(writer, "chart", language, partial(addresses.page_path, one.id), sheet=one)
                self._write(writer, "embed", language, partial(addresses.embed_path, one.id), sheet=one)
            self._write(writer, "gallery", language, addresses.gallery_path, sheets=sheets)
            self._files(language)

    def _files(self, language: str) -> None:
        store = Store(Path(self.settings["PATH"]).parent / FOLDER / "images")
        for name in self.context["charts"]:
            drawn = self.pictures.get((name, language))
            for path, content in files.files(self.context["charts"][name], language, drawn, store):
                (Path(self.output_path) / path).write_bytes(content)

    def _place(self, name: str, language: str) -> PageContext:
        return PageContext(
            f"content/charts/{name}.yaml",
            self.context["editions"][language],
            self.context["measures"],
            self.context["charts"],
            Path(self.settings["PATH"]).parent,
            Choices.from_settings(self.settings),
        )

    def _sheet(self, name: str, language: str) -> Sheet:
        root = self.context["editions"][language].root
        pages = (page for page in self.context["pages"] if page.lang == language and name in page.charts_used)
        used = sorted((page.title, f"{root}/{page.save_as.removesuffix('index.html')}") for page in pages)
        return sheet(self._place(name, language), self.context["charts"][name], used)

    def _write(self, writer: Any, template: str, language: str, path_in: Callable[[str], str], **values: Any) -> None:
        """One page, and the same page in another language."""
        others = (other for other in self.settings["LANGUAGES"] if other != language)
        translation = next(({"language": other, "url": f"/{path_in(other)}"} for other in others), None)
        shared = {
            "language": language,
            "site": self.context["sites"][language],
            "canonical": f"/{path_in(language)}",
            "translation": translation,
            "gallery_url": f"/{addresses.gallery_path(language)}",
        }
        name = f"{path_in(language)}index.html"
        writer.write_file(name, self.get_template(template), self.context, **shared, **values)


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(lambda _: GalleryGenerator, weak=False)
