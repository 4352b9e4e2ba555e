"""Many straight lines as few shapes: those of one look become one path, in the browser as in our drawings."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

_ENDS = ("x0", "y0", "x1", "y1")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

Shape = Mapping[str, Any]


def strokes(shapes: Sequence[Shape]) -> list[Shape]:
    """The same shapes, the lines of a run gathered by look, each look where its first line was.

    A run is what stands between two shapes that are not such lines: nothing comes over a rectangle that was under it.
    """
    runs = groupby(shapes, key=_plain)
    return [shape for plain, run in runs for shape in (_gathered(list(run)) if plain else run)]


def _plain(shape: Shape) -> bool:
    """Whether it is a line between numbers or days: a path would read steps in the letters of anything else."""
    return shape["type"] == "line" and all(
        _DAY.fullmatch(shape[end]) if isinstance(shape[end], str) else True for end in _ENDS
    )


def _gathered(lines: list[Shape]) -> Iterator[Shape]:
    looks: dict[str, list[Shape]] = {}
    for line in lines:
        looks.setdefault(repr([item for item in line.items() if item[0] not in _ENDS]), []).append(line)
    for alike in looks.values():
        if len(alike) == 1:
            yield alike[0]
            continue
        look = {key: value for key, value in alike[0].items() if key not in _ENDS}
        yield {**look, "type": "path", "path": "".join(map(_step, alike))}


def _step(line: Shape) -> str:
    x0, y0, x1, y1 = (line[end] for end in _ENDS)
    if x0 == x1:
        return f"M{x0},{y0}V{y1}"
    return f"M{x0},{y0}H{x1}" if y0 == y1 else f"M{x0},{y0}L{x1},{y1}"
