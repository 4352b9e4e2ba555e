"""What has been found so far on the page being expanded."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from markupsafe import Markup

from plugins.directives.context import PageContext
from plugins.directives.marks import Mark
from plugins.directives.notes import Notebook, Ref
from plugins.problems import Problem
from plugins.records.sources import source


class Render(Protocol):
    """Draws `theme/templates/directives/<template>.html`; a list of templates means the first that exists."""

    def __call__(self, templates: list[str], /, **variables: Any) -> str:
        """The HTML."""


@dataclass
class Progress:
    """One page: its notes, its problems, and the names that it has used."""

    page: PageContext
    render: Render
    notebook: Notebook = field(default_factory=Notebook)
    problems: list[Problem] = field(default_factory=list)
    measures: dict[str, None] = field(default_factory=dict)
    charts: dict[str, int | None] = field(default_factory=dict)
    terms: set[str] = field(default_factory=set)
    rows: dict[tuple[str, str], None] = field(default_factory=dict)
    anchors: Counter[str] = field(default_factory=Counter)

    def report(self, mark: Mark, check: str, message: str, suggestion: str = "") -> None:
        """Add a problem at the line of the mark."""
        self.problems.append(Problem(self.page.file, message, suggestion, mark.line, check=check))

    def anchor(self, name: str) -> str:
        """An id of this name that nothing else on the page has."""
        self.anchors[name] += 1
        rank = self.anchors[name]
        return f"bloc-{name}" if rank == 1 else f"bloc-{name}-{rank}"

    def draw(self, *templates: str, **variables: Any) -> str:
        """The HTML of the first template that exists."""
        return self.render(list(templates), language=self.page.language, **variables).strip()

    def marks(self, refs: list[Ref]) -> Markup | None:
        """The marks of these notes; None without any."""
        views = [{"number": ref.number, "anchor": ref.target, "mark": ref.id, "title": ref.title} for ref in refs]
        return Markup(self.draw("notes", notes=views)) if views else None  # noqa: S704 - our own template

    def marks_of(self, keys: object) -> Markup | None:
        """The marks of the sources that a row names in `source_ids`; those with a problem are left out."""
        named = keys if isinstance(keys, tuple) else ()
        sources = ((str(key), source(self.page.edition, str(key))) for key in named)
        return self.marks([self.notebook.call(key, found) for key, found in sources if found is not None])


Resolver = Callable[[Mark, Progress], str]
"""Turns an inline mark into HTML."""
