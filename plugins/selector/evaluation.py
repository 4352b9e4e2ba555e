"""Who met what, on a day: the verdicts of the rows make a cell, the cells make a group. Nobody is ranked.

The same rules stand in `theme/static/js/components/selector.js`; a test compares the two.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from plugins.selector.timeline import Stretch, Timeline, Verdict, on

State = Literal["met", "not-met", "unknown"]
Group = Literal["met", "near", "unknown", "unmet"]
GROUPS: tuple[Group, ...] = ("met", "near", "unknown", "unmet")

# The first of these that a row pronounces decides: a stated absence before a doubt, a doubt before « not yet ».
_RULES: tuple[tuple[frozenset[Verdict], State], ...] = (
    (frozenset({"met"}), "met"),
    (frozenset({"absent"}), "not-met"),
    (frozenset({"open"}), "unknown"),
    (frozenset({"later", "ended", "pending", "other", "standing"}), "not-met"),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A requirement of a candidate on a day: its state, and the rows (by rank) that decide, with what each says."""

    state: State
    because: tuple[tuple[int, Stretch], ...]


def meets(rows: Sequence[tuple[int, Timeline]], day: date) -> Cell:
    """What these rows say together. Without any row that speaks, it is unknown, never no."""
    said = [(rank, on(day, stretches)) for rank, stretches in rows]
    for verdicts, state in _RULES:
        deciding = [pair for pair in said if pair[1].verdict in verdicts]
        if deciding:
            return Cell(state, _nearest(deciding))
    return Cell("unknown", tuple(pair for pair in said if pair[1].reason))


def still_missing(rows: Sequence[tuple[int, Timeline]], day: date, last: date) -> bool:
    """Whether what is not met on a day is never more than « not met » until the last day; false of undated facts."""
    turns = {one.since for _, stretches in rows for one in stretches if day < one.since <= last}
    dated = any(len(stretches) > 1 for _, stretches in rows)
    return dated and day < last and all(meets(rows, turn).state == "not-met" for turn in (day, *turns))


def found_nothing(cells: Collection[Cell]) -> bool:
    """Whether all that is known of a candidate on that day, if anything, is a fact without date; false of a no."""
    speaking = [(cell.state, one) for cell in cells for _, one in cell.because if one.verdict != "silent"]
    return "unknown" in {cell.state for cell in cells} and all(
        state == "met" and one.reason == "fact" for state, one in speaking
    )


def _nearest(said: Sequence[tuple[int, Stretch]]) -> tuple[tuple[int, Stretch], ...]:
    """Of what is not there yet only the first to come, of what is over only the last to end."""
    first = min((one.reference for _, one in said if one.verdict == "later"), default="")
    last = max((one.reference for _, one in said if one.verdict == "ended"), default="")
    kept = {"later": first, "ended": last}
    return tuple((rank, one) for rank, one in said if kept.get(one.verdict, one.reference) == one.reference)


def group(states: Iterable[State]) -> Group:
    """The group of a candidate whose requirements have these states, of which there is at least one.

    `near`: one is not met and all the others are. `unknown`: none is not met, at least one is unknown.
    """
    found = tuple(states)
    missing = found.count("not-met")
    if missing == 0:
        return "unknown" if "unknown" in found else "met"
    return "near" if missing == 1 and found.count("met") == len(found) - 1 > 0 else "unmet"


Facts = Mapping[tuple[str, str], Sequence[tuple[int, Timeline]]]
"""What is known of a candidate: (requirement, choice) → its rows."""


def evaluate(facts: Facts, required: Mapping[str, str], day: date) -> tuple[Group, dict[str, Cell]]:
    """The group of a candidate and its cell for each requirement, for `required`: requirement → choice."""
    cells = {name: meets(facts[name, choice], day) for name, choice in required.items()}
    return group(cell.state for cell in cells.values()), cells
