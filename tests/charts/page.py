"""A figure as a page shows it, without building a site."""

from pathlib import Path

from bs4 import BeautifulSoup

from plugins.datasets.catalog import Catalog
from plugins.directives.context import PageContext
from plugins.directives.views import figure_view
from plugins.records.edition import Edition
from tests.theme.test_rendering import drawn


def figure_of(chart, language="fr") -> BeautifulSoup:
    """The markup of a chart's figure, in a page of a dossier without sources."""
    edition = Edition(Catalog({}, frozenset(), frozenset()), language, "", "sources")
    page = PageContext("content/fr/pont.md", edition, None, None, Path())
    return drawn("directives/figure.html", language, chart=figure_view(page, chart))
