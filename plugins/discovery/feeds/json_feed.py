"""JSON Feed, version 1.1 (jsonfeed.org)."""

import json
from typing import Any

from plugins.discovery.feeds.feed import Entry, Feed, moment

MEDIA_TYPE = "application/feed+json"
ENDING = ".json"


def as_json_feed(feed: Feed) -> str:
    """The feed as a JSON document."""
    content = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"{feed.site} – {feed.title}",
        "description": feed.subtitle,
        "language": feed.language,
        "home_page_url": feed.address(feed.page),
        "feed_url": feed.address(feed.path + ENDING),
        "authors": [{"name": feed.site}],
        "items": [_item(feed, entry) for entry in feed.entries],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _item(feed: Feed, entry: Entry) -> dict[str, Any]:
    return {
        "id": feed.ident(entry.key),
        "url": feed.address(entry.path),
        "title": entry.title,
        "content_text": "\n\n".join(entry.paragraphs) or entry.title,
        "date_published": moment(entry.date),
    }
