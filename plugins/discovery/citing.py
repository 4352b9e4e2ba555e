"""« Citer cette page » for templates, and the file that bibliography software takes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from plugins.page_citation import Work, as_bibtex, as_csl, as_text
from plugins.typography.page import LANGUAGES
from plugins.wording import Wording

FILE = "citation.json"


@dataclass
class Citations:
    """Called by a template, gives what partials/cite.html shows, and remembers which pages were cited.

    `names` holds the name of the site by language; `base` its address, `root` the path it lives under, both without
    final `/`; `day` stands for the pages that give no date of their own (ISO text).
    """

    names: Mapping[str, str]
    wordings: Mapping[str, Wording]
    base: str
    root: str
    day: str
    works: dict[str, Work] = field(default_factory=dict)

    def __call__(self, title: str, path: str, language: str, date: str = "") -> dict[str, str]:
        """`{text, bibtex, csl_url}` of the page at `path`, which begins with `/`."""
        mend = LANGUAGES.get(language, str)
        work = Work(mend(title), mend(self.names[language]), path, language, date or self.day, self.base)
        self.works[path] = work
        text = as_text(work, self.wordings[language])
        return {"text": text, "bibtex": as_bibtex(work), "csl_url": f"{self.root}{path}{FILE}"}

    def files(self) -> dict[str, str]:
        """`{path in the site: CSL-JSON}` of every page cited so far."""
        return {f"{path.lstrip('/')}{FILE}": as_csl(work) for path, work in sorted(self.works.items())}


def citations(settings: Mapping[str, Any], wordings: Mapping[str, Wording], root: str, day: str) -> Citations:
    """From Pelican's settings."""
    editions = settings.get("EDITIONS", {})
    names = {language: {**settings, **editions.get(language, {})}["SITENAME"] for language in settings["LANGUAGES"]}
    return Citations(names, wordings, settings["SITEURL"].rstrip("/"), root, day)
