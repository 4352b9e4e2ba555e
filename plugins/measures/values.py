"""What a query gives, as the value of a measure: a number, a date, a text or a boolean, in agreement with its unit."""

from datetime import date, datetime, time
from decimal import Decimal
from math import isfinite
from typing import Any, Literal

from plugins.formats import show
from plugins.formats.dates import is_date
from plugins.measures.statements import QueryRefusedError

Type = Literal["integer", "number", "date", "text", "boolean"]
Value = int | float | str | bool | None


def typed(raw: Any, unit: str) -> tuple[Value, Type]:
    """The value and its type. A date is ISO text, as precise as in the rows. Raises QueryRefusedError for a list…"""
    value, kind = _plain(raw)
    if unit == "date":
        return _dated(value, kind)
    if unit != "text" and kind in {"text", "date", "boolean"}:
        shown = show(value, kind, None, "fr")
        raise QueryRefusedError(
            f"la valeur (« {shown} ») n’est pas un nombre, mais son unité est « {unit} ».",
            "Corrigez la requête, ou écrivez unit: date ou unit: text.",
        )
    return value, kind


def missing(unit: str) -> tuple[None, Type]:
    """What an optional measure is worth when no row says it."""
    return None, "date" if unit == "date" else "text" if unit == "text" else "number"


def _plain(raw: Any) -> tuple[Value, Type]:
    if isinstance(raw, bool):
        return raw, "boolean"
    if isinstance(raw, int):
        return raw, "integer"
    if isinstance(raw, float | Decimal) and isfinite(raw):
        return float(raw), "number"
    if isinstance(raw, datetime) and raw.time() == time.min:  # a date plus an interval
        return raw.date().isoformat(), "date"
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw.isoformat(), "date"
    if isinstance(raw, str):
        return raw, "text"
    raise QueryRefusedError(
        f"la valeur est de type « {type(raw).__name__} » : {str(raw)[:60]}.",
        "Une mesure est un nombre, une date, un texte ou un booléen.",
    )


def _dated(value: Value, kind: Type) -> tuple[Value, Type]:
    text = str(value)
    if kind in {"text", "date", "integer"} and is_date(text):
        return text, "date"
    raise QueryRefusedError(
        f"« {text} » n’est pas une date, mais l’unité est « date ».", "Corrigez la requête ou l’unité."
    )
