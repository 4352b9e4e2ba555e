"""The page of a theme: its measures with query, rows and sources, as `theme/templates/measures.html` takes them."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from plugins.datasets.catalog import Catalog, Key
from plugins.formats import show
from plugins.measures.catalogue import Measure
from plugins.wording import Wording


class Names(Protocol):
    """How rows are named and addressed in one language."""

    @property
    def sources(self) -> str:
        """The dataset of the sources."""

    def name(self, dataset: str, key: Key) -> str:
        """What a row is called."""

    def link(self, dataset: str, key: Key) -> str | None:
        """The address of a row, if it has one."""


def theme_page(
    theme: str, measures: Sequence[Measure], catalog: Catalog, names: Names, wording: Wording
) -> dict[str, Any]:
    """The value of `theme` in the template. The title: the dataset of that name, else the theme."""
    table = catalog.get(theme)
    title = table.descriptor.title.text(wording.language) if table else theme.replace("_", " ").capitalize()
    return {
        "title": title,
        "description": None,
        "measures": [_sheet(measure, catalog, names, wording) for measure in measures],
    }


def _sheet(measure: Measure, catalog: Catalog, names: Names, wording: Wording) -> Mapping[str, Any]:
    exact = "euros" if measure.unit == "EUR" and measure.type in {"integer", "number"} else None
    return {
        "name": measure.name,
        "anchor": measure.key,
        "label": measure.label.text(wording.language),
        "value": measure.value,
        "value_text": show(measure.value, measure.unit, exact, wording.language),
        "unit_text": _unit(measure, wording),
        "verified_text": _verified(measure, catalog, wording),
        "query": measure.query,
        "rows": [{"text": names.name(*row), "url": names.link(*row)} for row in measure.rows],
        "sources": [
            {"id": source, "title": names.name(names.sources, source), "page_url": names.link(names.sources, source)}
            for source in measure.source_ids
        ],
    }


def _unit(measure: Measure, wording: Wording) -> str | None:
    """The word of a counted unit; durations already carry theirs."""
    if not isinstance(measure.value, int | float) or measure.unit in {"days", "months", "years"}:
        return None
    key = f"unit.{measure.unit}.{wording.plural(measure.value)}"
    return wording(key) if key in wording else None


def _verified(measure: Measure, catalog: Catalog, wording: Wording) -> str | None:
    """A number is as fresh as the oldest of its datasets."""
    days = [catalog[name].descriptor.retrieved for name in measure.datasets]
    known = [day for day in days if day is not None]
    return wording("figure.verified", date=show(min(known), "date", None, wording.language)) if known else None
