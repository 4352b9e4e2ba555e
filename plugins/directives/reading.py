"""How long a page is, and what its headings are."""

import html
import re
from dataclasses import dataclass

WORDS_PER_MINUTE = 200

_FIGURE = re.compile(r'<figure class="figure\b.*?</figure>', re.DOTALL)
_TAG = re.compile(r"<(?:svg|table|script|style)\b.*?</(?:svg|table|script|style)>|<[^>]*>", re.DOTALL)
_HEADING = re.compile(r'<h([23]) id="([^"]+)">(.*?)</h\1>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with an anchor: 2 or 3, its id, its words."""

    level: int
    id: str
    text: str


def minutes(text: str) -> int:
    """Minutes to read this HTML, figures and tables left out; at least one."""
    return max(1, round(len(_words(_FIGURE.sub(" ", text)).split()) / WORDS_PER_MINUTE))


def headings(text: str) -> tuple[Heading, ...]:
    """The headings that Markdown made."""
    return tuple(
        Heading(int(level), ident, " ".join(_words(inside).split())) for level, ident, inside in _HEADING.findall(text)
    )


def _words(text: str) -> str:
    return html.unescape(_TAG.sub(" ", text))
