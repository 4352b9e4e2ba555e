"""How a reader takes a chart away: its address, its files, what to paste in another site."""

from dataclasses import dataclass

from plugins.charts import addresses
from plugins.charts.catalogue import Chart
from plugins.charts.embedding import AROUND, ARRANGED, frame_code, link_code
from plugins.directives.context import PageContext


@dataclass(frozen=True, slots=True)
class Download:
    """A file: the key of its words in the catalogue, and its address."""

    key: str
    url: str


@dataclass(frozen=True, slots=True)
class Sharing:
    """What templates/partials/share.html shows. `address` is the permanent one, absolute when the site has one."""

    page_url: str
    address: str
    downloads: tuple[Download, ...]
    frame: str
    link: str


def sharing(page: PageContext, chart: Chart) -> Sharing:
    """Everything that leaves with a chart, in the language of the page."""
    language, words = page.language, chart.text(page.language)
    own = addresses.page_path(chart.id, language)
    endings = addresses.endings(language, picture=chart.pictured)
    address, picture = page.absolute(own), None
    if chart.pictured:
        picture = page.absolute(addresses.file_path(chart.id, language, endings["figure.download.png"]))
    return Sharing(
        page_url=page.address(own),
        address=address,
        downloads=tuple(
            Download(key, page.address(addresses.file_path(chart.id, language, ending)))
            for key, ending in endings.items()
        ),
        frame=frame_code(words.title, page.absolute(addresses.embed_path(chart.id, language)), _height(page, chart)),
        link=link_code(words.title, address, picture, words.alt),
    )


def _height(page: PageContext, chart: Chart) -> float:
    """Of a frame that shows the wide drawing whole."""
    if not chart.pictured:
        return ARRANGED
    return float(chart.figure(page.language, chart.widths[1])["layout"]["height"]) + AROUND
