"""What a page is, in schema.org words (JSON-LD), as a data block in its head.

The block is data, never run: `script-src 'self'` lets it stand. Nothing is said there that the page does not show.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from plugins.discovery.finished import Finished
from plugins.discovery.site import Site

Node = dict[str, Any]

_SAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def block(nodes: Sequence[Mapping[str, Any]]) -> str:
    """The nodes as one `<script>` that no text inside can close."""
    graph = {"@context": "https://schema.org", "@graph": [without_context(node) for node in nodes]}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":")).translate(_SAFE)
    return f'<script type="application/ld+json">{text}</script>'


def without_context(node: Mapping[str, Any]) -> Node:
    """A node as it stands in a graph, whose context is said once."""
    return {name: value for name, value in node.items() if name != "@context"}


def nodes(page: Finished, site: Site, date: str, cited: Sequence[str] = (), about: Sequence[Node] = ()) -> list[Node]:
    """What a page is, then where it stands. `date` is the day it was settled (ISO text), `cited` the addresses of its
    sources, `about` what its own room says of it (a dataset, a review)."""
    what = website(site, page.language) if page.is_a("home") else _document(page, site, date, cited)
    return [what, *about, *_trail(page, site)]


def website(site: Site, language: str) -> Node:
    """The dossier."""
    return {
        "@type": "WebSite",
        "@id": site.iri(site.home(language)) + "#site",
        "url": site.iri(site.home(language)),
        "name": site.names[language],
        "description": site.descriptions[language],
        "inLanguage": language,
        "publisher": site.organization(language),
        **({"license": site.license} if site.license else {}),
    }


def _document(page: Finished, site: Site, date: str, cited: Sequence[str]) -> Node:
    node: Node = {
        "@type": "Article" if page.is_a("chapter") else "WebPage",
        "@id": site.iri(page.path),
        "url": site.iri(page.path),
        "name": page.heading,
        "description": page.description,
        "inLanguage": page.language,
        "isPartOf": {"@id": site.iri(site.home(page.language)) + "#site"},
    }
    if page.is_a("chapter"):
        organization = site.organization(page.language)
        node |= {"headline": page.heading, "author": organization, "publisher": organization}
        node |= {"isBasedOn": list(cited)} if cited else {}
    node |= {"dateModified": date} if date else {}
    node |= {"license": site.license} if site.license and page.is_a("chapter") else {}
    return node


def _trail(page: Finished, site: Site) -> list[Node]:
    """From the first page to this one, through the list it belongs to."""
    home = site.home(page.language)
    if page.path == home:
        return []
    steps = [(site.iri(home), site.names[page.language])]
    if page.parent is not None and page.parent[0].removeprefix(site.root) not in {home, page.path}:
        steps.append((site.iri(page.parent[0].removeprefix(site.root)), page.parent[1]))
    steps.append((site.iri(page.path), page.heading))
    items = [
        {"@type": "ListItem", "position": rank, "name": name, "item": address}
        for rank, (address, name) in enumerate(steps, 1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": items}]
