"""The outlines of Plotly's symbols, from `marker.size` read as a diameter."""

from collections.abc import Callable
from functools import lru_cache
from math import sqrt

from plugins.charts.forms.svg.markup import number
from plugins.charts.forms.svg.refusal import one_of


def _square(r: float) -> list[tuple[float, float]]:
    return [(r, r), (-r, r), (-r, -r), (r, -r)]


def _diamond(r: float) -> list[tuple[float, float]]:
    d = r * 1.3
    return [(d, 0), (0, d), (-d, 0), (0, -d)]


def _triangle_up(r: float) -> list[tuple[float, float]]:
    half = r * 2 / sqrt(3)
    return [(-half, r / 2), (half, r / 2), (0, -r)]


def _triangle_down(r: float) -> list[tuple[float, float]]:
    return [(x, -y) for x, y in _triangle_up(r)]


def _triangle_right(r: float) -> list[tuple[float, float]]:
    return [(-y, x) for x, y in _triangle_up(r)]


def _cross(r: float) -> list[tuple[float, float]]:
    a, b = r * 1.2, r * 0.4
    return [(a, b), (b, b), (b, a), (-b, a), (-b, b), (-a, b), (-a, -b), (-b, -b), (-b, -a), (b, -a), (b, -b), (a, -b)]


def _x(r: float) -> list[tuple[float, float]]:
    s = r * 0.8 / sqrt(2)
    steps = [(1, 1), (1, -1), (-1, -1), (1, -1), (-1, -1), (-1, 1), (-1, -1), (-1, 1), (1, 1), (-1, 1), (1, 1)]
    corners = [(0.0, s)]
    for x, y in steps:
        corners.append((corners[-1][0] + x * s, corners[-1][1] + y * s))
    return corners


_CORNERS: dict[str, Callable[[float], list[tuple[float, float]]]] = {
    "square": _square,
    "diamond": _diamond,
    "triangle-up": _triangle_up,
    "triangle-down": _triangle_down,
    "triangle-right": _triangle_right,
    "cross": _cross,
    "x": _x,
}


_OPEN = "-open"
SYMBOLS = ("circle", *_CORNERS)
"""What can be drawn, each full, or in outline with « -open » after its name."""


def is_open(symbol: str) -> bool:
    """An open symbol is drawn in outline, in the colour of the marker."""
    return symbol.endswith(_OPEN)


def shape(symbol: str) -> str:
    """What a symbol is the outline of, open or full."""
    return symbol.removesuffix(_OPEN)


@lru_cache(maxsize=512)
def outline(symbol: str, size: float) -> str:
    """The path of a symbol around the origin; an unknown one is refused by name."""
    drawn = shape(symbol)
    r = size / 2
    if drawn == "circle":
        return (
            f"M{number(r)},0A{number(r)},{number(r)} 0 1,1 0,{number(-r)}A{number(r)},{number(r)} 0 0,1 {number(r)},0Z"
        )
    one_of("marker.symbol", drawn, _CORNERS)
    return "M" + "L".join(f"{number(x)},{number(y)}" for x, y in _CORNERS[drawn](r)) + "Z"
