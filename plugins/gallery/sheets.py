"""A page per chart: the figure itself, the rows it asks for, the condition of its title, the pages that show it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from plugins.charts.catalogue import Chart
from plugins.charts.spec import Rows
from plugins.directives.context import PageContext
from plugins.directives.views import figure_view


class Page(Protocol):
    """What a sheet needs of a page of the dossier."""

    title: str
    charts_used: Iterable[str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the template of a chart page shows; `figure` is the view of directives/figure.html."""

    id: str
    path: str
    title: str
    measured: str
    figure: Mapping[str, Any]
    query: str
    condition: str
    used: tuple[dict[str, str], ...]
    downloads: tuple[dict[str, str], ...]


def sheet(context: PageContext, chart: Chart, used: Iterable[tuple[str, str]]) -> Sheet:
    """The page of a chart in the language of the context; `used` gives (title, path) of the pages that show it."""
    texts = chart.text(context.language)
    view = {**figure_view(context, chart), "level": 1}
    files = [("csv", view["csv"]), ("json", view["json_wide"])]
    return Sheet(
        id=chart.id,
        path=f"graphiques/{chart.id}/",
        title=texts.title,
        measured=texts.measured,
        figure=view,
        query=query(chart.spec.rows),
        condition=condition(chart.spec.condition),
        used=tuple({"title": title, "url": path} for title, path in used),
        downloads=tuple({"kind": kind, "url": url} for kind, url in files if url),
    )


def query(rows: Rows) -> str:
    """The rows that a chart asks for, as SQL."""
    if rows.sql is not None:
        return rows.sql.strip()
    lines = [f"select * from {rows.dataset}"]  # noqa: S608 - text for readers, never run
    if rows.where:
        parts = (f"{name} in ({', '.join(_literal(value) for value in values)})" for name, values in rows.where.items())
        lines.append("where " + "\n  and ".join(parts))
    if rows.order:
        lines.append("order by " + ", ".join(f"{name[1:]} desc" if name[0] == "-" else name for name in rows.order))
    return "\n".join(lines)


def condition(declared: Mapping[str, str]) -> str:
    """The condition under which the words of the chart are true: `k > 1 — k : promesses.manquees`."""
    names = ", ".join(f"{name} = {measure}" for name, measure in declared.items() if name != "test")
    return f"{declared['test']}\n-- {names}" if names else declared["test"]


def _literal(value: object) -> str:
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else str(value).lower()
