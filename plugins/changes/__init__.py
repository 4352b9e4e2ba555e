"""Pelican glue: the page of changes, its feed, and the frozen releases at addresses that stay."""

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.changes.freezing import snapshot
from plugins.changes.frozen_charts import frozen_charts
from plugins.changes.history import Changes, episodes, frozen, steps
from plugins.changes.news import feed, row_link
from plugins.changes.publishing import PATHS, changes_json, frozen_views, write_files
from plugins.changes.releases import read_releases
from plugins.discovery.feeds import write


class ChangesGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Puts `changes` in the context; writes `changements/` (`CHANGES_PATHS`) and `releases/<version>/`."""

    def generate_context(self) -> None:
        """Read the releases of the dossier and compare each with the one before, the last with the present."""
        root = Path(self.settings.get("ROOT_PATH") or Path(self.settings["PATH"]).parent)
        self.releases, problems = read_releases(root)
        languages = tuple(self.settings["LANGUAGES"])
        now = snapshot(self.context["catalog"], self.context["measures"], self.context["charts"], languages)
        self.steps, wordings = steps(self.releases, now), self.context["wording"]
        told = {language: episodes(self.steps, wordings[language]) for language in languages}
        self.charts = {}
        for language in languages:
            for release in self.releases:
                self.charts[language, release.version], found = frozen_charts(release, language)
                problems += found
        self.context["changes"] = Changes(told, frozen(self.releases))
        self.context["problems"] += problems
        for language in languages:
            news = feed(told[language], language, wordings[language], self._path(language), self.settings)
            self.context["feeds"][language] += [news] if news else []

    def generate_output(self, writer: Any) -> None:
        """The pages of each language, then the files."""
        first = self.settings["DEFAULT_LANG"]
        ordered = [first, *(code for code in self.settings["LANGUAGES"] if code != first)]
        for language in ordered:
            edition, translation = self.context["editions"][language], self._translation(language)
            values = {"episodes": self.context["changes"].episodes[language], "link": row_link(edition)}
            self._write(writer, "changes", self._path(language), language, translation=translation, **values)
            for release in self.releases:
                for template, path, shown in frozen_views(
                    release, self.charts[language, release.version], edition, ordered
                ):
                    self._write(writer, template, path, language, **shown)
            news = self.context["feeds"][language]
            write([one for one in news if one.name == "changements"], Path(self.output_path))
        write_files(self.releases, Path(self.output_path))
        for step in self.steps:
            changes_json(step, Path(self.output_path))

    def _path(self, language: str) -> str:
        return str({**PATHS, **self.settings.get("CHANGES_PATHS", {})}[language])

    def _translation(self, language: str) -> dict[str, str] | None:
        other = next((code for code in self.settings["LANGUAGES"] if code != language), None)
        return {"language": other, "url": f"/{self._path(other)}"} if other else None

    def _write(self, writer: Any, template: str, path: str, language: str, **values: Any) -> None:
        shared = {"language": language, "site": self.context["sites"][language], "canonical": f"/{path}"}
        writer.write_file(f"{path}index.html", self.get_template(template), self.context, **shared, **values)


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(lambda _: ChangesGenerator, weak=False)
