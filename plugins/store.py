"""What is costly to make, kept between builds under the hash of all that it is made from.

Deleting the folder is always safe: what is missing is made again, and is the same to the byte.
"""

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

FOLDER = ".cache"
"""Where a dossier keeps its stores; never published, never committed."""


@dataclass(frozen=True)
class Store:
    """A folder of results. Entries are named by what they were made from, so none can be out of date."""

    folder: Path

    def result(self, ingredients: Iterable[str | bytes], make: Callable[[], bytes]) -> bytes:
        """What `make` gives for these ingredients, from the folder when it was made before.

        `ingredients` must name all that the result depends on, the versions of libraries included. A folder that
        cannot be written costs time, not the build.
        """
        entry = self.folder / fingerprint(ingredients)
        with contextlib.suppress(OSError):
            return entry.read_bytes()
        made = make()
        with contextlib.suppress(OSError):
            _write(entry, made)
        return made


def fingerprint(ingredients: Iterable[str | bytes]) -> str:
    """SHA-256 of a sequence; each part is preceded by its length, so that « ab », « c » is not « a », « bc »."""
    digest = hashlib.sha256()
    for part in ingredients:
        content = part.encode("utf-8") if isinstance(part, str) else part
        digest.update(len(content).to_bytes(8, "big"))
        digest.update(content)
    return digest.hexdigest()


def _write(entry: Path, content: bytes) -> None:
    """Whole or not at all: two builds may write the same entry."""
    entry.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=entry.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(name).replace(entry)
