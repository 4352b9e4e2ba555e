"""How a page of the dossier is cited: a sentence, a BibTeX entry, a CSL-JSON item. One place for every room.

The author is the dossier itself: no person is invented. Fields are those of BibLaTeX `online` and CSL 1.0.2 `webpage`.
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from plugins import formats
from plugins.wording import Wording

_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
_LANGUAGES = {"fr": "french", "en": "english"}


@dataclass(frozen=True, slots=True)
class Work:
    """A page. `path` begins with `/`; `base` is the address of the site without final `/`, empty when not known.

    `date` is ISO text as precise as known (the day its content was last settled), or empty.
    """

    title: str
    site: str
    path: str
    language: str = "fr"
    date: str = ""
    base: str = ""

    @property
    def address(self) -> str:
        """Absolute when the site has an address; else the path, which at least names the page."""
        return self.base + self.path

    @property
    def key(self) -> str:
        """A name for BibTeX and CSL: the site and the path, in ASCII."""
        plain = unicodedata.normalize("NFKD", f"{self.site} {self.path}").encode("ascii", "ignore").decode()
        return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def as_text(work: Work, wording: Wording) -> str:
    """One sentence in the language of `wording`."""
    values = {"site": work.site, "title": work.title, "url": work.address}
    if not work.date:
        return wording("cite.text", **values)
    return wording("cite.dated", date=formats.show(work.date, "date", None, wording.language), **values)


def as_bibtex(work: Work) -> str:
    """An `@online` entry in UTF-8, for BibLaTeX; titles in double braces keep their capitals."""
    fields = {
        "title": f"{{{_latex(work.title)}}}",
        "author": f"{{{_latex(work.site)}}}",
        "organization": f"{{{_latex(work.site)}}}",
        "date": work.date,
        "url": work.address if work.base else "",
        "note": "" if work.base else _latex(work.path),
        "langid": _LANGUAGES.get(work.language, work.language),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@online{{{work.key},\n{lines}}}\n"


def as_csl(work: Work) -> str:
    """A JSON list of one CSL item, as Zotero and citeproc read it."""
    item: dict[str, Any] = {
        "id": work.key,
        "type": "webpage",
        "title": work.title,
        "container-title": work.site,
        "author": [{"literal": work.site}],
        "language": work.language,
    }
    if parts := [int(part) for part in re.findall(r"\d+", work.date)][:3]:
        # CSL has no quarters or half-years: a part of the year that is no month is left out.
        item["issued"] = {"date-parts": [parts if len(parts) < 2 or parts[1] <= 12 else parts[:1]]}
    item |= {"URL": work.address} if work.base else {"note": work.path}
    return json.dumps([item], ensure_ascii=False, indent=1) + "\n"


def _latex(text: str) -> str:
    return "".join(_LATEX.get(sign, sign) for sign in text)
