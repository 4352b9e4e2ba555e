"""The frozen releases of a dossier, `releases/<version>/`: reading them, and refusing one that was touched since."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from plugins.changes.description import Description
from plugins.changes.snapshot import Snapshot
from plugins.datasets.digests import sha256
from plugins.datasets.strict import Strict
from plugins.problems import Problem

FOLDER, MANIFEST = "releases", "release.json"
DATA, CHARTS = "data", "charts"
VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")


class Manifest(Strict):
    """`release.json`: the version, its day, everything that is not rows, and the digest of every other file."""

    version: str
    date: date
    description: Description
    files: dict[str, str]


@dataclass(frozen=True, eq=False)
class Release:
    """A frozen state of the dossier. `files` maps the path inside the release to its content."""

    version: str
    date: str
    snapshot: Snapshot
    files: Mapping[str, bytes]

    @property
    def path(self) -> str:
        """Where it is published, without its first `/`."""
        return f"{FOLDER}/{self.version}/"


def rank(version: str) -> tuple[int, ...]:
    """How versions are ordered: `1.10.0` follows `1.9.0`. Raises ValueError for what is not a version."""
    found = VERSION.fullmatch(version)
    if found is None:
        raise ValueError(version)
    return tuple(int(part) for part in found.groups())


def read_releases(root: Path) -> tuple[tuple[Release, ...], list[Problem]]:
    """Every release of the dossier at `root`, oldest first; one with a problem is left out."""
    releases, problems = [], []
    for folder in sorted(path for path in (root / FOLDER).glob("*") if path.is_dir()):
        release, found = _read(folder, root)
        problems += found
        if release is not None:
            releases.append(release)
    return tuple(sorted(releases, key=lambda release: rank(release.version))), problems


def _read(folder: Path, root: Path) -> tuple[Release | None, list[Problem]]:
    place = folder.relative_to(root).as_posix()
    if VERSION.fullmatch(folder.name) is None or not folder.resolve().is_relative_to(root.resolve()):
        advice = "Une version se nomme « 1.0.0 » ; « dossier release 1.0.0 » la crée."
        return None, [Problem(place, f"« {folder.name} » n’est pas une version.", advice, check="release")]
    file = f"{place}/{MANIFEST}"
    try:
        raw = (folder / MANIFEST).read_bytes()
        manifest = Manifest.model_validate_json(raw)
    except OSError:
        return None, [Problem(file, "ce fichier manque.", "Reprenez-le dans l’historique.", check="release")]
    except ValidationError as refused:
        said = f"ce fichier ne se lit pas ({refused.error_count()} erreurs)."
        return None, [Problem(file, said, "Reprenez-le dans l’historique.", check="release")]
    contents = {name: _content(folder, name) for name in manifest.files}
    touched = sorted(name for name, content in contents.items() if sha256(content) != manifest.files[name])
    if touched or manifest.version != folder.name:
        advice = "Une version figée ne change plus : reprenez-la dans l’historique, et publiez-en une autre."
        names = touched or [MANIFEST]
        return None, [Problem(f"{place}/{name}", "ce fichier a changé.", advice, check="release") for name in names]
    rows = {name: contents[f"{DATA}/{name}.csv"] for name in manifest.description.tables}
    snapshot = Snapshot(manifest.description, rows)
    return Release(manifest.version, manifest.date.isoformat(), snapshot, {**contents, MANIFEST: raw}), []


def _content(folder: Path, name: str) -> bytes:
    """The bytes of a file of the release; none when it is missing or leads elsewhere."""
    path = folder / name
    inside = path.resolve().is_relative_to(folder.resolve())
    return path.read_bytes() if inside and path.is_file() else b""


def as_manifest(manifest: Manifest) -> bytes:
    """`release.json`, one key per line."""
    values = manifest.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    return (json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode()
