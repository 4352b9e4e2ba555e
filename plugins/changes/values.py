"""A cell of a data file in words, for a sentence that says what it was and what it is."""

from collections.abc import Callable

from plugins import formats
from plugins.changes.description import DescribedField
from plugins.formats.dates import is_date
from plugins.wording import Wording

Naming = Callable[[str, str], str]
"""`(table, key)` → what that row is called."""

LONG = 60
"""Characters from which only the words that differ are shown."""

AROUND = 4
"""Words kept on each side of a difference."""


def long_text(field: DescribedField, before: str, after: str) -> bool:
    """Whether two values are texts too long to be repeated whole."""
    free = field.type in {"string", "any", "uri"} and not (field.values or field.reference)
    return free and min(len(before), len(after)) > LONG


def shown(field: DescribedField, raw: str, wording: Wording, naming: Naming) -> str:
    """One value in words. What cannot be read as its type is shown as written."""
    text = raw.strip()
    if not text:
        return wording("change.empty")
    if field.type == "list":
        items = (item.strip() for item in text.split(field.delimiter))
        return ", ".join(wording("change.quoted", text=_item(field, item, wording, naming)) for item in items if item)
    if field.values or field.reference:
        return wording("change.quoted", text=_item(field, text, wording, naming))
    if field.type in {"integer", "number"}:
        return _number(text, wording)
    if field.type == "date" and is_date(text):
        return formats.show(text, "date", None, wording.language)
    if field.type == "boolean" and text in {"true", "false"}:
        return wording("value.yes" if text == "true" else "value.no")
    return text if field.type in {"year", "date"} else wording("change.quoted", text=text)


def differing(before: str, after: str, wording: Wording) -> tuple[str, str]:
    """Of two texts, the words from the first that differs to the last, with a few words around, quoted."""
    old, new = before.split(), after.split()
    most = min(len(old), len(new))
    start = next((rank for rank in range(most) if old[rank] != new[rank]), most)
    end = next((rank for rank in range(most - start) if old[-1 - rank] != new[-1 - rank]), most - start)
    return _excerpt(old, start, end, wording), _excerpt(new, start, end, wording)


def _excerpt(words: list[str], start: int, end: int, wording: Wording) -> str:
    first, last = max(0, start - AROUND), min(len(words), len(words) - end + AROUND)
    kept = ["…"] * (first > 0) + words[first:last] + ["…"] * (last < len(words))
    return wording("change.quoted", text=" ".join(kept))


def _item(field: DescribedField, value: str, wording: Wording, naming: Naming) -> str:
    if field.reference:
        return naming(field.reference, value)
    label = field.values.get(value)
    return label.text(wording.language) if label else value


def _number(text: str, wording: Wording) -> str:
    try:
        return formats.show(float(text) if "." in text else int(text), "number", None, wording.language)
    except ValueError:
        return text
