"""Put a finished build in place of the last one in a single step, so that a reader never meets half a site.

The published path is a symbolic link to a folder of builds; replacing a link is one atomic operation (POSIX rename).
"""

import os
import re
import shutil
from pathlib import Path

BUILDS = ".published"


def publish(staging: Path, published: Path, build: str) -> Path:
    """Move `staging` among the builds and point `published` at it. Returns the build's folder.

    `build` is the hash of the content and names the folder. The build that was published before is kept, older
    ones are removed. A plain folder found at `published` is set aside among the builds, never deleted.
    Raises OSError when the disk refuses: the link then still points at the last good build.
    """
    builds = published.parent / BUILDS
    builds.mkdir(exist_ok=True)
    previous = _previous(published, builds)
    target = builds / f"{_rank(builds):04d}-{build[:12]}"
    staging.rename(target)
    _point(published, target)
    _forget(builds, keep={target, previous})
    return target


def _previous(published: Path, builds: Path) -> Path | None:
    if published.is_symlink():
        return published.resolve()
    if published.exists():
        aside = builds / f"set-aside-{_rank(builds):04d}"
        published.rename(aside)
        return aside
    return None


def _rank(builds: Path) -> int:
    """One more than the last build's number: the same content may be published twice."""
    numbers = [int(found.group(1)) for path in builds.iterdir() if (found := re.match(r"(\d+)-", path.name))]
    return max(numbers, default=0) + 1


def _point(published: Path, target: Path) -> None:
    link = published.with_name(f".{published.name}.new")
    link.unlink(missing_ok=True)
    link.symlink_to(os.path.relpath(target, published.parent), target_is_directory=True)
    link.replace(published)


def _forget(builds: Path, keep: set[Path | None]) -> None:
    kept = {path.name for path in keep if path is not None}
    for path in sorted(builds.iterdir()):
        if path.name not in kept and re.match(r"\d+-", path.name):
            shutil.rmtree(path)
