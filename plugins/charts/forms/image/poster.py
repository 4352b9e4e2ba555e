"""A chart that travels alone: its finding, its drawing, and where it comes from, in one SVG."""

import re
from dataclasses import dataclass

from plugins.charts.forms.image.palette import Palette, painted
from plugins.charts.forms.svg.markup import Attribute, content, element, number
from plugins.charts.forms.svg.typeface import BOLD, Typeface
from plugins.charts.wrapping import wrap

FAMILY = "Bricolage Grotesque"
_FALLBACKS = f"{FAMILY}, Arial, sans-serif"

_MARGIN = 24
_TITLE, _MEASURED, _SMALL = 24, 15, 13
_LEADING = 1.3
_SIZE = re.compile(r'<svg [^<>]*viewBox="0 0 ([0-9.]+) ([0-9.]+)"[^<>]*>')
_NAMES = re.compile(r"<(title|desc) [^<>]*>[^<>]*</\1>")


@dataclass(frozen=True)
class Caption:
    """The words burnt in around a drawing, ready to read, in `language`. `alt` is for those who do not see it."""

    title: str
    measured: str
    alt: str
    source: str
    verified: str
    address: str
    language: str = "fr"


@dataclass
class _Sheet:
    """Blocks written from top to bottom; `y` is where the next one begins."""

    width: float
    palette: Palette
    face: Typeface
    y: float = _MARGIN
    parts: tuple[str, ...] = ()

    def add(self, part: str, height: float) -> None:
        self.parts += (part,)
        self.y += height

    def rule(self, thickness: float, token: str) -> None:
        place = {"x": _MARGIN, "y": self.y, "width": self.width, "height": thickness}
        self.add(element("rect", {**place, "fill": self.palette[token]}), thickness)

    def text(self, words: str, size: float, token: str, *, bold: bool = False) -> None:
        """A paragraph as wide as the drawing, cut with the widths of the real font."""
        for line in wrap(words, self.width, size, self.face, bold=bold):
            baseline = self.y + (_LEADING - 1) / 2 * size + self.face.ascent * size
            style = {"font-size": size, "font-weight": BOLD if bold else None, "fill": self.palette[token]}
            self.add(element("text", {"x": _MARGIN, "y": baseline, **style}, content(line)), _LEADING * size)


def poster(drawing: str, caption: Caption, palette: Palette, face: Typeface, ident: str) -> str:
    """A standalone SVG around a drawing of `forms/svg`: plain colours, no stylesheet, no `var()`.

    `ident` prefixes the ids of its name and description. Raises ValueError when `drawing` is not one of ours.
    """
    opening = _SIZE.search(drawing)
    if opening is None:
        raise ValueError("not a drawing: no viewBox")
    width, height = float(opening[1]), float(opening[2])
    marks = _NAMES.sub("", drawing[opening.end() : drawing.rindex("</svg>")])
    sheet = _Sheet(width, palette, face)
    sheet.rule(3, "color-ink")
    sheet.y += 10
    sheet.text(caption.title, _TITLE, "color-ink", bold=True)
    sheet.y += 4
    sheet.text(caption.measured, _MEASURED, "color-ink-2")
    sheet.y += 14
    sheet.add(element("g", {"transform": f"translate({_MARGIN} {number(sheet.y)})"}, painted(marks, palette)), height)
    sheet.y += 14
    sheet.rule(1, "color-rule")
    sheet.y += 8
    for words in (caption.source, caption.verified, caption.address):
        if words:
            sheet.text(words, _SMALL, "color-ink-2")
    return _document(sheet, caption, ident)


def _document(sheet: _Sheet, caption: Caption, ident: str) -> str:
    width, height = sheet.width + 2 * _MARGIN, sheet.y + _MARGIN
    frame: dict[str, Attribute] = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {number(width)} {number(height)}",
        "width": width,
        "height": height,
        "font-family": _FALLBACKS,
        "lang": caption.language,
        "role": "img",
        "aria-labelledby": f"{ident}-title {ident}-desc",
    }
    names = element("title", {"id": f"{ident}-title"}, content(caption.title))
    names += element("desc", {"id": f"{ident}-desc"}, content(caption.alt))
    ground = element("rect", {"width": width, "height": height, "fill": sheet.palette["color-paper"]})
    return element("svg", frame, names, ground, *sheet.parts)
