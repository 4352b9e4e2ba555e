"""What an editor typed between special signs, and the inert element that carries it through Pelican.

The element cannot be typed: raw HTML is off, so an editor's `<` always leaves Markdown as `&lt;`.
"""

import base64
import json
import re
from dataclasses import asdict, dataclass
from typing import Literal

INLINE_TAG = "dossier-mark"
BLOCK_TAG = "dossier-block"
ATTRIBUTE = "data-mark"

PLACEHOLDER = re.compile(rf'<({INLINE_TAG}|{BLOCK_TAG}) {ATTRIBUTE}="([A-Za-z0-9_=-]*)">|</({INLINE_TAG}|{BLOCK_TAG})>')
"""An opening placeholder (tag, encoded mark) or a closing one (tag)."""

Kind = Literal[
    "measure", "citation", "condition", "term", "html", "stray", "literal", "block", "link", "image", "problem"
]


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: `text` is what stands between the signs, `source` the whole as typed, `line` counts as in the file.

    A block has its `name`. A problem found while reading has its message in `text`, what to do in `suggestion`,
    and its rule in `name`. `plain`: no link may be made here, for the mark is inside one. `bracketed`: it follows an
    opening bracket, as an acronym does after its full name.
    """

    kind: Kind
    text: str
    line: int | None
    source: str = ""
    name: str = ""
    suggestion: str = ""
    plain: bool = False
    bracketed: bool = False


def encode(mark: Mark) -> str:
    """Letters that neither Markdown, Pelican nor typography will touch."""
    return base64.urlsafe_b64encode(json.dumps(asdict(mark)).encode()).decode("ascii")


def decode(code: str) -> Mark:
    """The mark that `encode` was given."""
    return Mark(**json.loads(base64.urlsafe_b64decode(code)))
