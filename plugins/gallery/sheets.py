"""A page per chart: the figure itself, its data and their method, the rows it asks for, the pages that show it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from plugins.charts import addresses
from plugins.charts.catalogue import Chart
from plugins.datasets.catalog import Table
from plugins.directives.chart_sharing import Sharing
from plugins.directives.context import PageContext
from plugins.directives.views import figure_view
from plugins.gallery.query import condition, datasets, query
from plugins.records.edition import Edition


@dataclass(frozen=True, slots=True)
class Dataset:
    """A dataset behind a chart: its title, what was done to it, the page with the whole table.

    `lang` is the language of the method when it is not that of the page.
    """

    title: str
    method: str
    lang: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the template of a chart page shows; `figure` is the view of directives/figure.html, its sharing apart."""

    id: str
    path: str
    title: str
    measured: str
    figure: Mapping[str, Any]
    share: Sharing
    datasets: tuple[Dataset, ...]
    count: int
    query: str
    condition: str
    used: tuple[dict[str, str], ...]


def sheet(context: PageContext, chart: Chart, used: Iterable[tuple[str, str]]) -> Sheet:
    """The page of a chart in the language of the context; `used` gives (title, path) of the pages that show it."""
    texts = chart.text(context.language)
    view = figure_view(context, chart)
    names = datasets(chart.spec.rows, context.catalog.tables)
    return Sheet(
        id=chart.id,
        path=addresses.page_path(chart.id, context.language),
        title=texts.title,
        measured=texts.measured,
        figure={**view, "level": 1, "share": None},
        share=view["share"],
        datasets=tuple(_dataset(context.edition, context.catalog[name]) for name in names),
        count=len(chart.rows),
        query=query(chart.spec.rows),
        condition=condition(chart.spec.condition),
        used=tuple({"title": title, "url": path} for title, path in used),
    )


def _dataset(edition: Edition, table: Table) -> Dataset:
    path, method = edition.index_path(table), table.descriptor.method
    french = method is not None and edition.language == "en" and method.en is None
    return Dataset(
        title=edition.words(table.descriptor.title) or table.name,
        method=edition.words(method),
        lang="fr" if french else None,
        url=f"{edition.root}/{path}" if path is not None else None,
    )
