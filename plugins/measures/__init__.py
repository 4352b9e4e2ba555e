"""Every number of the dossier is a named query: computed once, shown everywhere, explained on the page of its theme."""

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins import formats
from plugins.measures.catalogue import load_measures
from plugins.measures.page import theme_page
from plugins.wording import load_wording


class MeasuresGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Puts `measures`, `wording` and `show` in the shared context, adds to `problems`, and writes a page per theme.

    Settings: `MEASURES_PATH` (the folder), `MEASURES_URL` (« mesures/{theme}/ » by default), `ROOT_PATH` (the dossier).
    """

    def generate_context(self) -> None:
        """Compute every measure over the catalog."""
        folder = Path(self.settings["MEASURES_PATH"])
        root = Path(self.settings.get("ROOT_PATH") or folder.parent.parent)
        measures, problems = load_measures(folder, self.context["catalog"], root)
        self.context.update(measures=measures, wording=load_wording(), show=formats.show)
        self.context.setdefault("problems", []).extend(problems)

    def generate_output(self, writer: Any) -> None:
        """Write the page of each theme, in the default language."""
        language = self.settings["DEFAULT_LANG"]
        names, wording = self.context["editions"][language], self.context["wording"][language]
        template = self.get_template("measures")
        for theme, measures in self.context["measures"].themes().items():
            url = self.settings.get("MEASURES_URL", "mesures/{theme}/").format(theme=theme)
            page = theme_page(theme, measures, self.context["catalog"], names, wording)
            writer.write_file(
                f"{url}index.html", template, self.context, theme=page, language=language, canonical=f"/{url}"
            )


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(lambda _: MeasuresGenerator, weak=False)
