"""What a build holds: one line per file, so that two builds can be compared and a copy checked."""

import hashlib
from pathlib import Path

NAME = "manifest.sha256"


def digests(folder: Path) -> dict[str, str]:
    """`{path with /: sha256}` of every file under `folder` except the manifest itself, in path order."""
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files if name != NAME}


def write(folder: Path) -> str:
    """Write the manifest in the format of `sha256sum --check`. Returns the hash of the whole build."""
    text = "".join(f"{digest}  {name}\n" for name, digest in digests(folder).items())
    (folder / NAME).write_text(text, encoding="utf-8")
    return hashlib.sha256(text.encode()).hexdigest()
