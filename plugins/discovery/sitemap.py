"""What a search engine needs to find the pages: a sitemap and robots.txt (sitemaps.org protocol 0.9)."""

import re
from pathlib import Path
from xml.sax.saxutils import escape

NO_INDEX = re.compile(r"""<meta\s+name=["']robots["']\s+content=["'][^"']*noindex""", re.I)
ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([a-z-]+)" href="([^"]+)">')
NOT_PAGES = frozenset({"404.html"})


def addresses(folder: Path) -> dict[str, str]:
    """Path of every page of the finished site → its text, home (`/`) first; not those marked `noindex`."""
    found = {}
    for page in sorted(folder.rglob("*.html")):
        name, text = page.relative_to(folder).as_posix(), page.read_text(encoding="utf-8")
        if name not in NOT_PAGES and not NO_INDEX.search(text):
            found["/" + name.removesuffix("index.html")] = text
    return {path: found[path] for path in sorted(found)}


def sitemap(folder: Path, base: str) -> str:
    """The sitemap of the finished site in `folder`, published under the address `base`.

    A page that exists in several languages names them all, as its own head does.
    """
    urls = "".join(
        f"  <url><loc>{escape(base + path)}</loc>{_languages(text)}</url>\n" for path, text in addresses(folder).items()
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    return f'{head} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{urls}</urlset>\n'


def _languages(text: str) -> str:
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href="{address}"/>'
        for language, address in ALTERNATE.findall(text)
    )


def robots(base: str) -> str:
    """Everyone may read everything; with an address, where the sitemap is."""
    lines = ["User-agent: *", "Allow: /"]
    if base:
        lines.append(f"Sitemap: {base}/sitemap.xml")
    return "\n".join(lines) + "\n"
