"""A cell as words for readers, and the language of these words when it is not that of the page."""

from dataclasses import dataclass

from plugins.charts.frame import Frame, Row

_ORIGINAL = "fr"


@dataclass(frozen=True)
class Phrase:
    """Words; `lang` only when they are not in the language of the frame, for the attribute of that name."""

    text: str
    lang: str | None = None


def phrase(row: Row, column: str | None, frame: Frame) -> Phrase | None:
    """The words of a cell, in the language of the frame when the row has them; None for an empty cell or no column."""
    text = frame.text(row, column) if column else ""
    if not text or not column:
        return None
    translated = row.get(f"{column.removesuffix('_fr')}_{frame.language}")
    foreign = frame.language != _ORIGINAL and column.endswith("_fr") and not translated
    return Phrase(text, _ORIGINAL if foreign else None)
