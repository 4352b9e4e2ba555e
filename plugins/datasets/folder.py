"""The files of the data folder: which are datasets, which go together, which are refused."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from plugins.problems import Problem, did_you_mean

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_ADVICE = {
    ".yml": "Renommez-le en « .yaml ».",
    ".xlsx": "Dans le tableur : Enregistrer sous, format « CSV UTF-8 ».",
    ".xls": "Dans le tableur : Enregistrer sous, format « CSV UTF-8 ».",
    ".ods": "Dans le tableur : Enregistrer sous, format « CSV UTF-8 ».",
    ".tsv": "Enregistrez-le en CSV, avec des virgules.",
}


@dataclass(frozen=True, slots=True)
class Pair:
    """The two files of a dataset and their bytes; None for the one that is not there or cannot be opened."""

    rows: bytes | None
    descriptor: bytes | None


def read_folder(folder: Path, root: Path) -> tuple[Mapping[str, Pair], list[Problem]]:
    """Each dataset by name, in sorted order, with the bytes of its two files.

    `measures/` and other folders, README.md, hidden files and the lock files of editors are left alone.
    A link that leads out of the folder is refused: nothing outside the dossier may be published.
    """
    if not folder.is_dir():
        return {}, [Problem(named(folder, root), "le dossier des données n’existe pas.", "Créez-le.", check="folder")]
    problems: list[Problem] = []
    found: dict[str, dict[str, bytes | None]] = {}
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if not _is_data(path):
            continue
        refusal, content = _open(path, folder, named(path, root))
        problems += [refusal] if refusal else []
        if path.suffix in (".csv", ".yaml") and (refusal is None or refusal.check != "name"):
            found.setdefault(path.stem, {})[path.suffix] = content
    problems += _lonely(found, folder, root)
    return {name: Pair(files.get(".csv"), files.get(".yaml")) for name, files in sorted(found.items())}, problems


def named(path: Path, root: Path) -> str:
    """The path as a problem shows it: from the dossier, with slashes."""
    absolute, top = path.absolute(), root.absolute()
    return str(PurePosixPath(absolute.relative_to(top) if absolute.is_relative_to(top) else path.name))


def _is_data(path: Path) -> bool:
    left_alone = path.name.startswith((".", "~$", "#")) or path.name.endswith("~")
    return not left_alone and not path.is_dir() and path.suffix.lower() in {".csv", ".yaml", *_ADVICE}


def _open(path: Path, folder: Path, file: str) -> tuple[Problem | None, bytes | None]:
    if path.suffix not in (".csv", ".yaml"):
        advice = _ADVICE.get(path.suffix.lower(), f"Renommez-le en « {path.suffix.lower()} ».")
        return Problem(file, "ce fichier n’est pas lu.", advice, check="name"), None
    if not _NAME.fullmatch(path.stem):
        wrong = f"« {path.stem} » n’est pas un nom de tableau."
        return Problem(file, wrong, "Renommez-le en a-z, 0-9 et _ (par exemple « ponts_2024 »).", check="name"), None
    if not path.resolve().is_relative_to(folder.resolve()):
        wrong = "ce lien mène hors du dossier des données."
        return Problem(file, wrong, "Copiez le fichier à la place du lien.", check="symlink"), None
    try:
        return None, path.read_bytes()
    except OSError as error:
        return Problem(
            file, f"le fichier ne s’ouvre pas ({error.strerror}).", "Vérifiez ses droits.", check="file"
        ), None


def _lonely(found: Mapping[str, Mapping[str, bytes | None]], folder: Path, root: Path) -> list[Problem]:
    """A problem for each file whose other half is not there."""
    problems = []
    for name, files in found.items():
        for here, there, what in ((".csv", ".yaml", "descripteur"), (".yaml", ".csv", "fichier de lignes")):
            if here in files and there not in files:
                halves = [other for other, parts in found.items() if there in parts and here not in parts]
                missing = named(folder / f"{name}{there}", root)
                near = did_you_mean(f"{name}", halves) if halves else ""
                wrong = f"il manque son {what}, {missing}."
                file = named(folder / f"{name}{here}", root)
                problems.append(Problem(file, wrong, near or "Créez-le avec le même nom.", check="pair"))
    return problems
