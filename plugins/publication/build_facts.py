"""What a site asks of its readers, written on its own page once the build is finished.

A page that has elements with `data-build="<name>"`, empty, gets their text here. Nothing of such a page, or beside
it, counts in the hash that it shows: a page cannot hold its own hash.
"""

import hashlib
import html
import re
from collections.abc import Collection, Mapping
from pathlib import Path

from plugins import formats
from plugins.publication import headers
from plugins.publication.manifest import NAME, digests
from plugins.publication.weights import KINDS, Weights, weigh
from plugins.wording import Wording

_HOLE = re.compile(r'<([a-z]+)((?: [^<>]*)?) data-build="([a-z.-]+)">\s*</\1>')
_LANGUAGE = re.compile(r'<html lang="([a-z]+)"')
COOKIE = re.compile(r"document\.cookie|Set-Cookie", re.I)


def complete(folder: Path, wordings: Mapping[str, Wording], root: str = "") -> str | None:
    """Fill the holes of the pages of `folder` that have some. Returns the hash shown, None when no page has any.

    The headers must be written. Raises KeyError for a hole whose name nothing fills.
    """
    pages = {path: text for path in sorted(folder.rglob("*.html")) if _HOLE.search(text := path.read_text("utf-8"))}
    weights = weigh(folder, root) if pages else None
    if weights is None:
        return None
    apart = sorted({path.parent.relative_to(folder).as_posix() for path in pages})
    known = {"hash": build_hash(digests(folder), apart), "check": command(apart), **_asked(folder)}
    for path, text in pages.items():
        language = _LANGUAGE.search(text)
        sizes = _sizes(weights, wordings[language[1] if language else "fr"])
        path.write_text(filled(text, {**known, **sizes}), encoding="utf-8")
    return known["hash"]


def filled(text: str, values: Mapping[str, str]) -> str:
    """The page with the text of each hole, escaped. Raises KeyError for a name that `values` does not have."""

    def fill(hole: re.Match[str]) -> str:
        tag, attributes, name = hole.groups()
        return f"<{tag}{attributes}>{html.escape(values[name])}</{tag}>"

    return _HOLE.sub(fill, text)


def build_hash(files: Mapping[str, str], apart: Collection[str]) -> str:
    """The hash of the manifest's lines, without those of compressed copies and of the files in the folders `apart`."""
    skipped = re.compile(_skipped(apart))
    lines = (f"{digest}  {name}\n" for name, digest in files.items())
    return hashlib.sha256("".join(line for line in lines if not skipped.search(line.rstrip())).encode()).hexdigest()


def command(apart: Collection[str]) -> str:
    """What a reader types, beside the manifest, to find the same hash."""
    return f"grep -vE '{_skipped(apart)}' {NAME} | sha256sum"


def _skipped(apart: Collection[str]) -> str:
    """An expression that Python and grep read alike."""
    return rf"  ({'|'.join(re.escape(folder) for folder in apart)})/|\.(br|gz)$"


def _asked(folder: Path) -> dict[str, str]:
    """The policy in force, and how many of our files speak of cookies."""
    speaking = [
        path
        for path in (*folder.rglob("*.js"), folder / "_headers")
        if path.is_file() and COOKIE.search(path.read_text(encoding="utf-8", errors="replace"))
    ]
    policy = "\n".join(f"{name}: {value}" for name, value in headers.HEADERS["/*"].items())
    return {"cookies": str(len(speaking)), "policy": policy}


def _sizes(weights: Weights, wording: Wording) -> dict[str, str]:
    shown = {
        "pages": formats.show(weights.pages, "number", None, wording.language),
        "strangers": formats.show(weights.strangers, "number", None, wording.language),
        "largest.page": weights.page,
    }
    for kind in (*KINDS, "total"):
        shown[f"median.{kind}"] = _kilobytes(weights.median[kind], wording)
        shown[f"largest.{kind}"] = _kilobytes(weights.largest[kind], wording)
    return shown


def _kilobytes(size: int, wording: Wording) -> str:
    """Thousands of bytes, rounded up: a page never weighs more than it says."""
    return wording("size.kilobytes", number=formats.show(-(-size // 1000), "number", None, wording.language))
