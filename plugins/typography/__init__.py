"""Pelican glue: once every page is written, mend each of them in place, and refuse what only an editor can mend."""

import re
from pathlib import Path
from typing import Any

from pelican import signals

from plugins.problems import DossierRefusedError, Problem, errors
from plugins.typography.findings import House, mended
from plugins.typography.house import house_of

# A page of another day, or that quotes one, keeps its words: they are mended as all pages are, never refused.
_KEPT = re.compile(r'<body class="[^"]*\bpage--kept\b')
_houses: list[House] = [House()]


def choose(generators: list[Any]) -> None:
    """Read the spelling and the words of others; Pelican's last signal no longer has the data."""
    context, settings = generators[0].context, generators[0].settings
    house, problems = house_of(settings, Path(settings["PATH"]).resolve().parent, context["catalog"])
    context.setdefault("problems", []).extend(problems)
    _houses[:] = [house]


def mend_pages(pelican: Any) -> None:
    """Rewrite the `.html` files of the output folder that need it; raises DossierRefusedError for what remains."""
    folder, found = Path(pelican.settings["OUTPUT_PATH"]), list[Problem]()
    for path in sorted(folder.rglob("*.html")):
        typed = path.read_bytes()
        text, remaining = mended(typed.decode("utf-8"), path.relative_to(folder).as_posix(), _houses[0])
        found += [] if _KEPT.search(text) else remaining
        written = text.encode("utf-8")
        if written != typed:
            path.write_bytes(written)
    if errors(found):
        raise DossierRefusedError(found)


def register() -> None:
    """Called by Pelican."""
    signals.all_generators_finalized.connect(choose)
    signals.finalized.connect(mend_pages)
