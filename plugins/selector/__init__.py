"""Pelican glue: « who could have been chosen, that day? », one page per selector and language."""

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.selector.catalogue import load_selectors
from plugins.selector.payload import payload
from plugins.selector.writer import Writer


class SelectorGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Puts `selectors` in the shared context, adds to `problems`, and writes the pages and their facts.

    Settings: `SELECTORS_PATH` (`content/selectors/`), `ROOT_PATH` (the dossier), `LANGUAGES`.
    """

    def generate_context(self) -> None:
        """Read every selector over the catalog and the measures."""
        folder = Path(self.settings.get("SELECTORS_PATH") or Path(self.settings["PATH"]) / "selectors")
        root = Path(self.settings.get("ROOT_PATH") or folder.parent.parent)
        catalog, measures = self.context["catalog"], self.context["measures"]
        selectors, problems = load_selectors(folder, catalog, measures, root, self.settings["LANGUAGES"])
        self.context["selectors"] = selectors
        self.context.setdefault("problems", []).extend(problems)

    def generate_output(self, writer: Any) -> None:
        """`<path>index.html` and beside it `<id>-<language>.json`."""
        for selector in self.context["selectors"].values():
            for language, path in selector.spec.path.items():
                wording = self.context["wording"][language]
                pages = Writer(selector, self.context["editions"][language], wording, self.context["measures"])
                shown = self.get_template("selector")
                writer.write_file(
                    f"{path}index.html", shown, self.context, selector=pages.view(), **self._place(selector, language)
                )
                data = Path(self.output_path) / path / f"{selector.id}-{language}.json"
                data.write_text(payload(pages), encoding="utf-8", newline="")

    def _place(self, selector: Any, language: str) -> dict[str, Any]:
        """Language, address and frame of a page, and the same page in another language."""
        paths = {name: f"/{path}" for name, path in selector.spec.path.items()}
        other = next(({"language": name, "url": url} for name, url in paths.items() if name != language), None)
        site = self.context.get("sites", {}).get(language) or self.context.get("site")
        return {"language": language, "canonical": paths[language], "translation": other, "site": site}


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(lambda _: SelectorGenerator, weak=False)
