"""The header of a Markdown file, as Pelican reads it: `Key: value`, then indented lines, up to an empty line."""

import re
from dataclasses import dataclass

_FIRST = re.compile(r"^ {0,3}([A-Za-z0-9_-]+):\s*(.*)")
_MORE = re.compile(r"^ {4,}(.*)")


@dataclass(frozen=True)
class Entry:
    """One value of the header; several lines are joined by line feeds. `key` is in small letters."""

    key: str
    value: str
    line: int
    typed_key: str


def entries(lines: list[str]) -> list[Entry]:
    """Every entry, in order; a key may come more than once. Reading stops at the first line that is not of a header."""
    found: list[Entry] = []
    for number, line in enumerate(lines, 1):
        first, more = _FIRST.match(line), _MORE.match(line)
        if not line.strip():
            break
        if first:
            found.append(Entry(first[1].lower(), first[2].strip(), number, first[1]))
        elif more and found:
            last = found.pop()
            found.append(Entry(last.key, f"{last.value}\n{more[1].strip()}", last.line, last.typed_key))
        elif not line.startswith("---"):
            break
    return found


def value_lines(lines: list[str]) -> dict[str, int]:
    """Where each value of the header begins."""
    return {entry.value: entry.line for entry in reversed(entries(lines))}
