"""A folder ready to be copied to a host: the published site, with its compressed forms."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from plugins.publication.compression import compress
from plugins.publication.manifest import NAME


@dataclass(frozen=True, slots=True)
class Published:
    """How much there is: files of the site, how many have compressed forms, and the weight of all."""

    files: int
    compressed: int
    megabytes: int


def publish(site: Path, target: Path) -> Published:
    """Copy the published `site` to `target`, compressed forms added. A site published there before is replaced.

    Raises FileExistsError when `target` holds something else: it is never deleted.
    """
    if target.exists() and any(target.iterdir()) and not (target / NAME).is_file():
        raise FileExistsError(target)
    made = target.with_name(f".{target.name}.new")
    shutil.rmtree(made, ignore_errors=True)
    shutil.copytree(site.resolve(), made)
    files = sum(1 for path in made.rglob("*") if path.is_file())
    compressed = compress(made)
    weight = sum(path.stat().st_size for path in made.rglob("*") if path.is_file())
    if target.exists():
        shutil.rmtree(target)
    made.rename(target)
    return Published(files, compressed, round(weight / 1_000_000))
