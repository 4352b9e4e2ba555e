"""Check the header of the Markdown files."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from plugins.directives.header import Entry
from plugins.directives.page_files import PageFile
from plugins.problems import Problem, did_you_mean_this, nearest

REQUIRED = ("title", "slug")
_SPACED = re.compile(r"^ {0,3}([A-Za-z0-9_-]+)[ \u00a0\u202f]+:(.*)")
KNOWN = frozenset(
    {*REQUIRED, "answer", "question", "summary", "lang", "number", "template", "status", "translation"}
    | {"date", "modified", "url", "save_as", "category", "tags", "author", "authors", "description", "effect"}
    | {"translation_of", "translated_on", "updated", "change"}
)
"""Keys that mean something here or to Pelican; any other is free, unless it looks like one of these mistyped."""

DAYS = ("updated", "translated_on")
ONCE = frozenset({*REQUIRED, "answer", "lang", "number"})


def check_headers(files: Iterable[PageFile]) -> list[Problem]:
    """Every problem of the headers of a dossier, each alone, then two pages at one address."""
    problems: list[Problem] = []
    headers = {}
    for page in files:
        spaced = list(spaced_keys(page))
        problems += spaced or check_header(page.file, page.header)
        headers[page.file] = (page.language, page.header)
    return problems + check_slugs(headers)


def spaced_keys(page: PageFile) -> Iterator[Problem]:
    """A known key followed by a space, as French has it before a colon: this line and those after are not read."""
    for number, line in enumerate(page.text.partition("\n\n")[0].split("\n"), 1):
        match = _SPACED.match(line)
        if match and match[1].lower() in KNOWN:
            message = f"« {line.strip()} » : pas d’espace avant les deux-points d’un en-tête."
            advice = f"Écrivez « {match[1]}: {match[2].strip() or '…'} »."
            yield Problem(page.file, message, advice, number, field=match[1], check="metadata-space")


def check_header(file: str, header: Iterable[Entry]) -> list[Problem]:
    """What is missing, mistyped, empty or twice in the header of one file."""
    found: dict[str, Entry] = {}
    problems = []
    meant = set()
    for entry in header:
        key = "" if entry.key in KNOWN else nearest(entry.key, KNOWN)
        if key:
            meant.add(key)
            message = "cette clé n’existe pas."
            problems.append(_problem(file, entry, "metadata-key", message, did_you_mean_this(key.capitalize())))
        elif entry.key in ONCE and entry.key in found:
            message = f"déjà écrit à la ligne {found[entry.key].line}."
            problems.append(_problem(file, entry, "metadata-twice", message, "Gardez-en un."))
        elif entry.key in ONCE and not entry.value:
            problems.append(_problem(file, entry, "metadata-empty", "rien n’est écrit.", "Complétez la ligne."))
        elif entry.key in DAYS and not _is_day(entry.value):
            advice = "Écrivez la date ainsi : 2026-11-22."
            problems.append(_problem(file, entry, "metadata-date", f"« {entry.value} » n’est pas une date.", advice))
        found.setdefault(entry.key, entry)
    for key in REQUIRED:
        if key not in {*found, *meant}:
            suggestion = f"Ajoutez « {key.capitalize()}: … » en haut du fichier."
            message = f"la ligne « {key.capitalize()} » manque."
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
                    message = f"« {entry.value} » est déjà l’adresse de {other}."
                    problems.append(_problem(file, entry, "slug-twice", message, "Choisissez une autre adresse."))
    return problems


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _problem(file: str, entry: Entry, check: str, message: str, suggestion: str) -> Problem:
    return Problem(file, message, suggestion, entry.line, field=entry.typed_key, check=check)
