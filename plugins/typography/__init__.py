"""Pelican glue: once every page is written, mend each of them in place."""

from pathlib import Path
from typing import Any

from pelican import signals

from plugins.typography.page import page


def mend_pages(pelican: Any) -> None:
    """Rewrite the `.html` files of the output folder that need it."""
    for path in sorted(Path(pelican.settings["OUTPUT_PATH"]).rglob("*.html")):
        typed = path.read_bytes()
        mended = page(typed.decode("utf-8")).encode("utf-8")
        if mended != typed:
            path.write_bytes(mended)


def register() -> None:
    """Called by Pelican."""
    signals.finalized.connect(mend_pages)
