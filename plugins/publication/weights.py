"""What the pages of a finished site ask of a browser, in bytes by kind, as a first visit receives them."""

import posixpath
import re
import statistics
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import brotli

KINDS = ("html", "css", "scripts", "fonts", "images")
PACKED = frozenset({".html", ".css", ".js", ".svg"})
QUALITY = 5  # of brotli: what a host does on the fly; a prepared copy is smaller still

_TAG = re.compile(r"<(?:link|script|img|source)\b[^>]*>", re.I)
_ADDRESS = re.compile(r'\s(?:href|src)="([^"]+)"')
_REL = re.compile(r'\srel="([^"]+)"')
_IMPORT = re.compile(r"""(?:\bfrom\s*|\bimport\s*\(?\s*)["'](\.{1,2}/[^"']+)["']""")
_LOADED = frozenset({"stylesheet", "preload", "icon"})
_ENDINGS = {".css": "css", ".js": "scripts", ".woff2": "fonts"}


@dataclass(frozen=True, slots=True)
class Weights:
    """`median` and `largest` give bytes by kind and in `total`; `page` is the address of the largest page.

    `strangers` counts the files that pages ask of another host.
    """

    pages: int
    strangers: int
    median: Mapping[str, int]
    largest: Mapping[str, int]
    page: str


@dataclass
class _Site:
    """A finished folder, each of its files weighed once."""

    folder: Path
    root: str
    sizes: dict[str, int] = field(default_factory=dict)

    def size(self, name: str) -> int:
        """Bytes of a file on the line: texts packed, the rest as it is; 0 when it is not ours."""
        if name not in self.sizes:
            file = self.folder / name
            content = file.read_bytes() if file.is_file() else b""
            packed = file.suffix in PACKED and bool(content)
            self.sizes[name] = len(brotli.compress(content, quality=QUALITY)) if packed else len(content)
        return self.sizes[name]

    def scripts(self, name: str, known: set[str]) -> set[str]:
        """A script and those that it may ask for, whatever the page holds: never less than what comes."""
        file = self.folder / name
        if name not in known and file.is_file():
            known.add(name)
            for asked in _IMPORT.findall(file.read_text(encoding="utf-8")):
                self.scripts(posixpath.normpath(posixpath.join(posixpath.dirname(name), asked)), known)
        return known


def weigh(folder: Path, root: str = "") -> Weights | None:
    """The weights of the pages of `folder`; `root` is the path it is published under. None without a page."""
    site = _Site(folder, root)
    pages = {path.relative_to(folder).as_posix(): _page(site, path) for path in sorted(folder.rglob("index.html"))}
    if not pages:
        return None
    names = (*KINDS, "total")
    largest = max(pages, key=lambda name: (pages[name]["total"], name))
    median = {kind: int(statistics.median_high(page[kind] for page in pages.values())) for kind in names}
    strangers = sum(page["strangers"] for page in pages.values())
    return Weights(len(pages), strangers, median, pages[largest], f"/{largest.removesuffix('index.html')}")


def _page(site: _Site, path: Path) -> dict[str, int]:
    name = path.relative_to(site.folder).as_posix()
    text = path.read_text(encoding="utf-8")
    found = dict.fromkeys(KINDS, 0)
    found["html"] = site.size(name)
    for file in sorted(_files(site, text)):
        found[_ENDINGS.get(posixpath.splitext(file)[1], "images")] += site.size(file)
    found["total"] = sum(found.values())
    found["strangers"] = sum(address.startswith(("//", "http:", "https:")) for address in _addresses(text))
    return found


def _files(site: _Site, text: str) -> set[str]:
    """The files of the site that a page names, and the scripts that those may ask for."""
    files: set[str] = set()
    for address in _addresses(text):
        if address.startswith(f"{site.root}/"):
            name = address.removeprefix(site.root).lstrip("/").partition("?")[0]
            files |= site.scripts(name, set()) if name.endswith(".js") else {name}
    return files


def _addresses(text: str) -> Iterator[str]:
    for tag in _TAG.findall(text):
        rel, address = _REL.search(tag), _ADDRESS.search(tag)
        if address and (rel is None or _LOADED & set(rel[1].split())):
            yield address[1]
