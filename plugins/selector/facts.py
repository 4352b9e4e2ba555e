"""From the rows of the catalog to the facts of a selector: who, what each row is, and what it says when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from plugins.datasets.catalog import Catalog, Row
from plugins.selector.evaluation import Facts
from plugins.selector.specification import Observations, Requirement, SelectorSpec
from plugins.selector.timeline import Kind, Observation, Stretch, Timeline, Verdict, timeline


@dataclass(frozen=True, eq=False)
class Exhibit:
    """A row that a cell may rest on: a dated row, or the row of a candidate."""

    dataset: str
    key: str
    row: Row


@dataclass(frozen=True, eq=False)
class Candidate:
    """One who can be chosen; `facts` names exhibits by their rank."""

    key: str
    facts: Facts


@dataclass(frozen=True, eq=False)
class Evidence:
    """Every candidate and every exhibit, in the order of the data."""

    candidates: tuple[Candidate, ...]
    exhibits: tuple[Exhibit, ...]


def gather(spec: SelectorSpec, catalog: Catalog) -> Evidence:
    """Read the two datasets that the specification names; both must be in the catalog."""
    table, dated = catalog[spec.candidates.dataset], catalog[spec.observations.dataset]
    exhibits = [Exhibit(dated.name, str(dated.key(row)), row) for row in dated.rows]
    known = [(exhibit.row, observation(exhibit.row, spec.observations)) for exhibit in exhibits]
    candidates = []
    for row in table.rows:
        key = str(table.key(row))
        if key in spec.candidates.leave_out:
            continue
        facts: dict[tuple[str, str], tuple[tuple[int, Timeline], ...]] = {}
        own = len(exhibits)
        exhibits.append(Exhibit(table.name, key, row))
        for requirement in spec.requirements:
            for choice in requirement.choices:
                facts[requirement.id, choice.id] = tuple(
                    (rank, timeline(seen, choice.versions))
                    for rank, (one, seen) in enumerate(known)
                    if one[spec.observations.candidate] == key and one[spec.observations.subject] in choice.subjects
                )
            if requirement.field is not None:
                facts[requirement.id, "yes"] = ((own, undated(requirement, row)),)
        candidates.append(Candidate(key, facts))
    return Evidence(tuple(candidates), tuple(exhibits))


def observation(row: Row, fields: Observations) -> Observation:
    """A row as the timeline reads it."""
    names = fields.fields

    def text(key: str) -> str | None:
        value = row[names[key]] if key in names else None
        return None if value is None else str(value)

    return Observation(
        kind=kind(str(row[fields.status]), fields),
        seen=str(row[fields.seen]),
        start=text("start"),
        end=text("end"),
        announced=text("announced"),
        version=text("version"),
        stands=fields.stands,
    )


def kind(status: str, fields: Observations) -> Kind:
    """What a status means; one that the specification does not name says nothing."""
    kinds: Mapping[Kind, tuple[str, ...]] = {
        "held": fields.statuses.held,
        "ended": fields.statuses.ended,
        "pending": fields.statuses.pending,
        "absent": fields.statuses.absent,
    }
    return next((name for name, values in kinds.items() if status in values), "sought")


def undated(requirement: Requirement, row: Row) -> Timeline:
    """A fact without date, taken as true on every day; a missing value says nothing."""
    value = row[requirement.field or ""]
    if value is None:
        return (Stretch(date.min, "silent", ""),)
    verdict: Verdict = "met" if value in requirement.met else "absent" if value in requirement.not_met else "open"
    return (Stretch(date.min, verdict, "fact"),)
