"""The rows of a chart for a spreadsheet: what opens right on a double click, and runs nothing."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BOM = "\ufeff"


def as_spreadsheet(names: Sequence[str], rows: Iterable[Sequence[Any]], language: str) -> str:
    """The same rows as `table.as_csv`, written as a spreadsheet of this language reads them.

    In French: semicolon and decimal comma; elsewhere comma and point. A text that a spreadsheet would run as a formula
    is preceded by an apostrophe (OWASP, CSV injection); the file with raw values keeps it as it is.
    """
    french = language == "fr"
    text = io.StringIO()
    text.write(_BOM)
    writer = csv.writer(text, delimiter=";" if french else ",", lineterminator="\r\n")
    writer.writerow([_cell(name, french) for name in names])
    writer.writerows([_cell(value, french) for value in row] for row in rows)
    return text.getvalue()


def _cell(value: Any, french: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return str(value).replace(".", ",") if french else str(value)
    if isinstance(value, bool | int):
        return str(value)
    words = ", ".join(str(item) for item in value) if isinstance(value, tuple | list) else str(value)
    return f"'{words}" if words.startswith(_FORMULA) else words
