"""Dates in words, as precise as they are known: « 25 juin 2025 », « juin 2025 », « 3e trimestre 2025 ».

The text of a date is a subset of EDTF (ISO 8601-2): `2025`, `2025-06`, `2025-06-25`, seasons 21–24, quarters 33–36,
half-years 40 and 41. A date is never made more precise than its text.
"""

import re
from dataclasses import dataclass
from datetime import date

from babel.dates import get_month_names

from plugins.wording import Wording

_SHAPE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_PERIODS = frozenset({*range(21, 25), *range(33, 37), 40, 41})

STYLES = ("date", "mois", "annee", "date-article")


@dataclass(frozen=True)
class _Date:
    year: str
    part: int | None = None
    day: int | None = None

    @property
    def precision(self) -> str:
        """The end of the wording key: `day`, `month`, `year`, or the number of the part of the year."""
        if self.day is not None:
            return "day"
        if self.part is None:
            return "year"
        return "month" if self.part <= 12 else str(self.part)


def is_date(text: str) -> bool:
    """Whether the text is a date in one of the forms above, and exists in the calendar."""
    return _read(text) is not None


def show_date(value: str | date, style: str | None, wording: Wording) -> str:
    """A date in words. Styles: `date` (or none), `mois`, `annee`, `date-article` (« le 25 juin 2025 »).

    Raises ValueError when the text is not a date: data are checked before they come here.
    """
    text = value.isoformat() if isinstance(value, date) else value
    known = _read(text)
    if known is None:
        raise ValueError(f"not a date: {text!r}")
    if style == "annee":
        known = _Date(known.year)
    elif style == "mois":
        known = _Date(known.year, known.part)
    shown = _in_words(known, wording)
    return wording(f"date.in.{known.precision}", date=shown) if style == "date-article" else shown


def _in_words(known: _Date, wording: Wording) -> str:
    if known.precision not in {"day", "month"}:
        return wording(f"date.{known.precision}", year=known.year)
    month = get_month_names("wide", locale=wording.language)[known.part or 0]
    day = wording("date.first") if known.day == 1 else str(known.day)
    values = {"day": day} if known.day is not None else {}
    return wording(f"date.{known.precision}", month=month, year=known.year, **values)


def _read(text: str) -> _Date | None:
    shape = _SHAPE.fullmatch(text)
    if shape is None:
        return None
    year, part, day = shape[1], *(int(digits) if digits else None for digits in shape.group(2, 3))
    if day is None:
        return _Date(year, part) if part is None or 1 <= part <= 12 or part in _PERIODS else None
    try:
        date(int(year), part or 0, day)
    except ValueError:
        return None
    return _Date(year, part, day)
