"""Characters that have no business in a cell: controls, hidden directions, and the traces of a wrong encoding."""

import re

from plugins.datasets.cells import Refusal

# Controls except tab and line break; zero-width and directional marks; U+FFFD, left by a lost character.
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LOST = "\ufffd"
_TWICE = re.compile("[\u00c2-\u00ef][\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u2013-\u203a\u20ac\u2122]")


def illegible(text: str) -> Refusal | None:
    """Why the text cannot be published as it is, or nothing."""
    hidden = _HIDDEN.search(text)
    if hidden:
        shown = _HIDDEN.sub("□", text)
        code = f"U+{ord(hidden[0]):04X}"
        wrong = f"« {shown} » contient un caractère invisible ({code}, montré « □ »)."
        return Refusal(wrong, "Effacez-le et retapez le mot.", "control-character")
    if _LOST in text:
        wrong = f"« {text} » contient un caractère perdu (« {_LOST} »)."
        return Refusal(wrong, "Retapez le mot, puis enregistrez en UTF-8.", "encoding")
    mended = encoded_once(text)
    if mended is not None:
        return Refusal(f"« {text} » a été encodé deux fois.", f"Écrivez {mended}.", "encoding")
    return None


def encoded_once(text: str) -> str | None:
    """« é » for « Ã© »: the text before UTF-8 bytes were read as Windows-1252; nothing when that did not happen."""
    if not _TWICE.search(text):
        return None
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None
