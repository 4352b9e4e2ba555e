"""Build whole dossiers in folders of their own, as a person would: with the command."""

import fcntl
import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BRIDGES = ROOT / "tests" / "sites" / "bridges"
PARTS = ("content", "data", "releases", "theme", "pelican.conf.py")


def copy_of(source: Path, target: Path) -> Path:
    """The dossier of `source`, without its builds, in the new folder `target`."""
    target.mkdir(parents=True)
    for name in PARTS:
        part = source / name
        if part.is_dir():
            shutil.copytree(part, target / name)
        elif part.is_file():
            shutil.copy(part, target / name)
    return target


def dossier(
    root: Path, command: str, *options: str, largest_file: int | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `dossier <command> --root <root>`; what it printed is in `stdout`.

    `largest_file` is in bytes: a disk with no room for more.
    """

    def limit() -> None:
        if largest_file is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    line = [sys.executable, "-m", "plugins.workbench.command", command, "--root", str(root), *options]
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **environment}
    return subprocess.run(
        line,
        env=variables,
        cwd=root,
        check=False,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        preexec_fn=limit,
    )


def build_once(source: Path, folder: Path) -> Path:
    """The published site of `source`, built in `folder` by the first test process that asks, shared by the others."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        root = folder / "dossier"
        if not (root / "output").exists():
            shutil.rmtree(root, ignore_errors=True)
            done = dossier(copy_of(source, root), "site")
            if done.returncode:
                raise AssertionError(done.stdout)
    return root / "output"


def files(site: Path) -> dict[str, bytes]:
    """`{path: bytes}` of every file of a published site."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}
