"""Elements as text: escaped, numbers rounded to two decimals, attributes in the order given."""

import re
from html import escape

# XML 1.0 has no place for these, even escaped.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

Attribute = str | int | float | None


def number(value: float) -> str:
    """Two decimals at most, no trailing zero, no negative zero."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def content(text: str) -> str:
    """Text between tags."""
    return escape(_FORBIDDEN.sub("", text), quote=False)


def element(name: str, attributes: dict[str, Attribute], *children: str) -> str:
    """One element; an attribute that is None is left out; children are already markup."""
    written = "".join(f' {key}="{_value(value)}"' for key, value in attributes.items() if value is not None)
    inside = "".join(children)
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def _value(value: str | float) -> str:
    return escape(_FORBIDDEN.sub("", value)) if isinstance(value, str) else number(value)
