"""Elements as text: escaped, numbers rounded to one decimal, attributes in the order given."""

import re
from functools import lru_cache
from html import escape

# XML 1.0 has no place for these, even escaped.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

# What must be escaped or left out; most of what a drawing writes needs neither.
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff&<>\"']")

Attribute = str | int | float | None


@lru_cache(maxsize=16384)
def number(value: float) -> str:
    """One decimal at most (a twentieth of a pixel cannot be seen), no trailing zero, no negative zero.

    Remembered, since the lines and the columns of a drawing say the same places again and again.
    """
    text = f"{value:.1f}"
    if text[-1] != "0":
        return text
    return text[:-2] if text != "-0.0" else "0"


def content(text: str) -> str:
    """Text between tags."""
    return escape(_FORBIDDEN.sub("", text), quote=False) if _UNSAFE.search(text) else text


def quoted(text: str) -> str:
    """Text between the quotes of an attribute."""
    return escape(_FORBIDDEN.sub("", text)) if _UNSAFE.search(text) else text


def written(attributes: dict[str, Attribute]) -> str:
    """Attributes as they stand in a tag, each after a space; one that is None is left out."""
    return "".join(
        [
            f' {key}="{quoted(value) if isinstance(value, str) else number(value)}"'
            for key, value in attributes.items()
            if value is not None
        ]
    )


def element(name: str, attributes: dict[str, Attribute], *children: str) -> str:
    """One element; an attribute that is None is left out; children are already markup."""
    inside = "".join(children)
    return f"<{name}{written(attributes)}>{inside}</{name}>" if inside else f"<{name}{written(attributes)}/>"
