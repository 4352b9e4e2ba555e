"""What networks and messengers read of a page: Open Graph (ogp.me) and the card of X."""

from html import escape

from plugins.discovery.finished import Finished
from plugins.discovery.share.card import HEIGHT, WIDTH
from plugins.discovery.site import Site

_LOCALES = {"fr": "fr_FR", "en": "en_GB"}


def meta(page: Finished, site: Site, image: str) -> str:
    """The tags; `image` is the path of the picture, with its first `/`, empty without one.

    Open Graph asks for absolute addresses. Without the address of the site there is none to give: `og:url` is left
    out, and the picture is given by its path, which a reader may resolve against the page.
    """
    said = {
        "og:title": page.heading,
        "og:description": page.description,
        "og:type": "article" if page.is_a("chapter") else "website",
        "og:site_name": site.names.get(page.language, site.names[site.language]),
        "og:locale": _LOCALES.get(page.language, page.language),
        "og:url": site.iri(page.path) if site.base else "",
    }
    if image:
        said |= {
            "og:image": site.iri(image),
            "og:image:type": "image/png",
            "og:image:width": str(WIDTH),
            "og:image:height": str(HEIGHT),
            "og:image:alt": page.heading,
        }
    tags = [f'<meta property="{name}" content="{escape(text)}">' for name, text in said.items() if text]
    card = "summary_large_image" if image else "summary"
    return "\n".join([*tags, f'<meta name="twitter:card" content="{card}">'])
