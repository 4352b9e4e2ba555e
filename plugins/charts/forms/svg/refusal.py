"""What the writer does not draw, it refuses by name: a silent omission would be a false drawing."""

from collections.abc import Container, Mapping, Set
from typing import Any


class UnsupportedFigureError(ValueError):
    """The figure uses something that the writer does not draw.

    `what` names it in French, for the editor of the chart; `place` is its path in the figure.
    """

    def __init__(self, place: str, what: str) -> None:
        self.place, self.what = place, what
        super().__init__(f"{place}: {what} is not drawn")

    def within(self, place: str) -> "UnsupportedFigureError":
        """The same refusal, whose path was counted from `place`: paths are written only for what is refused."""
        return UnsupportedFigureError(f"{place}.{self.place}".removesuffix("."), self.what)


def only(place: str, part: Mapping[str, Any], known: Set[str]) -> None:
    """Raise unless each key of `part` is known. `place` is a path such as `data[0].marker`."""
    if part.keys() <= known:
        return
    raise UnsupportedFigureError(place, f"« {next(key for key in part if key not in known)} »")


def one_of(place: str, value: object, known: Container[object]) -> None:
    """Raise unless `value` is among those the writer draws."""
    if value not in known:
        raise UnsupportedFigureError(place, f"« {value} »")
