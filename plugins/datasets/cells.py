"""A cell as typed and as cast, and what can be wrong with it."""

from dataclasses import dataclass

Scalar = str | int | float | bool
Value = Scalar | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a text cannot be read as its field's type, and what to write instead."""

    message: str
    suggestion: str
    check: str = "type"


@dataclass(frozen=True, slots=True)
class Cell:
    """`row` is the rank among the records; `sound` is false when the text could not be cast (`value` is then None)."""

    row: int
    text: str
    value: Value
    sound: bool = True


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one cell, before the file, line and column are added."""

    row: int
    message: str
    suggestion: str
    check: str
