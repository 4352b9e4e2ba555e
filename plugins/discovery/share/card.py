"""The picture of a page as SVG: its finding, a small drawing when it has one, and « le fil » along the foot."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.charts.forms.image import Palette, painted
from plugins.charts.forms.svg.markup import Attribute, content, element, number
from plugins.charts.forms.svg.typeface import BOLD, Typeface
from plugins.charts.wrapping import wrap

WIDTH, HEIGHT = 1200, 630
"""What every network shows whole."""

_FAMILY = "Bricolage Grotesque"
_MARGIN, _BAND, _NAME = 64, 28, 30
_SIZES = (72, 64, 56, 48, 42, 36, 32)
_LEADING = 1.15
_VIEW = re.compile(r'<svg [^<>]*viewBox="0 0 ([0-9.]+) ([0-9.]+)"[^<>]*>')
_LABELS = re.compile(r"<text\b.*?</text>", re.S)
_NAMES = re.compile(r"<(title|desc) [^<>]*>[^<>]*</\1>")
_DRAWING = (600, 112, 536, 416)
"""Left, top, width, height of the room for a drawing."""


@dataclass(frozen=True, slots=True)
class Card:
    """`kicker` says what the page is, `roles` are those of the years of the thread (None: a year without effect).

    `verdict` is what the dossier answers to a title that is not its own words.

    Without `labels`, the drawing has no words: at this size few can be read, and they weigh more than all the rest.
    """

    title: str
    site: str
    kicker: str = ""
    roles: tuple[str | None, ...] = ()
    drawings: tuple[str, ...] = ()
    labels: bool = True
    verdict: str = ""


def draw(card: Card, palette: Palette, face: Typeface) -> str:
    """A standalone SVG. Of the drawings, the one that stays largest in its room is shown."""
    room = _fitting(card.drawings if card.labels else [_LABELS.sub("", one) for one in card.drawings], palette)
    width = (_DRAWING[0] if room else WIDTH) - 2 * _MARGIN + (24 if room else 0)
    parts = [
        element("rect", {"width": WIDTH, "height": HEIGHT, "fill": palette["color-paper"]}),
        element(
            "rect", {"x": _MARGIN, "y": 48, "width": WIDTH - 2 * _MARGIN, "height": 4, "fill": palette["color-ink"]}
        ),
        *_title(card, width, palette, face),
        *room,
        *_foot(card, palette),
    ]
    frame: dict[str, Attribute] = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {WIDTH} {HEIGHT}",
        "width": WIDTH,
        "height": HEIGHT,
        "font-family": f"{_FAMILY}, Arial, sans-serif",
    }
    return element("svg", frame, *parts)


def _title(card: Card, width: float, palette: Palette, face: Typeface) -> list[str]:
    """The finding as large as its room allows: down to the smallest size, where the end is cut."""
    kicker, top, bottom = [], 96.0, HEIGHT - _BAND - 96.0
    if card.kicker:
        kicker = [_text(card.kicker, _MARGIN, top + 28, 28, palette["color-ink-2"])]
        top += 60
    if card.verdict:
        kicker += _stamp(card.verdict, top, palette, face)
        top += 108
    size, lines = _fitted(card.title, width, bottom - top, face)
    first = top + size * 0.95
    return [
        *kicker,
        *(
            _text(line, _MARGIN, first + rank * size * _LEADING, size, palette["color-ink"], bold=True)
            for rank, line in enumerate(lines)
        ),
    ]


def _stamp(words: str, top: float, palette: Palette, face: Typeface) -> list[str]:
    """A verdict, light on dark: read before the words that it judges, and never taken for them."""
    place: dict[str, Attribute] = {"x": _MARGIN, "y": top, "width": face.width(words, 44, bold=True) + 40, "height": 72}
    plate = element("rect", {**place, "fill": palette["color-ink"]})
    return [plate, _text(words, _MARGIN + 20, top + 51, 44, palette["color-paper"], bold=True)]


def _fitted(title: str, width: float, height: float, face: Typeface) -> tuple[int, list[str]]:
    for size in _SIZES:
        lines = wrap(title, width, size, face, bold=True)
        fits = all(face.width(line, size, bold=True) <= width for line in lines)
        if fits and len(lines) * size * _LEADING <= height:
            return size, lines
    most = int(height / (_SIZES[-1] * _LEADING))
    lines = wrap(title, width, _SIZES[-1], face, bold=True)
    return _SIZES[-1], [*lines[: most - 1], f"{lines[most - 1]}…"] if len(lines) > most else lines


def _foot(card: Card, palette: Palette) -> list[str]:
    """The name of the dossier, then a segment per year of the thread."""
    parts = [_text(card.site, _MARGIN, HEIGHT - _BAND - 32, _NAME, palette["color-ink"], bold=True)]
    count = len(card.roles) or 1
    step = WIDTH / count
    for rank, role in enumerate(card.roles or (None,)):
        token = f"data-{role}" if role and f"data-{role}" in palette.tokens else "color-rule"
        place: dict[str, Attribute] = {
            "x": rank * step,
            "y": HEIGHT - _BAND,
            "width": step - (2 if count > 1 else 0),
            "height": _BAND,
        }
        parts.append(element("rect", {**place, "fill": palette[token]}))
    return parts


def _fitting(drawings: Sequence[str], palette: Palette) -> list[str]:
    left, top, width, height = _DRAWING
    sized = [(_scale(found), found, drawing) for drawing in drawings if (found := _VIEW.search(drawing))]
    if not sized:
        return []
    scale, found, drawing = max(sized, key=lambda item: item[0])
    marks = painted(_NAMES.sub("", drawing[found.end() : drawing.rindex("</svg>")]), palette)
    x = left + (width - float(found[1]) * scale) / 2
    y = top + (height - float(found[2]) * scale) / 2
    # Three decimals: a scale rounded to one would leave its room.
    return [element("g", {"transform": f"translate({number(x)} {number(y)}) scale({scale:.3f})"}, marks)]


def _scale(found: re.Match[str]) -> float:
    return min(_DRAWING[2] / float(found[1]), _DRAWING[3] / float(found[2]))


def _text(words: str, x: float, y: float, size: float, fill: str, *, bold: bool = False) -> str:
    style = {"x": x, "y": y, "font-size": size, "font-weight": BOLD if bold else None, "fill": fill}
    return element("text", style, content(words))
