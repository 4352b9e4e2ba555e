"""The colours of the light theme, read from the theme's own stylesheets: an image has no stylesheet to ask."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_ROOT = re.compile(r":root\s*\{(.*?)\}", re.S)
_TOKEN = re.compile(r"--([a-z0-9-]+):\s*(#[0-9a-f]{6});")
_RULE = re.compile(r"\.drawing \.([a-z0-9-]+)\s*\{\s*(fill|stroke):\s*var\(--([a-z0-9-]+)\);?\s*\}")
_TAG = re.compile(r"<[a-z][^<>]*>")
_ATTRIBUTE = re.compile(r' (class|data-[a-z0-9-]+|role|aria-[a-z]+)="([^"]*)"')


@dataclass(frozen=True)
class Palette:
    """`tokens`: name without `--` → `#rrggbb`. `classes`: class of a drawing → (attribute, colour)."""

    tokens: Mapping[str, str]
    classes: Mapping[str, tuple[str, str]]

    def __getitem__(self, token: str) -> str:
        """The colour of a token. Raises KeyError for one that the theme does not have."""
        return self.tokens[token]


def read_palette(css: Path) -> Palette:
    """From `tokens.css` (its first `:root` is the light theme) and `components/drawing.css` of the folder `css`."""
    light = _ROOT.search(_COMMENT.sub("", (css / "tokens.css").read_text(encoding="utf-8")))
    tokens = dict(_TOKEN.findall(light[1])) if light else {}
    rules = _RULE.findall(_COMMENT.sub("", (css / "components" / "drawing.css").read_text(encoding="utf-8")))
    return Palette(tokens, {name: (attribute, tokens[token]) for name, attribute, token in rules})


def painted(svg: str, palette: Palette) -> str:
    """The same markup, its classes replaced by colours, without what only a page reads (roles, addresses of marks).

    A class that paints nothing is dropped. Text is left as it is, whatever it looks like.
    """
    return _TAG.sub(lambda tag: _ATTRIBUTE.sub(lambda found: _paint(found, palette), tag[0]), svg)


def _paint(found: re.Match[str], palette: Palette) -> str:
    if found[1] != "class":
        return ""
    paints = (palette.classes[name] for name in found[2].split() if name in palette.classes)
    return "".join(f' {attribute}="{colour}"' for attribute, colour in paints)
