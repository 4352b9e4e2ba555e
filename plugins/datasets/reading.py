"""The bytes of a CSV file as a header and rows of text, with the physical line of every row.

Physical lines are those of a text editor: a line break inside quotes counts. RFC 4180, with LF, CRLF or CR.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.datasets.spreadsheet import decode, fix_advice, parsed, separator, separator_habit, write_rows
from plugins.problems import Problem

_CONTAINERS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # xlsx or ods; xls


@dataclass(frozen=True, slots=True)
class Record:
    """One row: the line where it begins, and its cells as typed."""

    line: int
    cells: tuple[str, ...]

    def line_of(self, rank: int) -> int:
        """The line where the cell of this rank (0 = first) begins."""
        return self.line + sum(text.count("\n") for text in self.cells[:rank])


@dataclass(frozen=True, slots=True)
class Sheet:
    """`header` is None when the file cannot be read at all; `content` is the file as it may be published.

    `whole`: no row was lost to its quotation marks.
    """

    header: Record | None
    records: tuple[Record, ...]
    problems: tuple[Problem, ...]
    content: bytes = b""
    whole: bool = True


def read_sheet(content: bytes, file: str) -> Sheet:
    """Read a CSV file; `file` is the name that problems give. Never raises, whatever the bytes."""
    refusal = _refusal(content, file)
    decoded = decode(content)
    if refusal is not None or decoded is None:
        advice = "Enregistrez-le en CSV UTF-8."
        unknown = Problem(file, "l’encodage du fichier est inconnu.", advice, check="encoding")
        return Sheet(None, (), (refusal or unknown,))
    mark = separator(decoded.text)
    habits = [habit for habit in (*decoded.habits, separator_habit(mark)) if habit]
    problems = [Problem(file, habit, fix_advice(), severity="notice", check="spreadsheet") for habit in habits]
    read = list(_records(decoded.text, mark, file))
    records = [item for item in read if isinstance(item, Record)]
    lost = [item for item in read if isinstance(item, Problem)]
    problems += lost
    filled = [record for record in records if any(record.cells)]
    problems += [_empty_row(record, file) for record in records if not any(record.cells)]
    if not filled:
        problems.append(Problem(file, "le fichier n’a pas d’en-tête.", "Écrivez les noms des champs.", check="empty"))
        return Sheet(None, (), tuple(problems))
    published = write_rows([record.cells for record in filled]) if habits else content
    return Sheet(filled[0], tuple(filled[1:]), tuple(problems), published, whole=not lost)


def _refusal(content: bytes, file: str) -> Problem | None:
    """Why the file is not text at all."""
    if content.startswith(_CONTAINERS):
        advice = "Dans le tableur : Enregistrer sous, format « CSV UTF-8 »."
        return Problem(file, "c’est un classeur de tableur, pas un fichier CSV.", advice, check="encoding")
    if not content.strip(b"\xef\xbb\xbf \t\r\n"):
        return Problem(file, "le fichier est vide.", "Écrivez l’en-tête puis les lignes.", check="empty")
    if b"\x00" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        line = content[: content.index(b"\x00")].count(b"\n") + 1
        advice = "Exportez le fichier de nouveau, en CSV UTF-8."
        return Problem(file, "le fichier contient un octet nul.", advice, line=line, check="control-character")
    return None


def _records(text: str, mark: str, file: str) -> Iterator[Record | Problem]:
    """Each record with its first line; a problem for each that the quotes make unreadable. Blank lines are skipped."""
    for line, cells in parsed(text, mark):
        if isinstance(cells, csv.Error):
            yield _unreadable(str(cells), file, line)
        else:
            yield Record(line, tuple(cell.replace("\r\n", "\n").replace("\r", "\n") for cell in cells))


def _unreadable(said: str, file: str, line: int) -> Problem:
    if "end of data" in said:
        wrong, advice = "un guillemet ouvert n’est jamais fermé.", "Fermez-le, ou doublez-le s’il fait partie du texte."
    elif "limit" in said:
        wrong, advice = "une cellule est beaucoup trop longue.", "Vérifiez les guillemets de la ligne."
    else:
        wrong, advice = (
            "les guillemets de la ligne sont mal placés.",
            'Doublez un guillemet qui fait partie du texte ("").',
        )
    return Problem(file, wrong, advice, line=line, check="quotes")


def _empty_row(record: Record, file: str) -> Problem:
    advice = "Supprimez la ligne, ou lancez « dossier fix »."
    return Problem(file, "la ligne est vide.", advice, line=record.line, severity="notice", check="empty-row")
