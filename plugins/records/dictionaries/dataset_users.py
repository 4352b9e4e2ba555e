"""Which charts and which numbers rest on a dataset."""

import re

from plugins.charts.catalogue import Charts
from plugins.charts.spec import Rows
from plugins.measures.catalogue import Measures
from plugins.records.edition import Edition

_FROM = re.compile(r"\b(?:from|join)\s+\"?([a-z_][a-z0-9_]*)", re.IGNORECASE)

Uses = tuple[tuple[str, str], ...]
"""(name, address) of each user, by name."""


def charts_on(edition: Edition, charts: Charts, name: str, url: str) -> Uses:
    """The charts whose rows come from this dataset, by title; `url` has `{id}`."""
    found = (charts[key] for key in charts if name in datasets_of(charts[key].spec.rows))
    return tuple(
        sorted((chart.text(edition.language).title, f"{edition.root}/{url.format(id=chart.id)}") for chart in found)
    )


def measures_on(edition: Edition, measures: Measures, name: str, url: str) -> Uses:
    """The numbers computed on rows of this dataset, by label; `url` has `{theme}` and `{key}`."""
    found = (measure for measure in measures.values() if any(dataset == name for dataset, _ in measure.rows))
    return tuple(
        sorted(
            (measure.label.text(edition.language), f"{edition.root}/{url.format(theme=measure.theme, key=measure.key)}")
            for measure in found
        )
    )


def datasets_of(rows: Rows) -> frozenset[str]:
    """The datasets that the rows of a chart come from; names of a query's own parts may be among them."""
    if rows.dataset is not None:
        return frozenset({rows.dataset})
    return frozenset(name.lower() for name in tables_named(rows.sql or ""))


def tables_named(sql: str) -> tuple[str, ...]:
    """The names that follow FROM and JOIN in a query, as met."""
    return tuple(_FROM.findall(sql))
