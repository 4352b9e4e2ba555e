"""A selector as the template writes it in one language: the controls, the key dates complete, and the exhibits."""

from dataclasses import dataclass
from datetime import date

from plugins.records.sources import Source
from plugins.selector.evaluation import Group, State


@dataclass(frozen=True, slots=True)
class ExhibitView:
    """A row that proves something: what it covers, how solid it is, where it stands, and its sources."""

    rank: int
    scope: str
    lang: str | None
    version: str
    evidence: str
    url: str | None
    reasons: tuple[tuple[str, str], ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class CellView:
    """A requirement, its state, what each deciding row says, and for how long it is still missing, if it is."""

    title: str
    state: State
    said: tuple[tuple[ExhibitView, str], ...]
    still: str


@dataclass(frozen=True, slots=True)
class Item:
    """A candidate. `bare`: nothing was found about it on that day."""

    key: str
    name: str
    url: str | None
    cells: tuple[CellView, ...] = ()
    bare: bool = False


@dataclass(frozen=True, slots=True)
class DayView:
    """A key date with every group, in the fixed order of the groups, candidates by name."""

    day: date
    day_text: str
    date_text: str
    title: str
    required: tuple[str, ...]
    groups: tuple[tuple[Group, tuple[Item, ...]], ...]


@dataclass(frozen=True, slots=True)
class Control:
    """A requirement as a reader sets it; `choices`: (id, label), `chosen`: the id at the start, or empty."""

    id: str
    title: str
    hint: str
    choices: tuple[tuple[str, str], ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class SelectorView:
    """The whole page in one language; `data` is the name of the facts for the browser, beside the page."""

    path: str
    title: str
    answer: str
    rules: tuple[str, ...]
    first: date
    last: date
    last_text: str
    controls: tuple[Control, ...]
    days: tuple[DayView, ...]
    items: tuple[Item, ...]
    exhibits: tuple[ExhibitView, ...]
    left_out: tuple[Item, ...]
    data: str
