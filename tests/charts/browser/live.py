"""Drawings and live figures side by side in one page: where each of their parts stands, and what does not coincide."""

import base64
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from plugins.charts.catalogue import FACE

VENDOR = Path(__file__).resolve().parents[3] / "theme" / "static" / "vendor"
MARKS, WORDS = 1.5, 3.0
"""Pixels that may part a mark, or a text, from the live one. Plotly rounds the boxes of its texts, twice."""

_STYLE = """
@font-face { font-family: "Figures"; src: url(data:font/woff2;base64,%s); font-weight: 200 800; }
body { margin: 0; } text { font-family: "Figures"; text-rendering: geometricPrecision; }
"""
_BATCH = 20
_SCRIPT = (Path(__file__).parent / "boxes.js").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Pair:
    """A figure to draw live, and its static drawing."""

    name: str
    figure: dict[str, Any]
    svg: str


def differences(browser: Browser, pairs: Sequence[Pair], marks: float = MARKS, words: float = WORDS) -> list[str]:
    """What stands elsewhere in the live figure, or is only in one of the two; every figure must have a part."""
    page = _page(browser)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    faults: list[str] = []
    for start in range(0, len(pairs), _BATCH):
        batch = pairs[start : start + _BATCH]
        sent = [{"svg": pair.svg, "figure": _readable(pair.figure)} for pair in batch]
        for pair, found in zip(batch, page.evaluate(f"figures => ({_SCRIPT})(figures)", sent), strict=True):
            faults += [f"{pair.name}: {fault}" for fault in _compared(found, marks, words)]
    page.close()
    return errors + faults


def _page(browser: Browser) -> Page:
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    style = _STYLE % base64.b64encode(FACE.read_bytes()).decode()
    page.set_content(f"<style>{style}</style><div id=still></div><div id=live></div>")
    page.evaluate("Promise.all(['400 14px Figures', '700 14px Figures'].map(font => document.fonts.load(font)))")
    page.add_script_tag(path=str(VENDOR / "plotly-basic.min.js"))
    return page


def _readable(figure: dict[str, Any]) -> dict[str, Any]:
    """Tokens are the theme's: the browser reads their colours before it draws."""
    read: dict[str, Any] = json.loads(re.sub(r"var\(--[a-z0-9-]+\)", "#14201e", json.dumps(figure)))
    read["layout"]["font"] = {**read["layout"].get("font", {}), "family": "Figures"}
    return read


def _compared(found: dict[str, Any], marks: float, words: float) -> list[str]:
    faults = []
    for part in ("marks", "lines", "shapes", "grid"):
        still, live = found["still"][part], found["live"][part]
        if still.keys() != live.keys():
            faults.append(f"{part}: {sorted(still.keys() ^ live.keys())} in one only")
        faults += [
            f"{part} {key}: {_shown(still[key])} drawn, {_shown(live[key])} live"
            for key in still.keys() & live.keys()
            if len(still[key]) != len(live[key]) or _apart(still[key], live[key]) > marks
        ]
    return faults + _texts(found["still"]["texts"], found["live"]["texts"], words)


def _texts(still: list[list[Any]], live: list[list[Any]], words: float) -> list[str]:
    """Texts have no name: each is matched with the nearest of the same words."""
    faults, left = [], list(live)
    for text, box in still:
        same = [other for other in left if other[0] == text]
        if not same:
            faults.append(f"text « {text} » is drawn, not live")
            continue
        nearest = min(same, key=lambda other: _apart(box, other[1]))
        left.remove(nearest)
        if _apart(box, nearest[1]) > words:
            faults.append(f"text « {text} »: {_shown(box)} drawn, {_shown(nearest[1])} live")
    return faults + [f"text « {text} » is live, not drawn" for text, _ in left]


def _apart(one: list[float], other: list[float]) -> float:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def _shown(box: list[float]) -> list[float]:
    return [round(side, 1) for side in box]
