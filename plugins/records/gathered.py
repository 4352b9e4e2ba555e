"""A field of a page that the rows of another dataset give, and the rows of charts that stand on a row."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from plugins.charts.addresses import page_path
from plugins.charts.catalogue import Chart
from plugins.datasets.catalog import Key
from plugins.datasets.pages import Gathered
from plugins.records.cells import Cell, Header, cell
from plugins.records.edition import Edition
from plugins.records.mentions import Row, rows_of_chart
from plugins.records.related import Related, RelatedRow, names_key


def gathered(edition: Edition, wanted: Gathered, key: Key) -> Cell | None:
    """What the rows that name this key say, each thing once, linked where it has an address; None without any."""
    table = edition.catalog.get(wanted.dataset)
    field = table.descriptor.field(wanted.field) if table else None
    if table is None or field is None:
        return None
    found: dict[Cell, None] = {}
    for row in table.rows:
        kept = all(str(row[name]) in values for name, values in wanted.where.items())
        if kept and names_key(row[wanted.key], key) and (shown := cell(edition, table, row, field)) is not None:
            found[shown] = None
    pieces = [_linked(one) for one in found]
    return Cell("", html=escape(edition.joint).join(pieces)) if pieces else None


def excerpts(edition: Edition, charts: Iterable[Chart], row: Row) -> Iterator[Related]:
    """For each chart, the rows of its table that stand on this row; a chart without any is left out.

    They come under the neutral title of the chart, whose finding may be about other rows. A column that only repeats
    the name of the row says nothing on its page, and is left out too.
    """
    name = edition.name(*row)
    for chart in charts:
        form, rows = chart.table(edition.language), chart.spec.rows
        dataset = rows.dataset or rows.fields
        mine = [
            rank for rank, drawn in enumerate(chart.rows) if row in rows_of_chart([drawn], dataset, edition.catalog)
        ]
        if mine:
            kept = [at for at in range(len(form.headers)) if any(form.rows[rank][at].text != name for rank in mine)]
            headers = tuple(Header(form.headers[at].name, form.headers[at].label) for at in kept)
            lines = ([form.rows[rank][at] for at in kept] for rank in mine)
            shown = (
                RelatedRow(None, tuple(Cell(one.text, lang=one.lang, missing=one.missing) for one in line))
                for line in lines
            )
            title, url = chart.text(edition.language).neutral_title, f"/{page_path(chart.id, edition.language)}"
            yield Related(title, "table", headers, tuple(shown), url)


def _linked(one: Cell) -> Markup:
    inside = one.html if one.html is not None else Markup("{}").format(one.text)
    return Markup('<a href="{}">{}</a>').format(one.url, inside) if one.url else inside
