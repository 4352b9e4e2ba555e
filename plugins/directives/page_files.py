"""The Markdown files of a dossier as text: where each is, its language, its header, and which files nobody reads."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.directives.header import Entry, entries
from plugins.problems import Problem

DEFAULT_LANGUAGE = "fr"

_ADVICE = {
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".pages"), "Copiez son texte dans un fichier « .md »."),
    **dict.fromkeys((".htm", ".html", ".rst"), "Écrivez la page en Markdown, dans un fichier « .md »."),
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mkd", ".txt"), "Renommez-le en « .md », en minuscules."),
    ".yml": "Renommez-le en « .yaml ».",
}
"""What to do with a file that looks like a text of the dossier and is not read, by its ending in small letters."""


@dataclass(frozen=True, slots=True)
class PageFile:
    """A Markdown file. `file` is relative to the dossier, with `/`; lines end with a line feed only."""

    file: str
    language: str
    text: str
    header: tuple[Entry, ...]


def read_files(content: Path, root: Path) -> tuple[list[PageFile], list[Problem]]:
    """Every Markdown file under `content`, by path; a problem for each that is not UTF-8, or has another ending.

    A file that leads out of `content` is left out: its address is told where it is used.
    """
    files: list[PageFile] = []
    problems = list(_unread(content, root))
    for path in sorted(content.rglob("*.md")):
        if not path.resolve().is_relative_to(content.resolve()):
            continue
        file = path.relative_to(root).as_posix()
        try:
            text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError:
            message = "ce fichier n’est pas en UTF-8."
            problems.append(Problem(file, message, "Enregistrez-le en UTF-8.", check="encoding"))
            continue
        header = tuple(entries(text.split("\n")))
        files.append(PageFile(file, _language(path.relative_to(content), header), text, header))
    return files, problems


def _unread(content: Path, root: Path) -> Iterator[Problem]:
    for path in sorted(content.rglob("*")):
        advice = _ADVICE.get(path.suffix.lower())
        if advice and path.suffix != ".md" and path.is_file() and not path.name.startswith((".", "~$")):
            yield Problem(path.relative_to(root).as_posix(), "ce fichier n’est pas lu.", advice, check="name")


def _language(path: Path, header: tuple[Entry, ...]) -> str:
    """The language that the header says, else that of the folder `content/<language>/`."""
    said = next((entry.value for entry in header if entry.key == "lang"), "")
    folder = path.parts[0] if len(path.parts) > 1 and len(path.parts[0]) == 2 else ""
    return said or folder or DEFAULT_LANGUAGE
