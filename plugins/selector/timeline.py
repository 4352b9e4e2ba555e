"""What one dated row says on each day: that it holds, that it does not, or nothing that can be relied on.

A start or an end known by its month or year is sure only once the whole period says so: it holds from the last day
of the start to the eve of the end's first day. The day of an end is no longer in force. A row with a start and no
end goes on. A row without start is known where it was seen, not before; without end either, not long after: it
stands for the days that the dossier chooses, whether it says yes or no. A no that only stands yields to any doubt.
What was seen in a month was seen on every day of it. Nothing here turns silence into « no ».
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from plugins.datasets.dates import bounds

Kind = Literal["held", "ended", "pending", "absent", "sought"]
Verdict = Literal["met", "absent", "open", "later", "ended", "pending", "other", "standing", "silent"]
"""`later`: starts later; `other`: holds in another version; `open`: a row exists but leaves it open; `standing`: was
said not to be there a short time ago."""


@dataclass(frozen=True, slots=True)
class Observation:
    """One row; dates are as precise as their text, None when missing. `kind` is what its status means.

    `stands` is for how many days what was seen, without start or end, still counts.
    """

    kind: Kind
    seen: str
    start: str | None = None
    end: str | None = None
    announced: str | None = None
    version: str | None = None
    stands: int = 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """From this day until the next stretch. `reason` says why and names the words; `about` is the date it speaks of."""

    since: date
    verdict: Verdict
    reason: str
    about: str | None = None

    @property
    def reference(self) -> str:
        """The day that durations are counted to or from: the first of the date it speaks of."""
        return bounds(self.about)[0].isoformat() if self.about else ""


Timeline = tuple[Stretch, ...]


def timeline(row: Observation, versions: Sequence[str] = ()) -> Timeline:
    """The stretches of a row in order, the first from the first day there is; `versions` are those asked for."""
    if row.kind == "sought":
        return (Stretch(date.min, "silent", "sought", row.seen),)
    if row.kind in ("held", "ended"):
        found = _possession(row)
        return tuple(_in_version(one, row, versions) for one in found) if versions else found
    if versions and row.version is not None and row.version not in versions:
        return (Stretch(date.min, "silent", ""),)
    return _statement(row)


def on(day: date, stretches: Timeline) -> Stretch:
    """The stretch that a day belongs to."""
    return [one for one in stretches if one.since <= day][-1]


def _possession(row: Observation) -> Timeline:
    found = _beginning(row)
    if row.end is not None:
        first, last = bounds(row.end)
        return _cut(found, Stretch(first, "open", "end_imprecise", row.end), Stretch(last, "ended", "ended", row.end))
    if row.kind == "held":
        return found
    # Seen when it was over; nobody says since when.
    doubtful = [
        replace(one, verdict="open", reason="end_unknown", about=row.seen) if one.verdict == "met" else one
        for one in found
    ]
    return _cut(doubtful, Stretch(bounds(row.seen)[0], "ended", "ended_seen", row.seen))


def _beginning(row: Observation) -> Timeline:
    """Up to the day from which it surely holds, and what follows as long as no end is known."""
    if row.start is not None:
        first, last = bounds(row.start)
        return (
            Stretch(date.min, "later", "later", row.start),
            *((Stretch(first, "open", "start_imprecise", row.start),) if first < last else ()),
            Stretch(last, "met", "since", row.start),
        )
    unknown = Stretch(date.min, "open", "start_unknown", row.announced or row.seen)
    if row.announced is not None:
        return unknown, Stretch(bounds(row.announced)[1], "met", "announced", row.announced)
    first, last = bounds(row.seen)
    if row.end is not None:
        return (unknown, Stretch(first, "met", "seen", row.seen)) if first < bounds(row.end)[0] else (unknown,)
    if row.kind == "ended":
        return (unknown,)
    after = Stretch(last + timedelta(days=1 + row.stands), "open", "not_since", row.seen)
    return unknown, Stretch(first, "met", "seen", row.seen), after


def _statement(row: Observation) -> Timeline:
    """Asked for, promised, or said not to be there: true between its dates, silent elsewhere."""
    verdict: Verdict = "pending" if row.kind == "pending" else "absent"
    start = row.start or (row.announced if row.kind == "pending" else None)
    about = start or row.seen
    first, last = bounds(about)
    elsewhere = Stretch(date.min, "silent", f"{row.kind}_elsewhere", about)
    found = (
        (elsewhere, Stretch(last, verdict, row.kind, about))
        if start
        else (elsewhere, Stretch(first, verdict, f"{row.kind}_seen", about))
    )
    if row.end is not None:
        return _cut(found, Stretch(bounds(row.end)[0], "silent", ""))
    if start:
        return found
    eve = last + timedelta(days=1)
    standing = replace(found[1], since=eve, verdict="standing" if verdict == "absent" else verdict)
    over = replace(elsewhere, since=eve + timedelta(days=row.stands))
    return (*found, standing, over) if row.stands else (*found, over)


def _in_version(one: Stretch, row: Observation, versions: Sequence[str]) -> Stretch:
    """The same for somebody who wants certain versions: another proves nothing of those, an unknown one neither."""
    if row.version in versions:
        return one
    if row.version is None:
        return replace(one, verdict="open", reason="version_unknown") if one.verdict == "met" else one
    if one.verdict == "met":
        return replace(one, verdict="other", reason="other")
    return replace(one, verdict="silent", reason="")


def _cut(found: Sequence[Stretch], *ends: Stretch) -> Timeline:
    """The stretches before the first of `ends`, then these; one that lasts no day is left out."""
    kept = [*(one for one in found if one.since < ends[0].since), *ends]
    following = [*kept[1:], None]
    return tuple(one for one, after in zip(kept, following, strict=True) if after is None or one.since < after.since)
