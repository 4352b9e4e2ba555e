"""The sign of a measure in a text, `{{ name }}` or `{{ name | style }}`: found here, filled in `text.py`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MARK = re.compile(r"\{\{([^{}]*)\}\}")


@dataclass(frozen=True, slots=True)
class Mark:
    """One `{{ … }}`: the measure's name, the style (empty when there is none), and where it stands in the text."""

    name: str
    style: str
    start: int
    end: int


def split(inside: str) -> tuple[str, str]:
    """Name and style of what stands between the braces. All that follows the first bar is the style."""
    name, _, style = inside.partition("|")
    return name.strip(), style.strip()


def marks(text: str) -> Iterator[Mark]:
    """Every mark, in order."""
    for match in MARK.finditer(text):
        yield Mark(*split(match[1]), match.start(), match.end())
