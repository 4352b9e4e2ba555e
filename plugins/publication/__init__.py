"""Pelican glue: refuse a build with problems, then verify the finished folder and switch to it."""

import logging
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican import signals

from plugins.charts.addresses import embeds_path
from plugins.problems import DossierRefusedError, Problem, errors
from plugins.publication import build_facts, headers, inspection, log_watch, manifest, stylesheet, switch
from plugins.wording import load_wording

_watch = log_watch.LogWatch()


def start(_pelican: Any) -> None:
    """A new run starts: forget what an earlier one logged."""
    _watch.messages.clear()


def refuse_problems(generators: list[Any]) -> None:
    """Every room has spoken: stop here, before anything is written, if there is a problem."""
    found = [*generators[0].context.get("problems", []), *_logged()]
    if errors(found):
        raise DossierRefusedError(found)


def verify_and_switch(pelican: Any) -> None:
    """The folder is finished: complete it, look at it once more, publish it."""
    staging = Path(pelican.output_path)
    stylesheet.replace_parts(staging / pelican.settings["THEME_STATIC_DIR"] / "css")
    framed = [embeds_path(language) for language in pelican.settings["LANGUAGES"]]
    (staging / "_headers").write_text(headers.text(staging, framed), encoding="utf-8")
    (staging / manifest.NAME).touch()  # pages link to it; it is written last
    root = urlsplit(pelican.settings["SITEURL"]).path.rstrip("/")
    build_facts.complete(staging, load_wording(Path(pelican.settings["LOCALE_PATH"])), root)
    found = [*inspection.inspect(staging, pelican.settings["SITEURL"]), *_logged()]
    if errors(found):
        raise DossierRefusedError(found)
    build = manifest.write(staging)
    if staging == Path(pelican.settings["STAGING_PATH"]):
        switch.publish(staging, Path(pelican.settings["PUBLISHED_PATH"]), build)


def _logged() -> list[Problem]:
    return [Problem("construction", message, "Voyez le journal ci-dessus.", check="log") for message in _watch.messages]


def register() -> None:
    """Called by Pelican."""
    logging.getLogger().addHandler(_watch)
    signals.initialized.connect(start)
    signals.all_generators_finalized.connect(refuse_problems)
    signals.finalized.connect(verify_and_switch)
