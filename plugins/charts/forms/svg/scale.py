"""From data to pixels, as Plotly does it: linear, date and category axes on a domain of the paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property, lru_cache
from typing import Any

from plugins.charts.forms.svg.refusal import UnsupportedFigureError, one_of

Position = str | int | float | date


@dataclass(frozen=True)
class Area:
    """The plot area: what the margins leave."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Scale:
    """One axis: pixels of its first and last value, and what they are worth in numbers."""

    type: str
    first: float
    last: float
    first_px: float
    last_px: float
    categories: tuple[str, ...] = ()

    def number(self, value: Position) -> float:
        """A value as the axis counts: milliseconds for dates, rank for categories."""
        if isinstance(value, (int, float)):
            return value
        if self.type == "date":
            return _milliseconds(value)
        if self.type == "linear" or isinstance(value, date):
            raise UnsupportedFigureError(f"{self.type} axis", f"« {value} »")
        if value not in self.categories:
            raise UnsupportedFigureError("category", f"« {value} »")
        return self.categories.index(value)

    def pixel(self, value: Position) -> float:
        """Distance from the left or the top of the drawing."""
        return self.place(self.number(value))

    def place(self, counted: float) -> float:
        """The same, for a value already counted by `number`."""
        return self.first_px + (counted - self.first) * self._unit

    def holds(self, value: Position) -> bool:
        """Whether the value is within the range."""
        low, high = sorted((self.first, self.last))
        return low <= self.number(value) <= high

    def shows(self, pixel: float) -> bool:
        """Whether a place is within the ends of the axis, or within half a pixel of them."""
        low, high = self._seen
        return low <= pixel <= high

    @cached_property
    def _unit(self) -> float:
        return (self.last_px - self.first_px) / (self.last - self.first)

    @cached_property
    def _seen(self) -> tuple[float, float]:
        return self.low_px - 0.5, self.high_px + 0.5

    @property
    def low_px(self) -> float:
        """The edge nearest the left or the top."""
        return min(self.first_px, self.last_px)

    @property
    def high_px(self) -> float:
        """The edge nearest the right or the bottom."""
        return max(self.first_px, self.last_px)


def scale(name: str, axis: Mapping[str, Any], area: Area) -> Scale:
    """The scale of `xaxis`, `yaxis2`…; type and range must be explicit."""
    kind = str(axis.get("type"))
    one_of(f"{name}.type", kind, ("linear", "date", "category"))
    if "range" not in axis:
        raise UnsupportedFigureError(name, "un axe sans « range »")
    low, high = axis.get("domain", (0, 1))
    if name.startswith("x"):
        first_px, last_px = area.left + low * area.width, area.left + high * area.width
    else:
        first_px, last_px = area.top + (1 - low) * area.height, area.top + (1 - high) * area.height
    bare = Scale(kind, 0, 1, first_px, last_px, tuple(axis.get("categoryarray", ())))
    first, last = (bare.number(end) for end in axis["range"])
    return Scale(kind, first, last, first_px, last_px, bare.categories)


@lru_cache(maxsize=8192)
def _milliseconds(value: str | date) -> float:
    moment = datetime.fromisoformat(value if isinstance(value, str) else value.isoformat())
    return moment.replace(tzinfo=UTC).timestamp() * 1000
