"""Elements as text: escaped, numbers rounded to one decimal, attributes in the order given."""

import re
from html import escape

# XML 1.0 has no place for these, even escaped.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

# What must be escaped or left out; most of what a drawing writes needs neither.
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff&<>\"']")

Attribute = str | int | float | None


def number(value: float) -> str:
    """One decimal at most (a twentieth of a pixel cannot be seen), no trailing zero, no negative zero."""
    text = f"{value:.1f}"
    if text[-1] != "0":
        return text
    return text[:-2] if text != "-0.0" else "0"


def content(text: str) -> str:
    """Text between tags."""
    return escape(_FORBIDDEN.sub("", text), quote=False) if _UNSAFE.search(text) else text


def element(name: str, attributes: dict[str, Attribute], *children: str) -> str:
    """One element; an attribute that is None is left out; children are already markup."""
    written = "".join([f' {key}="{_value(value)}"' for key, value in attributes.items() if value is not None])
    inside = "".join(children)
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def _value(value: str | float) -> str:
    if not isinstance(value, str):
        return number(value)
    return escape(_FORBIDDEN.sub("", value)) if _UNSAFE.search(value) else value
