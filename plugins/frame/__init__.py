"""Pelican glue: what every page shares, and what each page needs to know of itself."""

from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins import formats
from plugins.frame.chapters import chapters, place
from plugins.frame.site import site


class FrameGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Puts `site` in the context before any directive is expanded."""

    def generate_context(self) -> None:
        """Everything but the chapters."""
        language = self.settings["DEFAULT_LANG"]
        verified = self.context["measures"].get(self.settings["VERIFIED_MEASURE"])
        verified_on = formats.show(verified.value, "date", None, language) if verified else ""
        edition, wording = self.context["editions"][language], self.context["wording"][language]
        self.context["site"] = site(self.settings, edition, wording, verified_on)
        self.context["language"] = language


def add_chapters(generators: list[Any]) -> None:
    """The directives have been expanded: every page knows its reading time."""
    context = generators[0].context
    context["site"]["chapters"] = chapters(page for page in context["pages"] if page.lang == context["DEFAULT_LANG"])


def place_page(generator: Any, content: Any) -> None:
    """Just before a page is written: its language, address and place among the chapters."""
    context = generator.context
    every = context["site"]["chapters"]
    mine = next((chapter for chapter in every if chapter.url == f"/{content.url}"), None)
    context["language"] = content.lang
    context["canonical"] = f"/{content.url}"
    context["chapter"] = place(mine, every) if mine else None
    content.summary_text = getattr(content, "description", "")


def leave_page(generator: Any, **_: Any) -> None:
    """What belongs to a page must not leak into the next template."""
    generator.context.update(language=generator.settings["DEFAULT_LANG"], canonical=None, chapter=None)


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(lambda _: FrameGenerator, weak=False)
    signals.all_generators_finalized.connect(add_chapters)
    signals.page_generator_write_page.connect(place_page)
    signals.page_writer_finalized.connect(leave_page)
