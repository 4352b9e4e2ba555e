"""A chart that is right: its words, its rows and its three forms."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import product
from typing import Any

from plugins.charts.filters import Filter
from plugins.charts.forms import plotly, svg
from plugins.charts.forms.table import TableForm, as_csv
from plugins.charts.forms.weights import in_weights
from plugins.charts.frame import Frame, Row
from plugins.charts.kind import Kind
from plugins.charts.spec import ChartSpec
from plugins.charts.steps import Stage
from plugins.store import Store


@dataclass(frozen=True)
class Texts:
    """The words around a drawing, numbers filled in. `note` and `source` may be empty.

    `title` is a finding on all the rows; `neutral_title` names them, where only some are shown.
    """

    title: str
    neutral_title: str
    measured: str
    alt: str
    reading: str
    note: str
    source: str = field(default="", repr=False)


@dataclass(frozen=True, eq=False)
class Chart:
    """One chart. `frames` holds a paper per language; `sources` the ids of the sources of its rows."""

    id: str
    spec: ChartSpec
    rows: tuple[Row, ...]
    sources: tuple[str, ...]
    verified_on: str
    texts: Mapping[str, Texts]
    frames: Mapping[str, Frame]
    kind: Kind
    to_table: Callable[[str], TableForm]
    to_filters: Callable[[str], tuple[Filter, ...]]
    to_steps: Callable[[str], tuple[Stage, ...]]
    store: Store | None = None
    _figures: dict[tuple[str, int], plotly.Figure] = field(default_factory=dict, repr=False)
    _drawings: dict[tuple[str, int], str] = field(default_factory=dict, repr=False)

    @property
    def widths(self) -> tuple[int, int]:
        """Narrow, then wide, in pixels."""
        return self.spec.widths

    @property
    def enough(self) -> bool:
        """Whether there are rows enough for a drawing; below the minimum only the table is shown."""
        return len(self.rows) >= self.spec.minimum_rows

    @property
    def drawn(self) -> bool:
        """Whether its kind draws; if not, it arranges rows as a table or a list."""
        return self.kind.draw is not None

    @cached_property
    def refusal(self) -> svg.UnsupportedFigureError | None:
        """What the writer does not draw of this chart; its page shows the table, then the live figure at interest."""
        if not self.enough or not self.drawn:
            return None
        try:
            for language, width in product(self.texts, self.widths):
                self._drawing(language, width)
        except svg.UnsupportedFigureError as refused:
            return refused
        return None

    @property
    def pictured(self) -> bool:
        """Whether there are drawings: rows enough, a kind that draws, nothing that the writer refuses."""
        return self.enough and self.drawn and self.refusal is None

    def text(self, language: str) -> Texts:
        """The words in a language. Raises KeyError for a language the dossier does not have."""
        return self.texts[language]

    def figure(self, language: str, width: int) -> dict[str, Any]:
        """The Plotly figure (plain dict and lists, no template); the same object at each call.

        Raises TypeError when its kind does not draw.
        """
        if self.kind.draw is None:
            raise TypeError(f"a chart of kind {self.kind.name!r} is arranged, not drawn")
        if (language, width) not in self._figures:
            paper = replace(self.frames[language], width=width, narrow=width == self.widths[0])
            drawn = in_weights(self.kind.draw(self.rows, self.spec, paper), paper.face)
            self._figures[language, width] = plotly.validated(drawn, self.store)
        return self._figures[language, width]

    def svg(self, language: str, width: int) -> str:
        """The drawing, ready to stand in a page; empty when the chart is not `pictured`."""
        return self._drawing(language, width) if self.pictured else ""

    def _drawing(self, language: str, width: int) -> str:
        if (language, width) not in self._drawings:
            words = self.text(language)
            self._drawings[language, width] = svg.draw(
                self.figure(language, width),
                title=words.title,
                description=words.alt,
                ident=f"{self.id}-{width}",
                face=self.frames[language].face,
            )
        return self._drawings[language, width]

    def arranged(self, language: str) -> Any:
        """What the theme writes for a kind that does not draw; None when it draws, or without enough rows."""
        if self.kind.arrange is None or not self.enough:
            return None
        return self.kind.arrange(self.rows, self.spec, self.frames[language])

    def json(self, language: str, width: int) -> str:
        """The figure as the browser reads it."""
        return plotly.as_json(self.figure(language, width))

    def table(self, language: str) -> TableForm:
        """Headers and rows of what is drawn, in the same order as the rows."""
        return self.to_table(language)

    def filters(self, language: str) -> tuple[Filter, ...]:
        """What a reader may filter the rows by; empty when the chart declares nothing."""
        return self.to_filters(language) if self.enough else ()

    def steps(self, language: str) -> tuple[Stage, ...]:
        """The steps of a reading, in order; empty when the chart declares none."""
        return self.to_steps(language) if self.pictured else ()

    def csv(self) -> str:
        """The rows as raw values."""
        names = list(self.rows[0]) if self.rows else []
        return as_csv(names, ([row[name] for name in names] for row in self.rows))
