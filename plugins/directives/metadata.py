"""Check the header of the Markdown files."""

from collections.abc import Iterable, Mapping

from plugins.directives.header import Entry
from plugins.problems import Problem, did_you_mean

REQUIRED = ("title", "slug")
KNOWN = frozenset(
    {*REQUIRED, "answer", "question", "summary", "lang", "number", "template", "status", "translation"}
    | {"date", "modified", "url", "save_as", "category", "tags", "author", "authors", "description", "effect"}
    | {"translation_of", "translated_on", "updated"}
)
"""Keys that mean something here or to Pelican; any other is free, unless it looks like one of these mistyped."""

ONCE = frozenset({*REQUIRED, "answer", "lang", "number"})


def check_header(file: str, header: Iterable[Entry]) -> list[Problem]:
    """What is missing, mistyped, empty or twice in the header of one file."""
    found: dict[str, Entry] = {}
    problems = []
    for entry in header:
        suggestion = did_you_mean(entry.key, KNOWN)
        if entry.key not in KNOWN and suggestion:
            problems.append(_problem(file, entry, "metadata-key", "cette clé n’existe pas.", suggestion))
        elif entry.key in ONCE and entry.key in found:
            message = f"déjà écrit à la ligne {found[entry.key].line}."
            problems.append(_problem(file, entry, "metadata-twice", message, "Gardez-en un."))
        elif entry.key in ONCE and not entry.value:
            problems.append(_problem(file, entry, "metadata-empty", "rien n’est écrit.", "Complétez la ligne."))
        found.setdefault(entry.key, entry)
    for key in REQUIRED:
        if key not in found:
            suggestion = f"Ajoutez « {key.capitalize()}: … » en haut du fichier."
            message = f"la ligne « {key.capitalize()} » manque."
            problems.append(Problem(file, message, suggestion, 1, check="metadata-missing"))
    return problems


def check_slugs(headers: Mapping[str, tuple[str, Iterable[Entry]]]) -> list[Problem]:
    """Two files of one language with one slug; `headers` maps a file to its language and its header."""
    first: dict[tuple[str, str], str] = {}
    problems = []
    for file, (language, header) in headers.items():
        for entry in header:
            if entry.key == "slug" and entry.value:
                other = first.setdefault((language, entry.value), file)
                if other != file:
                    message = f"« {entry.value} » est déjà l’adresse de {other}."
                    problems.append(_problem(file, entry, "slug-twice", message, "Choisissez une autre adresse."))
    return problems


def _problem(file: str, entry: Entry, check: str, message: str, suggestion: str) -> Problem:
    return Problem(file, message, suggestion, entry.line, field=entry.typed_key, check=check)
