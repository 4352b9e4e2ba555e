"""Years along an axis of dates: a rule at each first of January, the year written in the middle of what it covers."""

from collections.abc import Iterator
from datetime import date, timedelta

from plugins.formats import show

DAY = 86_400_000
"""Milliseconds, as Plotly counts the length of a bar on an axis of dates."""

_MONTHS = {
    "fr": ["janv.", "févr.", "mars", "avril", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."],
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"],
}

_QUARTERS = {
    33: {"fr": "1er trim. {}", "en": "Q1 {}"},
    34: {"fr": "2e trim. {}", "en": "Q2 {}"},
    35: {"fr": "3e trim. {}", "en": "Q3 {}"},
    36: {"fr": "4e trim. {}", "en": "Q4 {}"},
}
"""Numbers of the quarters in EDTF."""


def new_years(first: date, last: date) -> list[date]:
    """Each first of January within the bounds."""
    years = (date(year, 1, 1) for year in range(first.year, last.year + 1))
    return [day for day in years if first <= day <= last]


def year_labels(first: date, last: date, room: float, needed: float) -> Iterator[tuple[date, str]]:
    """The middle of each year and its digits, where the part shown is wide enough.

    `room` is the pixels of the whole axis, `needed` those of one label.
    """
    per_day = room / (last - first).days
    for year in range(first.year, last.year + 1):
        start, end = max(first, date(year, 1, 1)), min(last, date(year, 12, 31))
        if (end - start).days * per_day >= needed:
            yield start + (end - start) / 2, str(year)


def after(day: date) -> date:
    """The day after: where a bar that includes `day` ends."""
    return day + timedelta(days=1)


def short_date(text: str, language: str, *, year: bool = True) -> str:
    """« 15 sept. 2026 », « 15 sept. », « sept. 2026 »: months abbreviated, never more precise than the text."""
    parts = text.split("-")
    if len(parts) == 2 and int(parts[1]) in _QUARTERS:
        return _QUARTERS[int(parts[1])]["en" if language == "en" else "fr"].format(parts[0])
    if len(parts) == 2 and int(parts[1]) > len(_MONTHS["fr"]):
        return show(text, "date", language=language)
    months = _MONTHS[language if language in _MONTHS else "fr"]
    shown = [] if len(parts) < 2 else [months[int(parts[1]) - 1]]
    if len(parts) == 3:
        day = str(int(parts[2]))
        shown.insert(0, "1er" if day == "1" and language == "fr" else day)
    return "\N{NO-BREAK SPACE}".join([*shown, parts[0]] if year or not shown else shown)
