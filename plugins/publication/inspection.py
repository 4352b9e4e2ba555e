"""A last look at the finished folder, before any reader sees it."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from plugins.problems import Problem

LINK = re.compile(
    r"""<(a|area|link|script|img|iframe|source|use)\b([^>]*?)\s(?:href|src)=(["'])(.*?)\3([^>]*)>""", re.I
)
ANCHOR = re.compile(r"""\s(?:id|name)=(["'])(.*?)\1""")
# These links name an address and request nothing.
IDENTITY = re.compile(r"""\srel=["'](?:canonical|alternate|license|author)["']""", re.I)
RESOURCES = frozenset({"link", "script", "img", "iframe", "source", "use"})
MARK = "<dossier-mark"


def inspect(folder: Path, base: str = "") -> list[Problem]:
    """Everything that would embarrass us online: broken links and anchors, third parties, unexpanded marks.

    `folder` is the finished site; `base` the address it is published under (links that start with it are ours).
    """
    files = frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    pages = {name: (folder / name).read_text(encoding="utf-8") for name in sorted(files) if name.endswith(".html")}
    anchors = {name: {match[1] for match in ANCHOR.findall(text)} for name, text in pages.items()}
    problems: list[Problem] = []
    for name, text in pages.items():
        if MARK in text:
            problems.append(Problem(name, "une marque d’édition n’a pas été remplacée.", "Signalez-le.", check="mark"))
        seen: set[tuple[str, str]] = set()
        for tag, before, _, address, after in LINK.findall(text):
            kind = "a" if IDENTITY.search(before + after) else tag.lower()
            if (kind, address) not in seen:
                seen.add((kind, address))
                problems += _link(files, anchors, name, kind, address.replace("&amp;", "&"), base)
    return _once(problems)


def _once(problems: list[Problem]) -> list[Problem]:
    """A link that every page repeats is one problem: on the first page, with how many others have it."""
    pages: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        pages.setdefault((problem.check, problem.message), []).append(problem)
    return [
        found[0] if len(found) == 1 else replace(found[0], file=f"{found[0].file} et {len(found) - 1} autres pages")
        for found in pages.values()
    ]


def _link(
    files: frozenset[str], anchors: dict[str, set[str]], page: str, tag: str, address: str, base: str
) -> Iterator[Problem]:
    root = urlsplit(base).path.rstrip("/")
    for ours in filter(None, (base.rstrip("/"), root)):
        if address == ours or address.startswith(f"{ours}/"):
            address = address.removeprefix(ours) or "/"
            break
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        if tag in RESOURCES and parts.scheme != "data":
            yield Problem(page, f"« {address} » est demandé à un tiers.", "Hébergez ce fichier.", check="third-party")
        return
    target = _file(files, page, unquote(parts.path))
    if target is None:
        yield Problem(page, f"le lien « {address} » ne mène nulle part.", "Corrigez l’adresse.", check="link")
    elif parts.fragment and target in anchors and unquote(parts.fragment) not in anchors[target]:
        yield Problem(page, f"l’ancre « {address} » n’existe pas.", "Corrigez l’adresse.", check="anchor")


def _file(files: frozenset[str], page: str, path: str) -> str | None:
    """The file that `path`, read on `page`, shows; None when there is none."""
    if not path:
        return page
    relative = path.lstrip("/") if path.startswith("/") else posixpath.join(posixpath.dirname(page), path)
    name = posixpath.normpath(relative) if relative else "."
    if name.startswith(".."):
        return None
    index = posixpath.normpath(posixpath.join(name, "index.html"))
    return next((file for file in (name, index) if file in files), None)
