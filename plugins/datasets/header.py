"""Which column of the file is which field. The order is free; the names are not."""

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.datasets.descriptor import Descriptor
from plugins.datasets.reading import Record
from plugins.datasets.schema import Field
from plugins.problems import Problem, did_you_mean_this, nearest


@dataclass(frozen=True, slots=True)
class Header:
    """`columns` gives the rank (0 = first) of each field found; `complete` when every field is there, once."""

    columns: Mapping[str, int]
    width: int
    complete: bool


def match_header(header: Record, descriptor: Descriptor, file: str) -> tuple[Header, list[Problem]]:
    """Match the first row of a file with the fields of its descriptor; `file` is the name that problems give."""
    names = [field.name for field in descriptor.fields]
    columns: dict[str, int] = {}
    problems: list[Problem] = []
    excused: set[str] = set()
    for rank, cell in enumerate(header.cells):
        if cell in columns:
            wrong = f"la colonne « {cell} » est là deux fois."
            problems.append(_problem(file, header, rank, cell, wrong, "Gardez-en une.", "duplicate-column"))
        elif cell in names:
            columns[cell] = rank
        else:
            absent = [name for name in names if name not in header.cells]
            meant = _meant(cell, [descriptor.by_name[name] for name in absent])
            excused |= {meant} if meant else set()
            problems.append(_unknown(file, header, rank, cell, meant))
    missing = [name for name in names if name not in columns]
    for name in missing:
        if name not in excused:  # the column badly named has been reported already
            advice = "Ajoutez la colonne, ou retirez le champ du descripteur."
            problems.append(
                Problem(file, "la colonne manque.", advice, header.line, field=name, check="missing-column")
            )
    return Header(columns, len(header.cells), not problems), problems


def _unknown(file: str, header: Record, rank: int, cell: str, meant: str | None) -> Problem:
    if not cell.strip():
        wrong, advice = f"la colonne {rank + 1} n’a pas de nom.", "Nommez-la, ou supprimez-la si elle est vide."
    else:
        wrong = f"la colonne « {cell} » n’est pas dans le descripteur."
        add_or_remove = "Ajoutez le champ au descripteur, ou retirez la colonne."
        advice = did_you_mean_this(meant) if meant else add_or_remove
    return _problem(file, header, rank, cell.strip() or None, wrong, advice, "unknown-column")


def _problem(file: str, header: Record, rank: int, name: str | None, wrong: str, advice: str, check: str) -> Problem:
    return Problem(file, wrong, advice, header.line_of(rank), rank + 1, name, check=check)


def _meant(cell: str, absent: list[Field]) -> str:
    """The absent field whose name or title differs only by case, spaces or dashes, or else the nearest name."""
    plain = _plain(cell)
    variants = [field.name for field in absent if plain in (_plain(field.name), _plain(field.label()))]
    return variants[0] if variants else nearest(cell, (field.name for field in absent))


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
