"""Find the browser that the tests drive, or install Debian's, or say exactly what to install."""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ADVICE = """\
Aucun navigateur pour les tests. Installez Chromium ou Chrome, par exemple :
  Debian, Ubuntu : sudo apt-get install chromium
  macOS :          brew install --cask chromium
puis relancez « make test ». Un navigateur installé ailleurs se nomme ainsi : CHROME=/chemin/vers/chrome make test"""
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # no other host exists for a page under test
)


def find() -> str | None:
    """The path of a Chromium or Chrome: the one that CHROME names, else the first found; None without any."""
    named = os.environ.get("CHROME")
    candidates = [named] if named else list(NAMES)
    return next((path for name in candidates if (path := shutil.which(name))), None)


def find_or_install() -> str:
    """The path of a browser. As root on Debian it is installed when missing; elsewhere exits with the advice."""
    path = find()
    if path is None and shutil.which("apt-get") and os.geteuid() == 0:
        for command in (("apt-get", "update", "-qq"), ("apt-get", "install", "-y", "-qq", "chromium")):
            subprocess.run(command, check=False, stdout=subprocess.DEVNULL)  # fixed commands
        path = find()
    if path is None:
        sys.exit(ADVICE)
    return path
