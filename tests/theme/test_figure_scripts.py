"""What a page pays for living figures, whatever it shows."""

import re
from pathlib import Path

import brotli

FOLDER = Path(__file__).resolve().parents[2] / "theme" / "static" / "js" / "components"
ENTRIES = ("figure", "keyboard", "filter", "stepper", "matrix")


def needed(*names: str) -> set[str]:
    """These modules and those that they import, at any depth."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += re.findall(r'from "\./([\w-]+)\.js"', (FOLDER / f"{name}.js").read_text("utf-8"))
    return found


def test_the_scripts_of_figures_weigh_ten_kilobytes_at_most() -> None:
    modules = needed(*ENTRIES)
    assert {"card", "emphasis", "fragment"} < modules
    assert sum(len(brotli.compress((FOLDER / f"{name}.js").read_bytes())) for name in modules) <= 10 * 1024
