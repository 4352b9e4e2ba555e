"""Pelican glue: an edition in the context, then one page per row and one per dataset."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican import signals
from pelican.generators import Generator

from plugins.records import lists, mention_pages
from plugins.records.asked_charts import unknown_charts
from plugins.records.dictionaries import DictionariesGenerator
from plugins.records.edition import Edition
from plugins.records.gathered import excerpts
from plugins.records.indexes import index
from plugins.records.mentions import Mentions
from plugins.records.pages import records
from plugins.records.references import Bibliography
from plugins.records.row_users import mentions, shown
from plugins.store import FOLDER, Store


class RecordsGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes the pages that the descriptors ask for, in the default language."""

    def generate_context(self) -> None:
        """Put the edition of each language in the context, for the rooms that name rows."""
        root = urlsplit(self.settings["SITEURL"]).path.rstrip("/")
        self.context["editions"] = {
            language: Edition(self.context["catalog"], language, root, self.settings["SOURCES_DATASET"])
            for language in self.settings["LANGUAGES"]
        }
        dossier = Path(self.settings.get("ROOT_PATH") or Path(self.settings["DATA_PATH"]).parent)
        known = self.context["charts"].names
        self.context["problems"] += unknown_charts(self.context["catalog"], known, dossier)

    def generate_output(self, writer: Any) -> None:
        """Write every record and every index."""
        language = self.settings["DEFAULT_LANG"]
        edition = self.context["editions"][language]
        verified = self.context["measures"].get(self.settings["VERIFIED_MEASURE"])
        missing = (
            self.context["wording"][language]("missing.found", date=edition.date(verified.value)) if verified else None
        )
        mentioned = self._mentions(language)
        for name in sorted(edition.catalog):
            table = edition.catalog[name]
            already = [part.dataset for part in table.descriptor.page.related] if table.descriptor.page else ()
            for record in records(edition, table):
                groups = shown(mentioned, (name, record.id), without=already)
                asked = table.descriptor.page.charts if table.descriptor.page else ()
                charts = [chart for chart in map(self.context["charts"].get, asked) if chart is not None]
                rows = tuple(excerpts(edition, charts, (name, record.id)))
                values = {"record": record, "missing_text": missing, "mentions": groups, "excerpts": rows}
                self._write(writer, "record", record.path, language, **values)
        for other in self.settings["LANGUAGES"]:
            self._write_lists(writer, other, mentioned if other == language else None)

    def _write_lists(self, writer: Any, language: str, mentioned: Mentions | None) -> None:
        """Write the indexes that exist in a language."""
        edition, wording = self.context["editions"][language], self.context["wording"][language]
        default = self.settings["DEFAULT_LANG"]
        tables = [table for table in edition.catalog.tables.values() if language in lists.languages(table, default)]
        if tables and mentioned is None:
            mentioned = self._mentions(language)
        store = Store(Path(self.settings["DATA_PATH"]).parent / FOLDER / "references")
        for table in tables:
            page = index(edition, table, mentioned)
            if page is not None:
                values = lists.laid_out(edition, table, page, Bibliography(language, store), wording)
                values["figure"] = self.context["figures"](page.chart, language) if page.chart else None
                values["translation"] = lists.translation(table, language, default)
                if mention_pages.stand_apart(page):
                    values["counts"] = mention_pages.counts(page, wording, edition.root)
                    self._write_mention_pages(writer, values["table"], language)
                self._write(writer, lists.template(table), page.path, language, **values)

    def _write_mention_pages(self, writer: Any, table: Any, language: str) -> None:
        """Write where the rows of a long table are mentioned."""
        letters = list(mention_pages.pages_by_letter(table))
        for page in letters:
            self._write(writer, "index_mentions", page.path, language, table=table, page=page, letters=letters)

    def _mentions(self, language: str) -> Mentions:
        pages = [page for page in self.context["pages"] if page.lang == language]
        url = self.settings.get("MEASURE_URL", "mesures/{theme}/#{key}")
        edition, wording = self.context["editions"][language], self.context["wording"][language]
        return mentions(edition, wording, pages, self.context["charts"], self.context["measures"], url)

    def _write(self, writer: Any, template: str, path: str, language: str, **values: Any) -> None:
        writer.write_file(
            f"{path}index.html",
            self.get_template(template),
            self.context,
            language=language,
            site=self.context["sites"][language],
            canonical=f"/{path}",
            **values,
        )


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(lambda _: RecordsGenerator, weak=False)
    signals.get_generators.connect(lambda _: DictionariesGenerator, weak=False)
