"""The stylesheet of drawings: one rule per token and role, no colour of its own, nothing left over."""

import re
from pathlib import Path

from plugins.charts.forms.svg.colors import TOKENS

CSS = (Path(__file__).resolve().parents[2] / "theme/static/css/components/drawing.css").read_text(encoding="utf-8")


def test_every_token_fills_and_strokes_with_itself_and_nothing_else():
    found = re.findall(r"\.drawing \.(fill|stroke)-([a-z0-9-]+) \{ (fill|stroke): var\(--([a-z0-9-]+)\); \}", CSS)
    assert sorted(found) == sorted((role, token, role, token) for token in TOKENS for role in ("fill", "stroke"))


def test_no_colour_is_written_in_the_stylesheet():
    assert re.search(r"#[0-9a-fA-F]{3}|rgb|hsl", CSS) is None
