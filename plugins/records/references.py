"""Documents as a bibliography writes them, through citeproc: the style is `theme/citations/bibliography.csl`.

An entry costs a few milliseconds to format, so each is kept under the hash of what it says.
"""

import json
from collections.abc import Mapping
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from markupsafe import Markup

from plugins.datasets.catalog import Row, Table
from plugins.datasets.dates import machine
from plugins.store import Store

STYLE = Path(__file__).resolve().parents[2] / "theme" / "citations" / "bibliography.csl"
LOCALES: Mapping[str, str] = {"fr": "fr-FR", "en": "en-GB"}
"""The locale of each language, among those that citeproc ships. English dates are written « 25 June 2025 »."""

_MARK = ("<u>", "</u>")
# citeproc lets tags through: the signs of HTML travel as signs of the private use area.
_SIGNS = {"&": "\ue000", "<": "\ue001", ">": "\ue002"}
_ESCAPES = str.maketrans({_SIGNS["&"]: "&amp;", _SIGNS["<"]: "&lt;", _SIGNS[">"]: "&gt;"})


class Bibliography:
    """Formats documents in one language. Entries made before come from `store`, when there is one."""

    def __init__(self, language: str, store: Store | None = None, style: Path = STYLE) -> None:
        self._locale, self._store, self._file = LOCALES[language], store, style
        self._recipe = (style.read_text(encoding="utf-8"), self._locale, version("citeproc-py"))

    def entry(self, document: Mapping[str, Any], url: str | None = None, lang: str | None = None) -> Markup:
        """The reference of a document (CSL-JSON), escaped; its title is a `cite` in its own `lang`, a link to `url`."""
        said = json.dumps(dict(document), ensure_ascii=False, sort_keys=True)
        if self._store is None:
            html = self._format(document)
        else:
            made = self._store.result((*self._recipe, said), lambda: self._format(document).encode())
            html = made.decode()
        before, _, rest = html.partition(_MARK[0])
        title, _, after = rest.partition(_MARK[1])
        # S704: what a row says is escaped in `_format`; the only tags are those of citeproc's formatter.
        return Markup("{}{}{}").format(Markup(before), _titled(Markup(title), url, lang), Markup(after))  # noqa: S704

    def _format(self, document: Mapping[str, Any]) -> str:
        source = CiteProcJSON([{**_inert(document), "id": "document"}])
        bibliography = CitationStylesBibliography(self._style, source, formatter.html)
        bibliography.register(Citation([CitationItem("document")]))
        return str(bibliography.bibliography()[0]).translate(_ESCAPES)

    @cached_property
    def _style(self) -> CitationStylesStyle:
        return CitationStylesStyle(str(self._file), locale=self._locale, validate=False)


def document(table: Table, row: Row) -> dict[str, Any]:
    """A row of the dataset of sources as CSL-JSON; its type is what its category says (`csl_type`), else a web page."""
    category = table.descriptor.category("kind", row.get("kind"))
    found: dict[str, Any] = {
        "type": category.csl_type if category and category.csl_type else "webpage",
        "title": str(row.get("title") or table.key(row)),
    }
    if row.get("publisher"):
        found["publisher"] = str(row["publisher"])
    date = machine(row.get("published_on"))
    if date is not None:
        found["issued"] = {"date-parts": [[int(part) for part in date.split("-")]]}
    return found


def _inert(document: Mapping[str, Any]) -> dict[str, Any]:
    signs = str.maketrans(_SIGNS)
    return {name: value.translate(signs) if isinstance(value, str) else value for name, value in document.items()}


def _titled(title: Markup, url: str | None, lang: str | None) -> Markup:
    linked = Markup('<a href="{}" rel="noreferrer">{}</a>').format(url, title) if url else title
    said = Markup(' lang="{}"').format(lang) if lang else Markup("")
    return Markup("<cite{}>{}</cite>").format(said, linked)
