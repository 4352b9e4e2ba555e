"""A figure for a page that no editor writes: the index of a dataset, a record."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from plugins.directives.context import Choices, PageContext
from plugins.directives.views import figure_view

Figures = Callable[[str, str], dict[str, Any] | None]
"""`figures(chart, language)` → what directives/figure.html shows, None when the chart has a problem."""


def figures(context: Mapping[str, Any], settings: Mapping[str, Any]) -> Figures:
    """The figures of a dossier, from Pelican's shared context and settings."""
    charts, choices, root = context["charts"], Choices.from_settings(settings), Path(settings["PATH"]).parent

    def view(name: str, language: str) -> dict[str, Any] | None:
        chart = charts.get(name)
        if chart is None:
            return None
        place = PageContext(name, context["editions"][language], context["measures"], charts, root, choices)
        return figure_view(place, chart)

    return view
