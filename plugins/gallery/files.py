"""The files beside the page of a chart: pictures, data, figure."""

from collections.abc import Iterator

from plugins.charts import addresses
from plugins.charts.catalogue import Chart
from plugins.charts.forms.image import render_png
from plugins.charts.forms.spreadsheet import as_spreadsheet
from plugins.store import Store


def files(chart: Chart, language: str, svg: str | None, store: Store) -> Iterator[tuple[str, bytes]]:
    """(path in the site, content) of each file that `addresses.endings` names; `svg` is None without a drawing."""
    content: dict[str, bytes] = {"csv": chart.csv().encode(), "spreadsheet": _spreadsheet(chart, language).encode()}
    if svg is not None:
        content |= {
            "svg": svg.encode(),
            "png": render_png(svg, 1200, store),
            "png.large": render_png(svg, 2400, store),
            "json": chart.json(language, chart.widths[1]).encode(),
        }
    for key, ending in addresses.endings(language, picture=svg is not None).items():
        yield addresses.file_path(chart.id, language, ending), content[key.removeprefix("figure.download.")]


def _spreadsheet(chart: Chart, language: str) -> str:
    names = list(chart.rows[0]) if chart.rows else []
    return as_spreadsheet(names, ([row[name] for name in names] for row in chart.rows), language)
