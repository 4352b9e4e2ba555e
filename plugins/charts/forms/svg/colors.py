"""Colours are tokens of the theme, reached through classes: `fill="var(…)"` is not valid SVG."""

import re
from functools import cache

from plugins.charts.forms.svg.refusal import UnsupportedFigureError

ROLES = ("a-strong", "a-soft", "neutral", "b-soft", "b-strong", "plain")
"""Data roles, as descriptors name them."""

TOKENS = (
    *(f"data-{role}" for role in ROLES),
    "color-ink",
    "color-ink-2",
    "color-rule",
    "color-rule-strong",
    "color-paper",
)
"""Each has a `.fill-<token>` and a `.stroke-<token>` in `theme/static/css/components/drawing.css`."""

TRANSPARENT = "rgba(0,0,0,0)"
_TOKEN = re.compile(r"var\(--([a-z0-9-]+)\)")


@cache
def fill(color: str) -> str | None:
    """The class that fills with `color`, or None when it is transparent."""
    return None if color == TRANSPARENT else f"fill-{_token(color)}"


@cache
def stroke(color: str) -> str | None:
    """The class that strokes with `color`, or None when it is transparent."""
    return None if color == TRANSPARENT else f"stroke-{_token(color)}"


def classes(*names: str | None) -> str | None:
    """The value of a `class` attribute, or None when there is nothing to say."""
    return " ".join(name for name in names if name) or None


def _token(color: str) -> str:
    match = _TOKEN.fullmatch(color)
    if match is None or match[1] not in TOKENS:
        raise UnsupportedFigureError("color", f"« {color} »")
    return match[1]
