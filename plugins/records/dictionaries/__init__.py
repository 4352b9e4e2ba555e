"""Pelican glue: a page per dataset with its dictionary; the list of them for the page that presents the data."""

from typing import Any

from pelican.generators import Generator

from plugins.records.alphabet import folded
from plugins.records.dictionaries.dataset_users import charts_on, measures_on
from plugins.records.dictionaries.dictionary import Dictionary, dictionary


class DictionariesGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes the page of every dataset in every language, and their list unless the dossier has a page for it.

    Settings: `DATASETS_PATH` (the folder of the files), `DATASET_PAGES` (language → folder of the pages; that of the
    files, in the default language, when absent), `CHART_PAGE_URL`, `MEASURE_URL`.
    """

    def generate_context(self) -> None:
        """Put the datasets of each language in the context, for the page that lists them."""
        self.context["dictionaries"] = {
            language: [self._dictionary(language, name) for name in self._by_title(language)]
            for language in self._folders()
        }

    def generate_output(self, writer: Any) -> None:
        """Write each of them."""
        every, folders = self.context["dictionaries"], self._folders()
        written = {page.save_as for page in self.context["pages"]}
        for language, pages in every.items():
            twins = {page.name: (other, page.path) for other in every if other != language for page in every[other]}
            for page in pages:
                twin = twins.get(page.name)
                translation = {"language": twin[0], "url": f"/{twin[1]}"} if twin else None
                values = {"dataset": page, "folder": folders[language], "translation": translation}
                self._write(writer, "dataset", page.path, language, **values)
            if f"{folders[language]}index.html" not in written:
                title = self.context["wording"][language]("data.title")
                self._write(writer, "datasets", folders[language], language, page={"title": title, "content": ""})

    def _write(self, writer: Any, template: str, path: str, language: str, **values: Any) -> None:
        shared = {"language": language, "site": self.context["sites"][language], "canonical": f"/{path}"}
        writer.write_file(f"{path}index.html", self.get_template(template), self.context, **shared, **values)

    def _folders(self) -> dict[str, str]:
        files = self.settings.get("DATASETS_PATH", "donnees")
        found: dict[str, str] = self.settings.get("DATASET_PAGES", {self.settings["DEFAULT_LANG"]: f"{files}/"})
        return found

    def _by_title(self, language: str) -> list[str]:
        catalog = self.context["catalog"]
        return sorted(catalog, key=lambda name: (folded(catalog[name].descriptor.title.text(language)), name))

    def _dictionary(self, language: str, name: str) -> Dictionary:
        edition, settings = self.context["editions"][language], self.settings
        numbers = settings.get("MEASURE_URL", "mesures/{theme}/#{key}")
        return dictionary(
            edition,
            edition.catalog[name],
            self.context["wording"][language],
            self._folders(),
            settings.get("DATASETS_PATH", "donnees"),
            charts=charts_on(edition, self.context["charts"], name, settings.get("CHART_PAGE_URL", "graphiques/{id}/")),
            measures=measures_on(edition, self.context["measures"], name, numbers),
        )
