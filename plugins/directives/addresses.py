"""Which addresses an editor may write in a link or an image."""

import html
import re

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ALLOWED = frozenset({"http", "https", "mailto"})
_IGNORED_BY_BROWSERS = re.compile(r"[\x00-\x20\x7f]+")
_PAGE = re.compile(r"(?P<path>[^:/#?{][^:#?]*\.md|\.\.?/[^:#?]*\.md)(?:#[^#]*)?")


def refusal(address: str, *, image: bool = False) -> str:
    """Why this address is refused, in French; empty when it is allowed.

    It is judged as a browser reads it: character references decoded, control characters and spaces dropped.
    """
    read = _IGNORED_BY_BROWSERS.sub("", html.unescape(address))
    if "\\" in read:
        return f"l’adresse « {address} » contient une barre inversée."
    if read.startswith("//"):
        return f"l’adresse « {address} » ne commence pas par https:."
    scheme = _SCHEME.match(read)
    if image and (scheme or read.startswith("/")):
        return f"l’image « {address} » n’est pas dans content/."
    if scheme and scheme[1].lower() not in _ALLOWED:
        return f"les adresses en « {scheme[1]}: » ne sont pas permises."
    return ""


def page_path(address: str) -> str | None:
    """The Markdown file that a relative link names, without its fragment; None for any other address."""
    match = _PAGE.fullmatch(address)
    return match["path"] if match else None
