"""Pelican glue: the search page and the index it reads, by language, from the pages and rows in the context."""

from pathlib import Path
from typing import Any

from pelican.generators import Generator

from plugins.discovery.search.entries import lists, row_entries, table_entries
from plugins.discovery.search.pages import page_entries
from plugins.discovery.search.parts import as_json, mended, part, split


class SearchGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes the page of each language that has pages and an address in `SEARCH_PATHS`, and the parts of its index.

    The parts are `<language>-<n>.json` in the folder of the first address.
    """

    def generate_output(self, writer: Any) -> None:
        """Every page has been expanded: list what can be found, then write the page that searches it."""
        spoken = {page.lang for page in self._pages()}
        paths = {language: path for language, path in self.settings["SEARCH_PATHS"].items() if language in spoken}
        for language, path in paths.items():
            parts = self._write_parts(next(iter(paths.values())), language)
            twins = [{"language": other, "url": f"/{twin}"} for other, twin in paths.items() if other != language]
            writer.write_file(
                f"{path}index.html",
                self.get_template("search"),
                self.context,
                language=language,
                site=self.context["sites"][language],
                canonical=f"/{path}",
                translation=twins[0] if twins else None,
                search={"parts": parts, "lists": lists(self.context["editions"][language])},
            )

    def _pages(self) -> list[Any]:
        return [written for page in self.context["pages"] for written in (page, *page.translations)]

    def _write_parts(self, folder: str, language: str) -> list[str]:
        edition, kind = self.context["editions"][language], self.context["wording"][language]("search.pages")
        pages = [entry for page in self._pages() if page.lang == language for entry in page_entries(page, kind)]
        rows = row_entries(edition, (self.settings["GLOSSARY"]["dataset"],))
        found = mended([*pages, *table_entries(edition, kind), *rows], language)
        names = []
        for number, entries in enumerate(split(found), start=1):
            names.append(f"/{folder}{language}-{number}.json")
            file = Path(self.output_path, names[-1].lstrip("/"))
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(as_json(part(entries, language)), encoding="utf-8")
        return names
