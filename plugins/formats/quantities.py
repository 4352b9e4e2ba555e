"""Numbers in words and figures: « 1 218 », « 10,5 M€ », « 10,5 millions d’euros », « trois », « 42 % ».

Rounded for the eye, half away from zero: whole numbers stay exact, amounts keep their cents, the rest has one decimal
(two significant digits below one). Digits and separators are those of the language (Unicode CLDR, by Babel).
"""

from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

from babel.numbers import format_decimal

from plugins.wording import Wording

STYLES = ("nombre", "unite", "pourcent", "euros", "M€", "millions", "lettres", "lettres-f", "annee")

_MINUS = "\N{MINUS SIGN}"
_MILLION = 1_000_000
_ANY_FLOAT = Context(prec=400)
_LETTERS_UP_TO = 10


def show_quantity(value: Decimal, unit: str, style: str | None, wording: Wording) -> str:
    """The text of a number. Without style the unit decides: amounts, percentages, durations carry it, counts do not."""
    with localcontext(_ANY_FLOAT):
        return _shown(value, unit, style or _usual(value, unit), wording)


def _shown(value: Decimal, unit: str, style: str, wording: Wording) -> str:
    match style:
        case "annee":
            return str(int(value))
        case "pourcent":
            return wording("format.percent", number=_number(value, wording))
        case "euros":
            return _euros(value, wording)
        case "M€":
            return _millions_of_euros(value, wording)
        case "millions":
            return _in_millions(value, unit, wording)
        case "lettres" | "lettres-f" as letters:
            return _letters(value, letters, wording)
        case "unite":
            return _with_unit(value, unit, wording)
        case _:
            return _number(value, wording)


def _usual(value: Decimal, unit: str) -> str:
    if unit == "EUR":
        return "millions" if abs(value) >= _MILLION else "euros"
    if unit in {"days", "months", "years"}:
        return "unite"
    return {"percent": "pourcent", "year": "annee", "date": "annee"}.get(unit, "nombre")


def _number(value: Decimal, wording: Wording, places: int | None = None, pattern: str = "#,##0.######") -> str:
    rounded = _rounded(value, _places(value) if places is None else places)
    shown: str = format_decimal(abs(rounded), format=pattern, locale=wording.language, decimal_quantization=False)
    return f"{_MINUS}{shown}" if rounded < 0 else shown


def _signed(key: str, value: Decimal, wording: Wording, places: int) -> str:
    """An amount with its sign before everything: « −3 € », “−€3”."""
    shown = wording(key, number=_number(abs(value), wording, places))
    return f"{_MINUS}{shown}" if value < 0 else shown


def _euros(value: Decimal, wording: Wording) -> str:
    if value == int(value):
        return _signed("format.euros", value, wording, places=0)
    cents = wording("format.euros", number=_number(abs(value), wording, places=2, pattern="#,##0.00"))
    return f"{_MINUS}{cents}" if value < 0 else cents


def _places(value: Decimal) -> int:
    if value == int(value):
        return 0
    return 1 if abs(value) >= 1 else min(6, -value.adjusted() + 1)


def _rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def _millions_of_euros(value: Decimal, wording: Wording) -> str:
    millions = value / _MILLION
    places = 1 if abs(millions) >= 1 else 2
    if value and not _rounded(millions, places):
        return _euros(value, wording)  # 3 000 € is not « 0 M€ »
    return _signed("format.millions_of_euros", millions, wording, places)


def _in_millions(value: Decimal, unit: str, wording: Wording) -> str:
    money = "euros" if unit == "EUR" else "count"
    if abs(value) < _MILLION:
        return _signed("format.few_euros", value, wording, 0) if unit == "EUR" else _number(value, wording)
    amount, scale = _rounded(value / _MILLION, 1), "million"
    if abs(amount) >= 1000:
        amount, scale = _rounded(amount / 1000, 1), "billion"
    return _signed(f"format.{scale}.{money}.{wording.plural(float(amount))}", amount, wording, places=1)


def _letters(value: Decimal, style: str, wording: Wording) -> str:
    if value != int(value) or not 1 <= value <= _LETTERS_UP_TO:
        return _number(value, wording)
    return wording("letters.1.feminine" if style == "lettres-f" and value == 1 else f"letters.{int(value)}")


def _with_unit(value: Decimal, unit: str, wording: Wording) -> str:
    key = f"unit.{unit}.{wording.plural(float(value))}"
    number = _number(value, wording)
    return wording("format.unit", number=number, unit=wording(key)) if key in wording else number
