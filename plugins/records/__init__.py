"""Pelican glue: an edition in the context, then one page per row and one per dataset."""

from typing import Any
from urllib.parse import urlsplit

from pelican import signals
from pelican.generators import Generator

from plugins.records.edition import Edition
from plugins.records.indexes import index
from plugins.records.mentions import mentions
from plugins.records.pages import records


class RecordsGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes the pages that the descriptors ask for, in the default language."""

    def generate_context(self) -> None:
        """Put the edition of each language in the context, for the rooms that name rows."""
        root = urlsplit(self.settings["SITEURL"]).path.rstrip("/")
        self.context["editions"] = {
            language: Edition(self.context["catalog"], language, root, self.settings["SOURCES_DATASET"])
            for language in self.settings["LANGUAGES"]
        }

    def generate_output(self, writer: Any) -> None:
        """Write every record and every index."""
        language = self.settings["DEFAULT_LANG"]
        edition = self.context["editions"][language]
        verified = self.context["measures"].get(self.settings["VERIFIED_MEASURE"])
        missing = (
            self.context["wording"][language]("missing.found", date=edition.date(verified.value)) if verified else None
        )
        pages = [page for page in self.context["pages"] if page.lang == language]
        cited = (mentions(pages, edition.root), self.context["wording"][language]("source.cited"))
        for name in sorted(edition.catalog):
            table = edition.catalog[name]
            for record in records(edition, table):
                self._write(writer, "record", record.path, language, record=record, missing_text=missing)
            page = index(edition, table, *(cited if name == edition.sources else ()))
            if page is not None:
                self._write(writer, "index_table", page.path, language, table=page)

    def _write(self, writer: Any, template: str, path: str, language: str, **values: Any) -> None:
        writer.write_file(
            f"{path}index.html",
            self.get_template(template),
            self.context,
            language=language,
            canonical=f"/{path}",
            **values,
        )


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(lambda _: RecordsGenerator, weak=False)
