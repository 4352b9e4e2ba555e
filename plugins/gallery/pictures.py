"""The words burnt in a picture of a chart, and the picture."""

import re
from html import unescape

from plugins import formats
from plugins.charts.catalogue import Chart
from plugins.charts.forms.image import Caption, Palette, missing, poster
from plugins.problems import Problem
from plugins.records.edition import Edition
from plugins.records.sources import source
from plugins.typography.page import LANGUAGES, page
from plugins.wording import Wording

NAMED = 3
"""Sources named in the line under a drawing; the others are counted, as under the figure of a page."""

_BETWEEN = {"fr": "\u202f; "}


def caption(chart: Chart, edition: Edition, wording: Wording, site: str, address: str) -> Caption:
    """What a picture says around its drawing; `site` is the publisher, `address` the permanent one."""
    words, language = chart.text(edition.language), edition.language
    verified = formats.show(chart.verified_on, "date", None, language)
    return Caption(
        title=_mended(words.title, language),
        measured=_mended(words.measured, language),
        alt=_mended(words.alt, language),
        source=_sources(chart, edition, wording) or _own(words.source, wording),
        verified=wording("figure.verified", date=verified),
        address=f"{site} – {address}",
        language=language,
    )


def picture(chart: Chart, edition: Edition, palette: Palette, words: Caption) -> str:
    """The standalone SVG of the wide drawing, its spaces mended as those of a page; PNG are made from it."""
    drawing = chart.svg(edition.language, chart.widths[1])
    return page(poster(drawing, words, palette, chart.frames[edition.language].face, f"{chart.id}-image"))


_NAMES = re.compile(r"<(title|desc)\b[^<>]*>[^<>]*</\1>")
_TAG = re.compile(r"<[^<>]*>")


def holes(svg: str, file: str) -> list[Problem]:
    """A notice when the site's font lacks characters of a picture; `file` is the chart's."""
    lacking = missing(unescape(_TAG.sub("", _NAMES.sub("", svg))))
    if not lacking:
        return []
    listed = ", ".join(f"« {character} »" for character in sorted(lacking))
    message = f"la police du site n’a pas {listed} : l’image à télécharger y laisse un vide."
    return [Problem(file, message, "Écrivez-le en lettres.", severity="notice", check="glyph")]


def _sources(chart: Chart, edition: Edition, wording: Wording) -> str:
    found = [one for key in chart.sources if (one := source(edition, key)) is not None]
    if not found:
        return ""
    named = _BETWEEN.get(edition.language, "; ").join(
        _mended(one.title, one.lang or edition.language) for one in found[:NAMED]
    )
    rest = len(found) - NAMED
    more = f" {wording('figure.source.more', n=rest)}" if rest > 0 else ""
    return f"{wording('figure.source')} {named}{more}."


def _own(said: str, wording: Wording) -> str:
    """What the chart says of its own origin, when its rows name no source."""
    return f"{wording('figure.source')} {_mended(said, wording.language)}" if said else ""


def _mended(text: str, language: str) -> str:
    return LANGUAGES[language](text) if language in LANGUAGES else text
