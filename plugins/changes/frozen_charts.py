"""The pages of a frozen release: its charts as they were, and its files."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from plugins.changes.releases import CHARTS, DATA, Release
from plugins.problems import Problem

_SAFE = frozenset(
    {"svg", "g", "title", "desc", "defs", "pattern", "clipPath", "rect", "path", "line", "circle", "polygon"}
    | {"polyline", "ellipse", "text", "tspan"}
)
_NAMESPACE = re.compile(r"^\{[^}]*\}")
_UNSAFE = re.compile(r"^(on|.*href$|style$)", re.I)


@dataclass(frozen=True, slots=True)
class FrozenChart:
    """A chart of a release in one language: words, table, sources, and drawings (narrow, then wide; or none)."""

    id: str
    language: str
    words: Mapping[str, Any]
    drawings: tuple[str, ...]
    files: Mapping[str, str]

    @property
    def title(self) -> str:
        """Its finding."""
        return str(self.words["title"])


def frozen_charts(release: Release, language: str) -> tuple[tuple[FrozenChart, ...], list[Problem]]:
    """The charts of a release in a language, by id; a drawing that could do something is refused."""
    charts, problems = [], []
    for name, content in sorted(release.files.items()):
        if not (name.startswith(f"{CHARTS}/") and name.endswith(".json")):
            continue
        told = json.loads(content)
        if language in told:
            ident = name.removeprefix(f"{CHARTS}/").removesuffix(".json")
            chart, found = _chart(release, ident, language, told[language])
            charts.append(chart)
            problems += found
    return tuple(charts), problems


def data_files(release: Release) -> list[tuple[str, str]]:
    """`(name of the table, path inside the release)`, in order."""
    names = sorted(name for name in release.files if name.startswith(f"{DATA}/") and name.endswith(".csv"))
    return [(name.removeprefix(f"{DATA}/").removesuffix(".csv"), name) for name in names]


def _chart(release: Release, ident: str, language: str, words: Mapping[str, Any]) -> tuple[FrozenChart, list[Problem]]:
    paths = [f"{CHARTS}/{ident}-{language}-{width}.svg" for width in words["widths"]]
    unsafe = [path for path in paths if not harmless(release.files.get(path, b""))]
    problems = [
        Problem(f"{release.path}{path}", "ce dessin n’est pas un simple dessin.", "Reprenez-le.", check="release")
        for path in unsafe
    ]
    drawings = () if unsafe else tuple(release.files[path].decode("utf-8") for path in paths)
    files = {"csv": f"{CHARTS}/{ident}.csv", **({"svg": paths[-1]} if paths and not unsafe else {})}
    return FrozenChart(ident, language, words, drawings, files), problems


def harmless(svg: bytes) -> bool:
    """Whether a drawing only draws: known elements, no script, no handler, no link, no style. A file is not trusted."""
    if b"<!" in svg:  # neither entity nor document type
        return False
    try:
        root = ElementTree.fromstring(svg)  # noqa: S314 - entities are refused above
    except ElementTree.ParseError:
        return False
    return all(
        _NAMESPACE.sub("", part.tag) in _SAFE
        and not any(_UNSAFE.match(_NAMESPACE.sub("", name)) for name in part.attrib)
        for part in root.iter()
    )
