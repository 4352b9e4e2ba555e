"""What a French spreadsheet saves instead of a data file: recognised, read with a notice, mended by `dossier fix`.

Encoding, byte-order mark and separator are told by the bytes themselves. What a cell means is never guessed here:
31/12/2025 or 0,5 is refused when the site is built, and mended only when a person asks for `fix`.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.datasets.canonical import proposal
from plugins.datasets.descriptor import Descriptor
from plugins.datasets.legibility import encoded_once

_SEPARATORS = {";": "des points-virgules", "\t": "des tabulations"}
_ANNOUNCED = re.compile(r"sep=.(?=[\r\n])")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_FIX = "Enregistrez en CSV UTF-8 avec des virgules, ou lancez « dossier fix »."


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, and in French each way it differs from UTF-8 without a byte-order mark."""

    text: str
    habits: tuple[str, ...]


def decode(content: bytes) -> Decoded | None:
    """The text, or None when the bytes are not text in an encoding that a spreadsheet writes."""
    decoded = _encoded(content)
    if decoded is None or not _ANNOUNCED.match(decoded.text):
        return decoded
    habit = f"la première ligne, « {decoded.text[:5]} », n’est lue que par un tableur."
    # The line stays, empty, so that the others keep their numbers.
    return Decoded(_ANNOUNCED.sub("", decoded.text, count=1), (*decoded.habits, habit))


def separator(text: str) -> str:
    """The character between cells, told by the header: another than the comma only when the header has no comma."""
    lines = text.lstrip("\r\n").splitlines()
    header = lines[0] if lines else ""
    if "," in header:
        return ","
    return next((mark for mark in _SEPARATORS if mark in header), ",")


def parsed(text: str, mark: str) -> Iterator[tuple[int, list[str] | csv.Error]]:
    """Each row that is not blank, with the physical line where it begins; or the error that its quotes make."""
    reader = csv.reader((line[0] for line in _LINE.finditer(text)), delimiter=mark, strict=True)
    while True:
        first = reader.line_num + 1
        try:
            row: list[str] | csv.Error = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            row = error
        if row:
            yield first, row


def separator_habit(mark: str) -> str:
    """In French, what separates the cells when it is not a comma; empty when it is."""
    return f"les cellules sont séparées par {_SEPARATORS[mark]}." if mark in _SEPARATORS else ""


def fix_advice() -> str:
    """What to do about a habit."""
    return _FIX


def write_rows(rows: Sequence[Sequence[str]]) -> bytes:
    """Rows as a data file is written: UTF-8, commas, one line feed per row, quotes only where needed."""
    page = io.StringIO(newline="")
    csv.writer(page, lineterminator="\n").writerows(rows)
    return page.getvalue().encode("utf-8")


def fix(path: Path, descriptor: Descriptor) -> bytes | None:
    """The file in the form that the site reads: what `dossier fix` writes. None when there is nothing to mend.

    Mends the encoding, the mark, the separator, empty rows, and each cell for which `canonical.proposal` has no doubt.
    A file that cannot be read is left alone.
    """
    decoded = decode(path.read_bytes())
    if decoded is None:
        return None
    mark = separator(decoded.text)
    read = [row for _, row in parsed(decoded.text, mark)]
    rows = [row for row in read if isinstance(row, list)]
    filled = [row for row in rows if any(row)]
    if len(rows) != len(read) or not filled:
        return None
    kinds = [field.type if (field := descriptor.field(name)) else "any" for name in filled[0]]
    mended = [filled[0], *([*map(_mended, row, kinds), *row[len(kinds) :]] for row in filled[1:])]
    # A file that differs only by its line ends or its quotes is already good.
    same = mended == rows and not decoded.habits and mark == ","
    return None if same else write_rows(mended)


def _mended(text: str, kind: str) -> str:
    legible = encoded_once(text) or text
    return proposal(legible, kind) or legible


def _encoded(content: bytes) -> Decoded | None:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _as(content, "utf-16", "le fichier est en UTF-16.")
    if content.startswith(b"\xef\xbb\xbf"):
        return _as(content, "utf-8-sig", "le fichier commence par une marque d’ordre des octets (BOM).")
    return _as(content, "utf-8") or _as(content, "cp1252", "le fichier est en Windows-1252, pas en UTF-8.")


def _as(content: bytes, encoding: str, habit: str = "") -> Decoded | None:
    try:
        return Decoded(content.decode(encoding), (habit,) if habit else ())
    except UnicodeError:
        return None
