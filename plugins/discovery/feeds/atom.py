"""Atom (RFC 4287)."""

from xml.sax.saxutils import escape, quoteattr

from plugins.discovery.feeds.feed import Entry, Feed, moment

MEDIA_TYPE = "application/atom+xml"
ENDING = ".atom.xml"


def as_atom(feed: Feed) -> str:
    """The feed as an XML document. Raises ValueError for a feed without entries: it would have no date."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(feed.language)}>',
        f"  <id>{feed.ident('')}</id>",
        f"  <title>{escape(f'{feed.site} – {feed.title}')}</title>",
        f"  <subtitle>{escape(feed.subtitle)}</subtitle>",
        f"  <updated>{feed.updated}</updated>",
        f"  <author><name>{escape(feed.site)}</name></author>",
        f'  <link rel="self" type="{MEDIA_TYPE}" href={quoteattr(feed.address(feed.path + ENDING))}/>',
        f'  <link rel="alternate" type="text/html" href={quoteattr(feed.address(feed.page))}/>',
    ]
    for entry in feed.entries:
        lines += _entry(feed, entry)
    return "\n".join([*lines, "</feed>"]) + "\n"


def _entry(feed: Feed, entry: Entry) -> list[str]:
    content = "".join(f"<p>{escape(text)}</p>" for text in entry.paragraphs)
    return [
        "  <entry>",
        f"    <id>{feed.ident(entry.key)}</id>",
        f"    <title>{escape(entry.title)}</title>",
        f'    <link rel="alternate" type="text/html" href={quoteattr(feed.address(entry.path))}/>',
        f"    <published>{moment(entry.date)}</published>",
        f"    <updated>{moment(entry.date)}</updated>",
        # HTML inside Atom is escaped once more (RFC 4287, § 3.1.1.2).
        *([f'    <content type="html">{escape(content)}</content>'] if content else []),
        "  </entry>",
    ]
