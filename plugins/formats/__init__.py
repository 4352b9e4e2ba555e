"""Values as French or English text: plain text, with the right no-break spaces, the same everywhere on the site."""

from datetime import date
from decimal import Decimal
from functools import cache
from math import isnan
from numbers import Number

from plugins.formats import dates, quantities
from plugins.wording import Wording, load_wording

BUILT_IN_UNITS = ("EUR", "percent", "date", "year", "number", "text")
"""Units that need no key in the catalogue; every other is the `x` of the keys `unit.x.one` and `unit.x.other`."""

STYLES = tuple(dict.fromkeys((*quantities.STYLES, *dates.STYLES)))


class UnknownStyleError(ValueError):
    """No such style for such a value; `known` lists those that there are."""

    def __init__(self, style: str, known: tuple[str, ...]) -> None:
        super().__init__(f"unknown style {style!r}; known: {', '.join(known)}")
        self.style = style
        self.known = known


def show(value: object, unit: str = "text", style: str | None = None, language: str = "fr") -> str:
    """The text of a value: a number, a date (Python's, or ISO text with unit `date`), a boolean, a text; None: missing.

    Raises UnknownStyleError when the style does not exist or does not suit the value, KeyError for an unknown language.
    """
    wording = _wordings()[language]
    style = style or None
    if value is None or (isinstance(value, float) and isnan(value)):
        return _plain(wording("value.missing"), style, STYLES)
    if isinstance(value, bool):
        return _plain(wording("value.yes" if value else "value.no"), style, ())
    if isinstance(value, date) or (isinstance(value, str) and unit == "date"):
        return dates.show_date(value, _known(style, dates.STYLES), wording)
    if isinstance(value, Number):
        return quantities.show_quantity(Decimal(str(value)), unit, _known(style, quantities.STYLES), wording)
    return _plain(str(value), style, ())


def units() -> frozenset[str]:
    """Every unit that a value may have."""
    counted = {key.split(".")[1] for key in _wordings()["fr"].messages if key.startswith("unit.")}
    return frozenset({*BUILT_IN_UNITS, *counted})


def _plain(text: str, style: str | None, known: tuple[str, ...]) -> str:
    _known(style, known)
    return text


def _known(style: str | None, known: tuple[str, ...]) -> str | None:
    if style is not None and style not in known:
        raise UnknownStyleError(style, known)
    return style


@cache
def _wordings() -> "dict[str, Wording]":
    return dict(load_wording())
