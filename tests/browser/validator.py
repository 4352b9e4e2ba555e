"""Find the HTML checker that the tests run (the Nu checker, on Java), or fetch it, or say exactly what to install."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable
from pathlib import Path

VERSION = "26.9.27"
DIGEST = "22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47"
CACHE = Path(__file__).resolve().parents[2] / ".cache" / f"vnu-{VERSION}.jar"
INSIDE = "package/build/dist/vnu.jar"
ADVICE = f"""\
Aucun vérificateur de HTML pour les tests. Il faut Java (17 ou plus) et vnu.jar {VERSION}, par exemple :
  Debian, Ubuntu : sudo apt-get install default-jre-headless npm
  macOS :          brew install openjdk npm
puis relancez « make test », qui va chercher vnu.jar une fois. Un vnu.jar que vous avez déjà se nomme ainsi :
  VNU=/chemin/vers/vnu.jar make test"""


def find_or_install() -> tuple[str, Path]:
    """The paths of Java and of the checker. As root on Debian installs what is missing; elsewhere exits with advice."""
    java = _program("java", "default-jre-headless")
    named = os.environ.get("VNU")
    jar = Path(named) if named else CACHE
    if not named and not _right(jar):
        _fetch(jar)
    if java is None or not _right(jar):
        sys.exit(ADVICE)
    return java, jar


def complaints(pages: Iterable[Path], root: Path) -> list[str]:
    """Every error of these pages of the site in `root`: `page, line N: message`. One process for all of them."""
    java, jar = find_or_install()
    command = [java, "-Xmx1g", "-jar", str(jar), "--errors-only", "--format", "json", "--stdout", "--exit-zero-always"]
    done = subprocess.run([*command, *map(str, pages)], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)["messages"]
    return [
        f"{Path(item['url'].removeprefix('file:')).relative_to(root)}, line {item.get('lastLine')}: {item['message']}"
        for item in found
    ]


def _program(name: str, package: str) -> str | None:
    path = shutil.which(name)
    if path is None and shutil.which("apt-get") and os.geteuid() == 0:
        for command in (("apt-get", "update", "-qq"), ("apt-get", "install", "-y", "-qq", package)):
            subprocess.run(command, check=False, stdout=subprocess.DEVNULL)  # fixed commands
        path = shutil.which(name)
    return path


def _right(jar: Path) -> bool:
    return jar.is_file() and hashlib.sha256(jar.read_bytes()).hexdigest() == DIGEST


def _fetch(jar: Path) -> None:
    """Take the checker out of its npm package; what is not the file we know is left aside."""
    npm = _program("npm", "npm")
    if npm is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        command = (npm, "pack", f"vnu-jar@{VERSION}", "--silent", "--pack-destination", folder)
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, cwd=folder)
        for package in Path(folder).glob("*.tgz"):
            with tarfile.open(package) as archive:
                member = archive.extractfile(INSIDE)
                content = member.read() if member else b""
            if hashlib.sha256(content).hexdigest() == DIGEST:
                jar.parent.mkdir(exist_ok=True)
                aside = jar.with_suffix(f".{os.getpid()}")
                aside.write_bytes(content)
                aside.replace(jar)
