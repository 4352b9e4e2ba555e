"""What a search engine needs to find the pages: a sitemap and robots.txt (sitemaps.org protocol 0.9)."""

import re
from pathlib import Path
from xml.sax.saxutils import escape

NO_INDEX = re.compile(r"""<meta\s+name=["']robots["']\s+content=["'][^"']*noindex""", re.I)
NOT_PAGES = frozenset({"404.html"})


def addresses(folder: Path) -> list[str]:
    """The path of every page of the finished site, home (`/`) first, in order, without those marked `noindex`."""
    found = []
    for page in sorted(folder.rglob("*.html")):
        name = page.relative_to(folder).as_posix()
        if name not in NOT_PAGES and not NO_INDEX.search(page.read_text(encoding="utf-8")):
            found.append("/" + name.removesuffix("index.html"))
    return sorted(found)


def sitemap(folder: Path, base: str) -> str:
    """The sitemap of the finished site in `folder`, published under the address `base`."""
    urls = "".join(f"  <url><loc>{escape(base + address)}</loc></url>\n" for address in addresses(folder))
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{urls}</urlset>\n"


def robots(base: str) -> str:
    """Everyone may read everything; with an address, where the sitemap is."""
    lines = ["User-agent: *", "Allow: /"]
    if base:
        lines.append(f"Sitemap: {base}/sitemap.xml")
    return "\n".join(lines) + "\n"
