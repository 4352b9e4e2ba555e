"""Which page has which picture, drawn once for the same words."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from plugins.charts.catalogue import FACE
from plugins.charts.forms.image import read_palette, render_png
from plugins.charts.forms.svg.typeface import load_typeface
from plugins.discovery.finished import Finished
from plugins.discovery.share.card import WIDTH, Card, draw
from plugins.discovery.share.verdicts import verdicts
from plugins.discovery.site import Site
from plugins.store import Store

FOLDER = "partage"
OWN = ("chapter", "record", "chart", "home")
"""Kinds of pages with a picture of their own; the others share that of the first page."""

HEAVIEST = 60_000
"""Bytes of a picture: messengers fetch it on a phone."""


class Pictures:
    """Called with a finished page, gives the path of its picture, drawing and writing it if need be."""

    def __init__(self, context: Mapping[str, Any], site: Site, theme: Path, output: Path, store: Store) -> None:
        self._context, self._site, self._output, self._store = context, site, output, store
        # What someone said is never put in large letters under our name without what we answer.
        self._verdicts = verdicts(context["catalog"], context["editions"])
        self._palette, self._face = read_palette(theme / "static" / "css"), load_typeface(FACE)

    def __call__(self, page: Finished) -> str:
        """`/partage/<path of the page>.png`; that of the first page of the language for pages without their own."""
        own = any(page.is_a(kind) for kind in OWN) and self._verdicts.get((page.language, page.path)) != ""
        path = page.path if own else self._site.home(page.language)
        name = f"/{FOLDER}/{path.strip('/') or 'accueil'}.png"
        if own:
            file = self._output / name.lstrip("/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(self._drawn(page))
        return name

    def _drawn(self, page: Finished) -> bytes:
        shared = self._context["sites"][page.language]
        years = (shared.get("thread") or {}).get("years", ())
        card = Card(
            title=page.heading,
            site=self._site.names[page.language],
            kicker=page.parent[1] if page.parent and not page.is_a("chart") else "",
            roles=tuple((year["effect"] or {}).get("role") for year in years),
            drawings=self._drawings(page) if page.is_a("chart") else (),
            verdict=self._verdicts.get((page.language, page.path), ""),
        )
        png = self._rendered(card)
        return png if len(png) <= HEAVIEST or not card.drawings else self._rendered(replace(card, labels=False))

    def _rendered(self, card: Card) -> bytes:
        return render_png(draw(card, self._palette, self._face), WIDTH, self._store)

    def _drawings(self, page: Finished) -> tuple[str, ...]:
        chart = self._context["charts"].get(page.path.rstrip("/").rpartition("/")[2])
        if chart is None or not chart.drawn:
            return ()
        return tuple(drawing for width in chart.widths if (drawing := chart.svg(page.language, width)))
