"""The feed of changes, one entry per release, and where a row that changed is shown."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from plugins.changes.history import Episode
from plugins.discovery.feeds.assembly import make
from plugins.discovery.feeds.feed import Entry, Feed, latest
from plugins.records.edition import Edition
from plugins.wording import Wording

NAME = "changements"


def feed(
    told: Sequence[Episode], language: str, wording: Wording, path: str, settings: Mapping[str, Any]
) -> Feed | None:
    """What each release changed; None before the first. What is not released yet is no news."""
    entries = (_entry(episode, wording, path) for episode in told if episode.version)
    titles = {language: wording("feed.changes"), "fr": wording("feed.changes")}
    return make(NAME, titles, {language: wording("change.intro")}, language, settings, f"/{path}", latest(entries))


def _entry(episode: Episode, wording: Wording, path: str) -> Entry:
    paragraphs = [episode.headline]
    for section in episode.sections:
        paragraphs.append(wording("change.section", title=section.title, summary=section.summary))
        paragraphs += [sentence.text for sentence in section.sentences]
    for title, lines in (("change.measures", episode.measures), ("change.charts", episode.charts)):
        paragraphs += [wording(title), *lines] if lines else []
    return Entry(episode.version, episode.title, f"/{path}#v{episode.version}", episode.date, tuple(paragraphs))


def row_link(edition: Edition) -> Callable[[str, Sequence[str] | None], str | None]:
    """`link(table, key)` → the address of a row that still exists, for the templates."""

    def link(table: str, key: Sequence[str] | None) -> str | None:
        known = edition.catalog.get(table)
        if known is None or key is None or len(key) != 1 or known.row(key[0]) is None:
            return None
        return edition.link(table, key[0])

    return link
