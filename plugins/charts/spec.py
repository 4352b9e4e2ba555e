"""What an editor writes in `content/charts/<id>.yaml`."""

import json
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plugins.datasets.strict import Strict

NARROW = 328
"""Width of the drawing for phones; the other is a second drawing, not a larger one."""

_WIDE = {"text": 672, "wide": 960}

Said = Annotated[dict[str, str], Field(min_length=1)]
"""A text per language."""


class Rows(Strict):
    """Which rows: a dataset with a selection and an order, or a query whose columns `fields` describes."""

    dataset: str | None = None
    where: dict[str, tuple[str | int | float | bool, ...]] = Field(default_factory=dict)
    order: tuple[str, ...] = ()
    sql: str | None = None
    fields: str | None = None

    @model_validator(mode="after")
    def _one_origin(self) -> Self:
        if (self.dataset is None) == (self.sql is None):
            raise _refusal("il faut « dataset » ou « sql », et un seul des deux.", "Gardez l’un, retirez l’autre.")
        if self.sql is not None and (self.where or self.order):
            raise _refusal("« where » et « order » vont avec « dataset ».", "Écrivez-les dans la requête.")
        return self


class Step(Strict):
    """One step of a reading: the rows that stand out, by column and values, and a text true under `condition`."""

    title: Said
    text: Said
    rows: dict[str, tuple[str | int | float | bool, ...]] = Field(min_length=1)
    condition: dict[str, str]

    @model_validator(mode="after")
    def _condition_has_a_test(self) -> Self:
        _tested(self.condition)
        return self


class ChartSpec(Strict):
    """A chart file. Texts may hold `{{ measure | format }}`; `condition` says when they are true; `source` says where
    the rows of a query come from when none of them names a source.
    """

    kind: str
    rows: Rows
    encode: dict[str, str]
    size: Literal["text", "wide"] = "text"
    options: dict[str, Any] = Field(default_factory=dict)
    minimum_rows: int = 1
    verified_on: str
    title: Said
    condition: dict[str, str]
    neutral_title: Said
    measured: Said
    alt: Said
    reading: Said
    note: dict[str, str] = Field(default_factory=dict)
    source: dict[str, str] = Field(default_factory=dict)
    columns: tuple[str, ...] = ()
    headings: dict[str, Said] = Field(default_factory=dict)
    blank: dict[str, Said] = Field(default_factory=dict)
    filters: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()

    @model_validator(mode="after")
    def _condition_has_a_test(self) -> Self:
        _tested(self.condition)
        return self

    @property
    def options_json(self) -> str:
        """The options as JSON: the strict mode in which a list may become a tuple."""
        return json.dumps(self.options)

    @property
    def widths(self) -> tuple[int, int]:
        """Narrow, then wide."""
        return NARROW, _WIDE[self.size]


def _tested(condition: dict[str, str]) -> None:
    if "test" not in condition:
        raise _refusal("la condition n’a pas de « test ».", 'Écrivez par exemple {k: ponts.fermes, test: "k > 0"}.')


def _refusal(message: str, suggestion: str) -> PydanticCustomError:
    return PydanticCustomError("editor", "{message}", {"message": message, "suggestion": suggestion})
