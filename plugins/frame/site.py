"""What every page of the dossier shares: its name, its pages, « le fil », where things stand."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from plugins import formats
from plugins.datasets.catalog import Table
from plugins.datasets.dates import goes_on
from plugins.frame.status import latest
from plugins.frame.thread import Year, years
from plugins.records.edition import Edition
from plugins.wording import Wording


def site(settings: Mapping[str, Any], edition: Edition, wording: Wording, verified_on: date | None) -> dict[str, Any]:
    """The `site` of the templates, chapters left for later (their reading time is not known yet).

    `settings` are Pelican's: SITENAME, SITESUBTITLE, SITEURL, MENU, FOOTER, CONTACT, THREAD, whose dataset may be
    unreadable: neither thread nor status then. `verified_on` is the day of the data.
    """
    told = formats.show(verified_on.isoformat(), "date", None, edition.language) if verified_on else ""
    choice = settings["THREAD"]
    table = edition.catalog.get(choice["dataset"])
    return {
        "name": settings["SITENAME"],
        "baseline": settings["SITESUBTITLE"],
        "root": urlsplit(settings["SITEURL"]).path.rstrip("/"),
        "url": settings["SITEURL"].rstrip("/"),
        "chapters": (),
        "menu": links(settings["MENU"]),
        "footer": links(settings["FOOTER"]),
        "contact": settings["CONTACT"],
        "verified_on": told,
        "thread": table and thread(table, choice, edition, wording, verified_on),
        "status": table and latest(edition, table, choice["date"], choice["effect"], told),
    }


def links(pages: Sequence[tuple[str, str]]) -> list[dict[str, str]]:
    """`(path, title)` pairs of the configuration, for the templates."""
    return [{"url": f"/{path}", "title": title} for path, title in pages]


def thread(
    table: Table, choice: Mapping[str, str], edition: Edition, wording: Wording, verified_on: date | None
) -> dict[str, Any]:
    """« Le fil » from the columns of the dataset that the configuration chooses."""
    return {
        "title": wording("nav.thread"),
        "url": f"/{path}" if (path := edition.index_path(table)) else None,
        "years": [
            segment(year, wording, verified_on) for year in years(edition, table, choice["date"], choice["effect"])
        ],
    }


def segment(year: Year, wording: Wording, verified_on: date | None) -> dict[str, Any]:
    """A year as the templates draw it: `unfinished` when the data stop within it, `label` for the ear."""
    unfinished = verified_on is not None and goes_on(year.year, verified_on)
    said = [f"{year.count} {wording('unit.acts', n=year.count)}"]
    if year.effect:
        said.append(wording("thread.dominant", effect=year.effect.label))
    if unfinished:
        said.append(wording("thread.unfinished"))
    return asdict(year) | {
        "unfinished": unfinished,
        "label": wording("thread.year", year=year.year, said=", ".join(said)),
    }
