"""What a French spreadsheet or a hurried hand writes, in the one form that data files use.

Nothing here is applied when a dossier is built: a proposal is shown in the message, and `dossier fix` writes it.
"""

import re
from collections.abc import Callable
from typing import Literal

from plugins.datasets.dates import NotADateError, parse

_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_DAY_FIRST = re.compile(r"(?P<day>[0-9]{1,2})[/.-](?P<month>[0-9]{1,2})[/.-](?P<year>[0-9]{4})")
_YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4})[/.-](?P<month>[0-9]{1,2})[/.-](?P<day>[0-9]{1,2})")
_MONTH_ONLY = re.compile(r"(?P<month>[0-9]{1,2})[/.-](?P<year>[0-9]{4})")
_WITH_TIME = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})[T ]0?0:00(:00)?(Z|[.]0+)?")
_IN_WORDS = re.compile(r"((?P<day>[0-9]{1,2})(er)? )?(?P<name>[a-zéû]+) (?P<year>[0-9]{4})")
_GROUPED = re.compile(r"-?[0-9]{1,3}([ \u00a0\u202f][0-9]{3})+([.,][0-9]+)?|-?[0-9]+,[0-9]+")
_ROUND = re.compile(r"(-?[0-9]+)[.,]0+")
_EXPONENT = re.compile(r"-?[0-9]([.,][0-9]+)?[eE][+]?[0-9]{1,2}")
_TRUTHS = {"vrai": "true", "oui": "true", "yes": "true", "faux": "false", "non": "false", "no": "false"}


def proposal(text: str, kind: str) -> str | None:
    """The same value in the form of its type, when there is no doubt about it; nothing otherwise."""
    bare = text.strip()
    proposed = _BY_KIND.get(kind, _as_it_is)(bare)
    if proposed is None and bare != text:
        proposed = bare
    return proposed if proposed != text else None


def impossible_date(text: str) -> bool:
    """Whether the text is shaped as a date that no calendar has, as 31/02/2024."""
    return any(_iso(shape.fullmatch(text)) is False for shape in (_DAY_FIRST, _YEAR_FIRST))


def _as_it_is(text: str) -> str | None:
    return text


def _date(text: str) -> str | None:
    for shape in (_DAY_FIRST, _YEAR_FIRST, _MONTH_ONLY, _WITH_TIME, _IN_WORDS):
        found = _iso(shape.fullmatch(text.lower() if shape is _IN_WORDS else text))
        if isinstance(found, str):
            return found
    return None


def _iso(match: re.Match[str] | None) -> str | Literal[False] | None:
    """ISO text; False when the calendar refuses it; None when there is no match."""
    if match is None:
        return None
    parts = match.groupdict()
    if "name" in parts:
        if parts["name"] not in _MONTHS:
            return None
        parts["month"] = str(_MONTHS.index(parts["name"]) + 1)
    day = f"-{int(parts['day']):02d}" if parts.get("day") else ""
    written = f"{parts['year']}-{int(parts['month']):02d}{day}"
    try:
        return written if parse(written).precision in ("day", "month") else False
    except NotADateError:
        return False


def _number(text: str) -> str | None:
    if _GROUPED.fullmatch(text):
        return re.sub(r"[ \u00a0\u202f]", "", text).replace(",", ".")
    if _EXPONENT.fullmatch(text):
        return f"{float(text.replace(',', '.')):f}".rstrip("0").rstrip(".")
    return text.removeprefix("+") if text.startswith("+") else None


def _integer(text: str) -> str | None:
    plain = _number(text) or text
    whole = _ROUND.fullmatch(plain)
    plain = whole.group(1) if whole else plain
    return plain if re.fullmatch(r"-?(0|[1-9][0-9]*)", plain) else None


def _boolean(text: str) -> str | None:
    return text.lower() if text.lower() in ("true", "false") else _TRUTHS.get(text.lower())


_BY_KIND: dict[str, Callable[[str], str | None]] = {
    "date": _date,
    "number": _number,
    "integer": _integer,
    "year": _integer,
    "boolean": _boolean,
}
