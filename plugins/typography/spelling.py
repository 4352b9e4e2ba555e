"""The house spelling: one table of a dossier says how each name and acronym is written, and what is not written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from plugins.problems import Problem

_KEYS = frozenset({"write", "reject", "lang"})


@dataclass(frozen=True, slots=True)
class Form:
    """What to write in place of what is found, in one language; a text without its `sign` need not be searched."""

    write: str
    sign: str
    pattern: re.Pattern[str]
    language: str = "fr"


Spelling = tuple[Form, ...]


def load_spelling(path: Path, root: Path) -> tuple[Spelling, list[Problem]]:
    """Read `- {write: …, reject: [forms], lang: fr}`; no file, no rule. `lang` is `fr` when it is not said.

    A form is found as whole words, in its own capitals; a space in it stands for any space.
    """
    file = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
    if not path.is_file():
        return (), []
    try:
        entries = yaml.safe_load(path.read_text(encoding="utf-8")) or []
    except (yaml.YAMLError, UnicodeDecodeError):
        return (), [Problem(file, "ce fichier n’est pas lisible.", "Écrivez du YAML, en UTF-8.", check="spelling")]
    forms: list[Form] = []
    problems: list[Problem] = []
    for rank, entry in enumerate(entries if isinstance(entries, list) else [entries], 1):
        if _is_valid(entry):
            forms += _forms(entry)
        else:
            message = f"l’entrée {rank} n’est pas complète."
            problems.append(Problem(file, message, "Écrivez « - {write: …, reject: [….]} ».", check="spelling"))
    return tuple(forms), problems


def misspelt(text: str, language: str, spelling: Spelling) -> Iterator[tuple[str, str]]:
    """Each form that is not the house's, with the one to write."""
    for form in spelling:
        if form.language == language and form.sign in text:
            for match in form.pattern.finditer(text):
                yield " ".join(match[0].split()), form.write


def _is_valid(entry: object) -> bool:
    if not isinstance(entry, dict) or not set(entry) <= _KEYS:
        return False
    rejected = entry.get("reject")
    return (
        isinstance(entry.get("write"), str)
        and isinstance(rejected, list)
        and bool(rejected)
        and all(isinstance(form, str) and form.strip() for form in rejected)
    )


def _forms(entry: dict[str, object]) -> Iterator[Form]:
    rejected = entry["reject"]
    for form in rejected if isinstance(rejected, list) else []:
        words = r"[ \u00a0\u202f]+".join(re.escape(word) for word in str(form).split())
        yield Form(
            str(entry["write"]),
            str(form).split()[0],
            re.compile(rf"(?<![\w-]){words}(?![\w-])"),
            str(entry.get("lang", "fr")),
        )
