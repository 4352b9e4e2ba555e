"""What is wrong in a dossier, and the only place where a message to an editor is laid out.

A `Problem` is a value, never an exception: every room collects its own, the build shows them together and stops.
A mistake in our own Python stays an ordinary exception with its traceback.
"""

import difflib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Literal

Severity = Literal["error", "notice"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing an editor or a data maintainer must mend.

    `file` is relative to the dossier, with `/`; `line` is the physical line (header = 1); `column` is the
    column's rank in a spreadsheet (1 = A); `field` its name; `message` says what is wrong and quotes the value
    as typed; `suggestion` says what to do; `check` names the rule, for tests.
    """

    file: str
    message: str
    suggestion: str = ""
    line: int | None = None
    column: int | None = None
    field: str | None = None
    severity: Severity = "error"
    check: str = ""

    @property
    def sentence(self) -> str:
        """`file, ligne N, champ « f » : message Suggestion.`"""
        place = self.file
        if self.line is not None:
            place += f", ligne {self.line}"
        if self.field is not None:
            place += f", champ « {self.field} »"
        return " ".join(part for part in (f"{place} : {self.message}", self.suggestion) if part)


class DossierRefusedError(Exception):
    """The build stops: the problems, all of them, are in the message."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(report(self.problems))


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Only the problems that stop a build."""
    return [problem for problem in problems if problem.severity == "error"]


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once, by file, then line, then column."""
    unique = dict.fromkeys(problems)
    return sorted(unique, key=lambda p: (p.file, p.line or 0, p.column or 0, p.field or "", p.message))


def report(problems: Iterable[Problem]) -> str:
    """All problems in French, grouped by file, with the count at the end."""
    ordered = in_order(problems)
    blocks = []
    for _, group in groupby(ordered, key=lambda problem: problem.file):
        blocks.append("\n".join(_bullet(problem) for problem in group))
    return "\n\n".join([*blocks, _conclusion(ordered)])


def as_json(problems: Iterable[Problem]) -> str:
    """A JSON list; each item has file, line, column, field, severity, message, suggestion and check."""
    return json.dumps([asdict(problem) for problem in in_order(problems)], ensure_ascii=False, indent=2)


def as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands that GitHub shows beside the changed line."""
    return "\n".join(_annotation(problem) for problem in in_order(problems))


def did_you_mean(word: str, known: Iterable[str], place: str = "") -> str:
    """« Vouliez-vous dire … ? » with the nearest name, or the choices when there are ten or fewer, or nothing.

    `place` is added in brackets after the name; `{}` in it stands for the name.
    """
    names = sorted(set(known))
    found = nearest(word, names)
    if found:
        return did_you_mean_this(found, f" ({place.format(found)})" if place else "")
    if 0 < len(names) <= 10:
        return f"Choix possibles : {', '.join(names)}."
    return ""


def did_you_mean_this(found: str, where: str = "") -> str:
    """« Vouliez-vous dire … ? » with a name already found; `where` follows it, outside the quotation marks."""
    return f"Vouliez-vous dire « {found} »{where} ?"


def nearest(word: str, known: Iterable[str]) -> str:
    """The known name that a word most likely stands for; empty when none is near."""
    return next(iter(difflib.get_close_matches(word, sorted(set(known)), n=1, cutoff=0.6)), "")


def _bullet(problem: Problem) -> str:
    mark = "–" if problem.severity == "error" else "· (remarque)"
    return f"{mark} {problem.sentence}"


def _conclusion(problems: Sequence[Problem]) -> str:
    count = len(errors(problems))
    if not problems:
        return "Aucun problème."
    if count == 0:
        return f"{len(problems)} remarque{'s' if len(problems) > 1 else ''}, aucun problème."
    return f"{count} problème{'s' if count > 1 else ''}. Rien n’a été publié."


def _annotation(problem: Problem) -> str:
    level = "error" if problem.severity == "error" else "warning"
    place = f"file={_property(problem.file)}"
    if problem.line is not None:
        place += f",line={problem.line}"
    if problem.column is not None:
        place += f",col={problem.column}"
    text = f"{problem.message} {problem.suggestion}".strip()
    return f"::{level} {place}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
