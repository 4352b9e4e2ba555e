"""The text of a cell as a value of its field's type. Only an empty cell is missing; `NA` is a string."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from plugins.datasets.canonical import impossible_date, proposal
from plugins.datasets.cells import Cell, Refusal, Value
from plugins.datasets.dates import NotADateError, Precision, parse
from plugins.datasets.legibility import illegible
from plugins.datasets.schema import Field

_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)([.][0-9]+)?")
_YEAR = re.compile(r"(?!0000)[0-9]{4}")
_INT64 = 2**63 - 1

_WAYS: dict[Precision, str] = {
    "day": "AAAA-MM-JJ",
    "month": "AAAA-MM si le jour est inconnu",
    "year": "AAAA si le mois est inconnu",
    "season": "AAAA-21 à AAAA-24 pour une saison",
    "quarter": "AAAA-33 à AAAA-36 pour un trimestre",
    "half-year": "AAAA-40 ou AAAA-41 pour un semestre",
}


def cast(text: str, field: Field) -> Value | Refusal:
    """The value, None when the cell is empty, or why it is refused and what to write."""
    if text == "":
        return None
    refusal = illegible(text)
    if refusal is not None:
        return refusal
    if text != text.strip():
        return _refuse(text, field.type, "commence ou finit par une espace.", "Retirez l’espace.", "whitespace")
    return _CASTS[field.type](text, field)


def cast_cell(row: int, text: str, field: Field) -> tuple[Cell, Refusal | None]:
    """The cell, sound or not, and the refusal when it is not."""
    value = cast(text, field)
    if isinstance(value, Refusal):
        return Cell(row, text, None, sound=False), value
    return Cell(row, text, value), None


def _refuse(text: str, kind: str, wrong: str, advice: str, check: str = "type") -> Refusal:
    written = proposal(text, kind)
    return Refusal(f"« {text} » {wrong}", f"Écrivez {written}." if written else advice, check)


def _string(text: str, field: Field) -> Value:
    return text


def _integer(text: str, field: Field) -> Value | Refusal:
    if not _INTEGER.fullmatch(text):
        return _refuse(text, "integer", "n’est pas un nombre entier.", "Écrivez seulement des chiffres, sans espace.")
    if len(text) > 20 or abs(int(text)) > _INT64:
        return Refusal(f"« {text} » est trop grand pour un nombre.", "Déclarez le champ en « string ».")
    return int(text)


def _number(text: str, field: Field) -> Value | Refusal:
    if not _NUMBER.fullmatch(text) or len(text) > 300:
        advice = "Écrivez seulement des chiffres, avec un point décimal et sans unité."
        return _refuse(text, "number", "n’est pas un nombre.", advice)
    return float(text)


def _boolean(text: str, field: Field) -> Value | Refusal:
    if text not in ("true", "false"):
        return _refuse(text, "boolean", "n’est ni true ni false.", "Écrivez true ou false.")
    return text == "true"


def _year(text: str, field: Field) -> Value | Refusal:
    if not _YEAR.fullmatch(text):
        return _refuse(text, "year", "n’est pas une année.", "Écrivez quatre chiffres, AAAA.")
    return int(text)


def _date(text: str, field: Field) -> Value | Refusal:
    try:
        level = parse(text).precision
    except NotADateError as error:
        return _not_a_date(text, error.in_form or impossible_date(text), field)
    if level not in field.precision:
        wrong = f"« {text} » n’a pas la précision attendue."
        return Refusal(wrong, f"Écrivez une date {_ways(field)}.", "precision")
    return text


def _not_a_date(text: str, in_form: bool, field: Field) -> Refusal:
    wrong = f"« {text} » n’existe pas dans le calendrier." if in_form else f"« {text} » n’est pas une date."
    written = proposal(text, "date")
    if written is not None and not isinstance(_date(written, field), Refusal):
        return Refusal(f"« {text} » n’est pas écrit en AAAA-MM-JJ.", f"Écrivez {written}.", "date")
    return Refusal(wrong, f"Écrivez une date {_ways(field)}.", "date")


def _ways(field: Field) -> str:
    return ", ou ".join(way for level, way in _WAYS.items() if level in field.precision)


def _list(text: str, field: Field) -> Value | Refusal:
    items = tuple(item.strip() for item in text.split(field.delimiter))
    if "" in items:
        kept = field.delimiter.join(item for item in items if item)
        advice = f"Écrivez {kept}." if kept else "Laissez la cellule vide."
        return Refusal(f"« {text} » contient un élément vide.", advice, "list")
    return items


def _uri(text: str, field: Field) -> Value | Refusal:
    wrong = Refusal(f"« {text} » n’est pas une adresse web.", "Écrivez l’adresse complète, avec https://.", "uri")
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return wrong
    # Only addresses that a reader may follow: a « javascript: » address is a way in.
    return text if parts.scheme in ("http", "https") and host and not re.search(r"\s", text) else wrong


_CASTS: dict[str, Callable[[str, Field], Value | Refusal]] = {
    "string": _string,
    "any": _string,
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
    "year": _year,
    "date": _date,
    "list": _list,
    "uri": _uri,
}
