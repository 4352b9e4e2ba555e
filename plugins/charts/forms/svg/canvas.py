"""What every part of a drawing needs: the size, the axes, the font, the patterns met on the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from plugins.charts.forms.svg.lettering import Font
from plugins.charts.forms.svg.refusal import UnsupportedFigureError
from plugins.charts.forms.svg.scale import Area, Position, Scale, scale
from plugins.charts.forms.svg.typeface import Typeface


@dataclass(frozen=True)
class Canvas:
    """The paper of one drawing. `patterns` fills while bars are drawn: id → markup."""

    ident: str
    width: float
    height: float
    area: Area
    axes: Mapping[str, Scale]
    font: Font
    face: Typeface
    patterns: dict[str, str] = field(default_factory=dict)

    @cached_property
    def _by_reference(self) -> Mapping[str, Scale]:
        return {name.replace("axis", ""): scale for name, scale in self.axes.items()}

    def axis(self, letter: str, reference: str) -> Scale:
        """The scale that `x`, `y2`… names."""
        found = self._by_reference.get(reference)
        if found is None or reference[0] != letter:
            raise UnsupportedFigureError("layout", f"l’axe « {reference} »")
        return found

    def counts_days(self, reference: str) -> bool:
        """Whether `x`, `y2`… is an axis of dates."""
        found = self._by_reference.get(reference)
        return found is not None and found.type == "date"

    def place(self, letter: str, reference: str, value: Position) -> float:
        """Pixels of a shape or an annotation: on an axis, on the paper, or on the domain of an axis."""
        found = self._by_reference.get(reference)
        if found is not None and reference[0] == letter:
            return found.pixel(value)
        if reference == "paper":
            return self._on_paper(letter, _share(value))
        of = self.axis(letter, reference.removesuffix(" domain"))
        return of.first_px + _share(value) * (of.last_px - of.first_px)

    def _on_paper(self, letter: str, share: float) -> float:
        if letter == "x":
            return self.area.left + share * self.area.width
        return self.area.top + (1 - share) * self.area.height


def _share(value: Position) -> float:
    if not isinstance(value, int | float):
        raise UnsupportedFigureError("layout", f"« {value} » sur le papier")
    return value


def canvas(ident: str, layout: Mapping[str, Any], face: Typeface) -> Canvas:
    """Read the size, the margins and the axes of a layout; all must be explicit."""
    for key in ("width", "height", "margin"):
        if key not in layout:
            raise UnsupportedFigureError("layout", f"une figure sans « {key} »")
    margin = layout["margin"]
    left, right, top, bottom = (margin[side] for side in ("l", "r", "t", "b"))
    area = Area(left, top, layout["width"] - left - right, layout["height"] - top - bottom)
    axes = {name: scale(name, layout[name], area) for name in layout if name[1:5] == "axis"}
    base = layout.get("font", {})
    text = Font(base.get("size", 13), base.get("color", "var(--color-ink)"))
    return Canvas(ident, layout["width"], layout["height"], area, axes, text, face)
