"""What an editor writes in `content/selectors/<id>.yaml`: who can be chosen, what may be required, on which days."""

from datetime import date
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plugins.datasets.localised import Localised
from plugins.datasets.strict import Strict

Identifier = Annotated[str, Field(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$")]
"""A name that may stand in an address."""

PagePath = Annotated[str, Field(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*/)+$")]


class Statuses(Strict):
    """What the values of the status field mean.

    `held` holds between its dates, `ended` did; `pending` is asked for or promised, `absent` said not to be there,
    `sought` looked for and not found. The last says nothing of whether it is there.
    """

    held: tuple[str, ...]
    ended: tuple[str, ...] = ()
    pending: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    sought: tuple[str, ...] = ()


class Observations(Strict):
    """The dataset of dated rows « this candidate has this subject », and the names of its fields."""

    dataset: str
    candidate: str
    subject: str
    status: str
    statuses: Statuses
    start: str
    end: str
    announced: str | None = None
    seen: str
    scope: str | None = None
    version: str | None = None
    deduced: str | None = None
    evidence: str | None = None
    stands: int = Field(default=0, ge=0)
    """For how many days what was seen, without start or end, still counts."""

    @property
    def fields(self) -> dict[str, str]:
        """Key of this mapping → name of the field."""
        keys = {"dataset", "statuses", "stands"}
        return {key: name for key, name in self.model_dump(exclude=keys).items() if name is not None}


class Choice(Strict):
    """One way to ask for a dated requirement: any of these subjects, in one of these versions when there are some."""

    id: Identifier
    title: Localised | None = None
    subjects: Annotated[tuple[str, ...], Field(min_length=1)]
    versions: tuple[str, ...] = ()


class Requirement(Strict):
    """What a reader may ask for: something dated (`choices`), or a fact of the candidate (`field`).

    A value of `field` that is neither in `met` nor in `not_met` is left open; `explain` names a field that says why.
    """

    id: Identifier
    title: Localised
    hint: Localised | None = None
    choices: tuple[Choice, ...] = ()
    field: str | None = None
    met: tuple[str, ...] = ()
    not_met: tuple[str, ...] = ()
    explain: str | None = None

    @model_validator(mode="after")
    def _dated_or_not(self) -> Self:
        if bool(self.choices) == (self.field is not None):
            raise _refusal("il faut « choices » ou « field », et un seul des deux.", "Gardez l’un, retirez l’autre.")
        if self.field is not None and not self.met:
            raise _refusal("« field » va avec « met ».", "Dites quelles valeurs remplissent le critère.")
        return self

    @property
    def choice_ids(self) -> tuple[str, ...]:
        """What may stand in an address after the name of the requirement."""
        return tuple(choice.id for choice in self.choices) or ("yes",)


class Candidates(Strict):
    """The dataset of those who can be chosen, and the keys left out."""

    dataset: str
    leave_out: tuple[str, ...] = ()


class Moment(Strict):
    """A day one press away: the date of a row, or a measure. A month or a year is taken at its last day."""

    title: Localised
    dataset: str | None = None
    key: str | None = None
    field: str | None = None
    measure: str | None = None

    @model_validator(mode="after")
    def _one_origin(self) -> Self:
        row = (self.dataset, self.key, self.field)
        if (self.measure is None) == any(part is None for part in row) or (self.measure and any(row)):
            raise _refusal("il faut « measure », ou « dataset », « key » et « field ».", "Gardez l’un des deux.")
        return self


class SelectorSpec(Strict):
    """A selector file. Texts may hold `{{ measure | format }}`; `last` names a measure."""

    path: Annotated[dict[str, PagePath], Field(min_length=1)]
    title: Localised
    answer: Localised
    candidates: Candidates
    observations: Observations
    requirements: Annotated[tuple[Requirement, ...], Field(min_length=1)]
    default: dict[str, str]
    first: date
    last: str
    dates: Annotated[tuple[Moment, ...], Field(min_length=1)]
    rules: tuple[Localised, ...] = ()


def _refusal(message: str, suggestion: str) -> PydanticCustomError:
    return PydanticCustomError("editor", "{message}", {"message": message, "suggestion": suggestion})
