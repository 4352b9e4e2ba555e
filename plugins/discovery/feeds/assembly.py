"""The feeds that `pelican.conf.py` asks for: what it means, what is wrong with it, and the feed it gives."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from plugins.datasets.catalog import Catalog
from plugins.discovery.feeds.feed import Entry, Feed, latest
from plugins.discovery.feeds.origins import Written, page_entries, row_entries
from plugins.problems import Problem, did_you_mean
from plugins.records.edition import Edition
from plugins.typography.page import LANGUAGES
from plugins.wording import Wording

FILE = "pelican.conf.py"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One item of the setting `FEEDS`. Without `dataset`, the pages; `date` and `texts` name its fields."""

    name: str
    title: Mapping[str, str]
    subtitle: Mapping[str, str] = field(default_factory=dict)
    dataset: str = ""
    date: str = ""
    texts: Sequence[str] = ()


def wanted(setting: Iterable[Mapping[str, Any]], catalog: Catalog) -> tuple[list[Wanted], list[Problem]]:
    """The feeds that can be made, and what is wrong with the others. The date and text of a dataset are by default
    those of the page of its rows."""
    found, problems = [], []
    for item in (Wanted(**item) for item in setting):
        table = catalog.get(item.dataset)
        if not item.dataset:
            found.append(item)
        elif table is not None:
            page = table.descriptor.page
            date = item.date or (page.date if page else "") or ""
            texts = item.texts or ([page.summary] if page and page.summary else [])
            if table.descriptor.field(date) is not None:
                found.append(replace(item, date=date, texts=texts))
            else:
                near = did_you_mean(date, table.descriptor.by_name)
                said = f"FEEDS : « {item.dataset} » n’a pas de champ « {date} »."
                problems.append(Problem(FILE, said, near, check="feed"))
        elif item.dataset not in catalog.names:
            near = did_you_mean(item.dataset, catalog.names)
            said = f"FEEDS : aucun jeu de données ne s’appelle « {item.dataset} »."
            problems.append(Problem(FILE, said, near, check="feed"))
    return found, problems


def assemble(
    item: Wanted,
    edition: Edition,
    wording: Wording,
    pages: Iterable[Written],
    settings: Mapping[str, Any],
    verified: str,
) -> Feed | None:
    """One feed in the language of the edition; None when nothing in that language is dated.

    `verified` is the day that stands for a page that gives none (ISO text).
    """
    language = edition.language
    root = "/" if language == settings["DEFAULT_LANG"] else f"/{language}/"
    table, page = edition.catalog.get(item.dataset), root
    if table is None:
        entries = latest(page_entries(pages, verified, wording))
    else:
        path = edition.index_path(table)
        page = f"/{path}" if path else root
        entries = latest(row_entries(edition, table, item.date, item.texts, page))
    return make(item.name, item.title, item.subtitle, language, settings, page, entries)


def make(
    name: str,
    title: Mapping[str, str],
    subtitle: Mapping[str, str],
    language: str,
    settings: Mapping[str, Any],
    page: str,
    entries: Iterable[Entry],
) -> Feed | None:
    """A feed under the name and address of the site in this language, its words mended; None without entries."""
    kept, site = tuple(entries), {**settings, **settings.get("EDITIONS", {}).get(language, {})}
    if not kept:
        return None
    root = "/" if language == settings["DEFAULT_LANG"] else f"/{language}/"
    mend = LANGUAGES.get(language, str)
    return Feed(
        name=name,
        title=mend(title.get(language, title["fr"])),
        subtitle=mend(subtitle.get(language) or site["SITESUBTITLE"]),
        language=language,
        site=mend(site["SITENAME"]),
        path=f"{root}feeds/{name}",
        page=page,
        owner=settings["DATA_PACKAGE_NAME"],
        base=settings["SITEURL"].rstrip("/"),
        entries=tuple(
            replace(entry, title=mend(entry.title), paragraphs=tuple(mend(text) for text in entry.paragraphs))
            for entry in kept
        ),
    )
