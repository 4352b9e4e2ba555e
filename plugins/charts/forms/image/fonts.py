"""The project's own fonts as plain files, one per weight: the renderer does not vary a variable font reliably."""

import io
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import fontTools
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from plugins.store import Store

FOLDER = Path(__file__).resolve().parents[4] / "theme" / "static" / "fonts"
"""Where the theme ships its fonts."""

FAMILIES = {"Bricolage Grotesque": "bricolage-grotesque.woff2", "Literata": "literata.woff2"}
"""Family, as stylesheets name it → file of the theme."""

WEIGHTS = (400, 700)

_FAMILY_NAME, _FULL_NAME, _PREFERRED_FAMILY, _PREFERRED_STYLE = 1, 4, 16, 17


def files(svg: str, store: Store | None = None) -> list[str]:
    """Paths of static font files of the families that an SVG names; they last as long as the process."""
    return [path for family in _used(svg) for path in _written(family, store)]


def identity(svg: str) -> list[str | bytes]:
    """All that the letters of an SVG depend on."""
    return [fontTools.version, *(part for family in _used(svg) for part in (family, _source(family)))]


@cache
def characters(family: str = "Bricolage Grotesque") -> frozenset[str]:
    """What a family can write."""
    with TTFont(FOLDER / FAMILIES[family], lazy=True) as variable:
        return frozenset(chr(code) for code in variable.getBestCmap())


def missing(text: str, family: str = "Bricolage Grotesque") -> frozenset[str]:
    """The characters of a text that would leave a hole in an image."""
    return frozenset(text) - characters(family) - {"\n"}


def _used(svg: str) -> list[str]:
    return [family for family in FAMILIES if family in svg]


@cache
def _source(family: str) -> bytes:
    return (FOLDER / FAMILIES[family]).read_bytes()


def font(family: str, weight: int, store: Store | None = None) -> bytes:
    """A static TrueType font of one of `FAMILIES`, named like its family; the same bytes at each call.

    Raises KeyError for another family.
    """
    source = _source(family)
    if store is None:
        return _instance(source, family, weight)
    ingredients = ("font", fontTools.version, family, str(weight), source)
    return store.result(ingredients, lambda: _instance(source, family, weight))


def _instance(source: bytes, family: str, weight: int) -> bytes:
    variable = TTFont(io.BytesIO(source), recalcTimestamp=False)
    static = instantiateVariableFont(variable, {"wght": weight}, inplace=True)
    static.flavor = None
    names = static["name"]
    for ident in (_PREFERRED_FAMILY, _PREFERRED_STYLE):
        names.removeNames(nameID=ident)
    for record in list(names.names):
        if record.nameID in (_FAMILY_NAME, _FULL_NAME):
            names.setName(family, record.nameID, record.platformID, record.platEncID, record.langID)
    written = io.BytesIO()
    static.save(written)
    return written.getvalue()


@cache
def _folder() -> TemporaryDirectory[str]:
    """Removed when the process ends."""
    return TemporaryDirectory(prefix="dossier-fonts-")


@cache
def _written(family: str, store: Store | None) -> tuple[str, ...]:
    paths = []
    for weight in WEIGHTS:
        path = Path(_folder().name) / f"{Path(FAMILIES[family]).stem}-{weight}.ttf"
        path.write_bytes(font(family, weight, store))
        paths.append(str(path))
    return tuple(paths)
