"""What every page of the dossier shares: its name, its pages, « le fil », where things stand."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any
from urllib.parse import urlsplit

from plugins.frame.status import latest
from plugins.frame.thread import Year, years
from plugins.records.edition import Edition
from plugins.wording import Wording


def site(settings: Mapping[str, Any], edition: Edition, wording: Wording, verified_on: str) -> dict[str, Any]:
    """The `site` of the templates, chapters left for later (their reading time is not known yet).

    `settings` are Pelican's: SITENAME, SITESUBTITLE, SITEURL, MENU, FOOTER, CONTACT, THREAD. `verified_on` is in words.
    """
    return {
        "name": settings["SITENAME"],
        "baseline": settings["SITESUBTITLE"],
        "root": urlsplit(settings["SITEURL"]).path.rstrip("/"),
        "url": settings["SITEURL"].rstrip("/"),
        "chapters": (),
        "menu": links(settings["MENU"]),
        "footer": links(settings["FOOTER"]),
        "contact": settings["CONTACT"],
        "verified_on": verified_on,
        **thread_and_status(settings["THREAD"], edition, wording, verified_on),
    }


def links(pages: Sequence[tuple[str, str]]) -> list[dict[str, str]]:
    """`(path, title)` pairs of the configuration, for the templates."""
    return [{"url": f"/{path}", "title": title} for path, title in pages]


def thread_and_status(
    choice: Mapping[str, str], edition: Edition, wording: Wording, verified_on: str
) -> dict[str, Any]:
    """« Le fil » and the status card from the dataset that the configuration names; neither when it cannot be read."""
    table = edition.catalog.get(choice["dataset"])
    if table is None:
        return {"thread": None, "status": None}
    found = years(edition, table, choice["date"], choice["effect"])
    return {
        "thread": {
            "title": wording("nav.thread"),
            "url": f"/{path}" if (path := edition.index_path(table)) else None,
            "years": [asdict(year) | {"label": label(year, wording)} for year in found],
        },
        "status": latest(edition, table, choice["date"], choice["effect"], verified_on),
    }


def label(year: Year, wording: Wording) -> str:
    """The name of a year for the ear: « 2020 : Encadre, 4 actes »."""
    acts = f"{year.count} {wording('unit.acts', n=year.count)}"
    return f"{year.year} : {year.effect.label}, {acts}" if year.effect else f"{year.year} : {acts}"
