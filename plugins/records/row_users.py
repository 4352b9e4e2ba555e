"""What uses the rows of a dossier: its written pages, its charts, its numbers, and its other rows."""

from collections.abc import Iterable
from typing import Protocol

from plugins.charts.catalogue import Charts
from plugins.measures.catalogue import Measures
from plugins.records.alphabet import folded
from plugins.records.edition import Edition
from plugins.records.mentions import Group, Mentions, Place, Row, Use, gather, references, rows_of_chart
from plugins.wording import Wording


class Page(Protocol):
    """What is used of a page once its marks have been expanded."""

    title: str
    save_as: str
    sources_used: Iterable[str]
    rows_used: Iterable[Row]
    charts_used: Iterable[str]
    measures_used: Iterable[str]


def mentions(
    edition: Edition, wording: Wording, pages: Iterable[Page], charts: Charts, measures: Measures, measure_url: str
) -> Mentions:
    """Where each row is mentioned, in the language of the edition; `measure_url` has `{theme}` and `{key}`.

    A number counts when a page shows it: its rows are then what that page rests on.
    """
    ordered = sorted(pages, key=lambda page: page.save_as)
    uses: dict[str, Iterable[Use]] = {
        "pages": [_page(edition, page) for page in ordered],
        "charts": [_chart(edition, charts, name, ordered) for name in sorted(charts)],
        "measures": _measures(edition, measures, measure_url, ordered),
    }
    titles = {kind: wording(f"mentions.{kind}") for kind in uses}
    datasets = {name: edition.words(edition.catalog[name].descriptor.title) for name in edition.catalog}
    for name in sorted(datasets, key=lambda name: folded(datasets[name])):
        uses[name] = list(_rows(edition, name))
    return gather(uses, {**titles, **datasets})


def shown(mentions: Mentions, row: Row, without: Iterable[str] = ()) -> tuple[Group, ...]:
    """The places that mention a row, except the datasets that its page already shows."""
    hidden = frozenset(without)
    return tuple(group for group in mentions.get(row, ()) if group.kind not in hidden)


def _place(edition: Edition, page: Page) -> Place:
    return Place(page.title, f"{edition.root}/{page.save_as.removesuffix('index.html')}")


def _page(edition: Edition, page: Page) -> Use:
    cited = ((edition.sources, key) for key in page.sources_used)
    return Use(_place(edition, page), tuple(dict.fromkeys((*cited, *page.rows_used))))


def _chart(edition: Edition, charts: Charts, name: str, pages: Iterable[Page]) -> Use:
    chart = charts[name]
    inside = tuple(_place(edition, page) for page in pages if name in page.charts_used)
    rows = chart.spec.rows
    drawn = rows_of_chart(chart.rows, rows.dataset or rows.fields, edition.catalog)
    cited = ((edition.sources, key) for key in chart.sources)
    place = Place(chart.text(edition.language).title, f"{edition.root}/graphiques/{name}/", inside)
    return Use(place, tuple(dict.fromkeys((*drawn, *cited))))


def _measures(edition: Edition, measures: Measures, url: str, pages: Iterable[Page]) -> Iterable[Use]:
    users: dict[str, list[Place]] = {}
    for page in pages:
        for name in dict.fromkeys(page.measures_used):
            users.setdefault(name, []).append(_place(edition, page))
    for name in sorted(users):
        measure = measures.get(name)
        if measure is not None:
            address = f"{edition.root}/{url.format(theme=measure.theme, key=measure.key)}"
            place = Place(measure.label.text(edition.language), address, tuple(users[name]))
            yield Use(place, tuple((dataset, str(key)) for dataset, key in measure.rows if isinstance(key, str)))


def _rows(edition: Edition, name: str) -> Iterable[Use]:
    for key, named in references(edition.catalog[name]):
        url = edition.link(name, key)
        if url is not None and named:
            yield Use(Place(edition.name(name, key), url, lang=edition.title_language(edition.catalog[name])), named)
