"""Pelican glue: what every page shares, and what each page needs to know of itself."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.frame.chapters import chapters, place
from plugins.frame.paths import path_of
from plugins.frame.site import site
from plugins.frame.specimens import drawn, read
from plugins.frame.translations import late, translation


class FrameGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Puts `sites` (one per language) and `site` in the context before any directive is expanded."""

    def generate_context(self) -> None:
        """Everything but the chapters."""
        verified = self.context["measures"].get(self.settings["VERIFIED_MEASURE"])
        self.context["sites"] = {
            language: site(
                {**self.settings, **self.settings.get("EDITIONS", {}).get(language, {})},
                self.context["editions"][language],
                self.context["wording"][language],
                date.fromisoformat(verified.value) if verified else None,
            )
            for language in self.settings["LANGUAGES"]
        }
        self.context["language"] = self.settings["DEFAULT_LANG"]
        self.context["site"] = self.context["sites"][self.context["language"]]

    def generate_output(self, writer: Any) -> None:
        """`style/`: every component in every state, when the theme has specimens."""
        file = Path(self.theme) / "specimens.yaml"
        if file.is_file():
            specimens = read(file)
            shared = {"specimens": specimens, "page": specimens, "components": drawn(specimens, self._render)}
            template = self.get_template("style")
            writer.write_file("style/index.html", template, self.context, canonical="/style/", **shared)

    def _render(self, template: str, macro: str | None, values: Mapping[str, Any]) -> str:
        found = self.env.get_template(template)
        shared = {**self.context, **values}
        if macro is None:
            return str(found.render(shared))
        drawing = getattr(found.make_module(shared), macro)
        words = {"_": self.context["wording"][self.context["language"]]} if "_" in drawing.arguments else {}
        return str(drawing(**values, **words))


def add_chapters(generators: list[Any]) -> None:
    """The directives have been expanded: every page knows its reading time."""
    context = generators[0].context
    pages = context["pages"]
    for language, shared in context["sites"].items():
        shared["chapters"] = chapters(page for page in pages if page.lang == language)
    for page in pages:
        file = Path(page.source_path).relative_to(Path(context["PATH"]).parent).as_posix()
        context["problems"] += late(page, file, pages)


def place_page(generator: Any, content: Any) -> None:
    """Just before a page is written: its language, address, translation and place among the chapters."""
    context = generator.context
    context["language"], context["site"] = content.lang, context["sites"][content.lang]
    every = context["site"]["chapters"]
    context["canonical"] = path_of(content)
    mine = next((chapter for chapter in every if chapter.url == context["canonical"]), None)
    context["chapter"] = place(mine, every) if mine else None
    context["translation"] = translation(content, context["pages"])
    content.summary_text = getattr(content, "description", "")


def leave_page(generator: Any, **_: Any) -> None:
    """What belongs to a page must not leak into the next template."""
    language = generator.settings["DEFAULT_LANG"]
    site = generator.context["sites"][language]
    generator.context.update(language=language, site=site, canonical=None, chapter=None, translation=None)


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(lambda _: FrameGenerator, weak=False)
    signals.all_generators_finalized.connect(add_chapters)
    signals.page_generator_write_page.connect(place_page)
    signals.page_writer_finalized.connect(leave_page)
