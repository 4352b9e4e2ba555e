"""Dates that say how precise they are: a subset of EDTF (Extended Date/Time Format, ISO 8601-2, levels 0 to 2).

`2020` · `2020-11` · `2020-11-19` · seasons `2026-21` to `2026-24` · quarters `2026-33` to `2026-36` ·
half-years `2026-40`, `2026-41`.
EDTF leaves the days of a season open; ours are the three whole months of meteorologists: spring is March to May,
and winter `2026-24` runs from December 2026 to February 2027.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

Precision = Literal["day", "month", "season", "quarter", "half-year", "year"]

_SHAPE = re.compile(r"(?P<year>[0-9]{4})(-(?P<part>[0-9]{2})(-(?P<day>[0-9]{2}))?)?")

# EDTF's number of a part of the year: first month, number of months, what it is.
_PARTS: dict[int, tuple[int, int, Precision]] = {
    **{20 + rank: (3 * rank, 3, "season") for rank in (1, 2, 3, 4)},
    **{32 + rank: (3 * rank - 2, 3, "quarter") for rank in (1, 2, 3, 4)},
    **{39 + rank: (6 * rank - 5, 6, "half-year") for rank in (1, 2)},
}


class NotADateError(ValueError):
    """The text is not one of the forms above; `in_form` when only the calendar refuses it."""

    def __init__(self, text: str, in_form: bool) -> None:
        super().__init__(text)
        self.in_form = in_form


@dataclass(frozen=True, slots=True, order=True)
class ImpreciseDate:
    """First and last day of what the text names, and the text itself."""

    start: date
    end: date
    text: str
    precision: Precision


@lru_cache(maxsize=16384)
def parse(text: str) -> ImpreciseDate:
    """The date a text names. Raises `NotADateError`."""
    shape = _SHAPE.fullmatch(text)
    if shape is None:
        raise NotADateError(text, in_form=False)
    year, part, day = (int(digits) if digits else None for digits in shape.group("year", "part", "day"))
    try:
        start, end, level = _span(year or 0, part, day)
    except ValueError as error:
        raise NotADateError(text, in_form=True) from error
    return ImpreciseDate(start, end, text, level)


def bounds(text: str) -> tuple[date, date]:
    """First and last day. Raises `NotADateError`."""
    known = parse(text)
    return known.start, known.end


def precision(text: str) -> Precision:
    """How precise the text is. Raises `NotADateError`."""
    return parse(text).precision


def goes_on(year: int, day: date) -> bool:
    """Whether a year has begun and is not over on this day."""
    return date(year, 1, 1) <= day < date(year, 12, 31)


def machine(value: object) -> str | None:
    """The date as machines take it (HTML `datetime`, CSL): a year, a month or a day; None for a season and its like."""
    text = str(value) if value is not None else ""
    return text if text and precision(text) in ("day", "month", "year") else None


def _span(year: int, part: int | None, day: int | None) -> tuple[date, date, Precision]:
    if part is None:
        return date(year, 1, 1), date(year, 12, 31), "year"
    if day is not None:
        return date(year, part, day), date(year, part, day), "day"
    first, months, level = _PARTS.get(part, (part, 1, "month"))
    return date(year, first, 1), _last_day(year, first + months - 1), level


def _last_day(year: int, month: int) -> date:
    if month > 12:
        year, month = year + 1, month - 12
    return date(year, month, monthrange(year, month)[1])
