"""The living page of the components: each in each of its states, on neutral data, from the templates of the site."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml
from markupsafe import Markup
from pydantic import BaseModel, ConfigDict

Render = Callable[[str, str | None, Mapping[str, Any]], str]
"""Given a template, a macro of it or None, and values: the HTML."""


class Strict(BaseModel):
    """What the file of specimens may say, and nothing else."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class State(Strict):
    """A component as it looks in one case."""

    label: str
    template: str
    macro: str | None = None
    values: dict[str, Any] = {}


class Component(Strict):
    """A part of the pages, what it is for, its states; `cells` sets small ones side by side."""

    title: str
    about: str
    layout: Literal["stack", "cells"] = "stack"
    states: tuple[State, ...]


class Specimens(Strict):
    """The whole file."""

    title: str
    intro: str
    notes: tuple[dict[str, Any], ...] = ()
    components: tuple[Component, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A component drawn: `states` are (label, HTML)."""

    title: str
    about: str
    layout: str
    states: tuple[tuple[str, Markup], ...]


def read(file: Path) -> Specimens:
    """The specimens of a theme. Raises pydantic.ValidationError when the theme's own file is wrong."""
    return Specimens.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))


def drawn(specimens: Specimens, render: Render) -> tuple[Shown, ...]:
    """Every component in every state."""
    return tuple(
        Shown(
            component.title,
            component.about,
            component.layout,
            tuple(
                (state.label, Markup(render(state.template, state.macro, state.values)))  # noqa: S704 - our templates
                for state in component.states
            ),
        )
        for component in specimens.components
    )
