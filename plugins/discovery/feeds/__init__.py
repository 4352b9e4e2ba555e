"""Pelican glue: the feeds that the configuration asks for, in Atom and JSON Feed, by language."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from plugins.discovery.feeds import atom, json_feed
from plugins.discovery.feeds.assembly import Wanted, assemble, wanted
from plugins.discovery.feeds.feed import Feed


class FeedsGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Puts `feeds` in the context (language → feeds, for the head of every page) and writes them.

    Settings: `FEEDS`, a list of `{name, title, subtitle, dataset, date, texts}`; without `dataset`, the pages.
    """

    def generate_context(self) -> None:
        """Everything that a feed tells is known once pages and tables have been read."""
        asked, problems = wanted(self.settings.get("FEEDS", ()), self.context["catalog"])
        self.context["problems"] += problems
        self.context["feeds"] = {
            language: [feed for feed in (self._feed(item, language) for item in asked) if feed is not None]
            for language in self.settings["LANGUAGES"]
        }

    def generate_output(self, _writer: Any) -> None:
        """`feeds/<name>.atom.xml` and `.json`; those of another language under its folder."""
        for feeds in self.context["feeds"].values():
            write(feeds, Path(self.output_path))

    def _feed(self, item: Wanted, language: str) -> Feed | None:
        verified = self.context["measures"].get(self.settings["VERIFIED_MEASURE"])
        pages = [written for page in self.context["pages"] for written in (page, *page.translations)]
        return assemble(
            item,
            self.context["editions"][language],
            self.context["wording"][language],
            [page for page in pages if page.lang == language],
            self.settings,
            str(verified.value) if verified else "",
        )


def write(feeds: Iterable[Feed], folder: Path) -> None:
    """Both forms of each feed, in the finished site `folder`."""
    for feed in feeds:
        for ending, text in ((atom.ENDING, atom.as_atom(feed)), (json_feed.ENDING, json_feed.as_json_feed(feed))):
            path = folder / f"{feed.path}{ending}".lstrip("/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
