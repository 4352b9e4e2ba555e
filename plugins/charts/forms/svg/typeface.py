"""The width of a text, from the font that the reader's browser will use."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

REGULAR, BOLD = 400, 700
_HALF_SPACE = "\u202f"
_UNKNOWN = 0.6
"""Advance, in ems, of a character that the font lacks and another face will draw."""


@dataclass(frozen=True, eq=False)
class Typeface:
    """Advances in ems per weight and character, and the height of a line above and below its baseline."""

    advances: dict[int, dict[str, float]]
    ascent: float
    descent: float

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Pixels. Kerning is left out: it only ever makes our texts a little narrower."""
        return size * _ems(self, BOLD if bold else REGULAR, text)


@lru_cache(maxsize=65536)
def _ems(face: Typeface, weight: int, text: str) -> float:
    """Kinds measure the same words again and again while they look for a place."""
    advances = face.advances[weight]
    return sum(advances.get(character, _UNKNOWN) for character in text)


@lru_cache(maxsize=4)
def load_typeface(path: Path) -> Typeface:
    """Read a font file (woff2, ttf). Weight is taken from its variable axis when it has one."""
    font = TTFont(path, lazy=True)
    units = font["head"].unitsPerEm
    characters = font.getBestCmap()
    variable = "fvar" in font
    advances = {}
    for weight in (REGULAR, BOLD):
        glyphs = font.getGlyphSet(location={"wght": weight} if variable else None)
        advances[weight] = {chr(code): glyphs[name].width / units for code, name in characters.items()}
        # Browsers draw U+202F, which few fonts hold, as half a space.
        advances[weight].setdefault(_HALF_SPACE, advances[weight][" "] / 2)
        advances[weight].setdefault("\u00a0", advances[weight][" "])
    line = font["hhea"]
    return Typeface(advances, line.ascent / units, -line.descent / units)
