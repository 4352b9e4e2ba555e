"""What all marks share: a value per trace or per point, and the attributes that make a mark addressable."""

from collections.abc import Mapping
from typing import Any

from plugins.charts.forms.svg.markup import written


def at(value: Any, rank: int, default: Any = None) -> Any:
    """The item of a list, or the single value that holds for all points."""
    if value is None:
        return default
    return value[rank] if isinstance(value, list | tuple) else value


def address(trace: Mapping[str, Any], number: int, rank: int) -> str:
    """`data-point` names the mark; `data-row` the row of the table behind it, when `customdata` gives it.

    A trace that nobody may hover (`hoverinfo: skip`) is scenery: its marks have no address.
    """
    if trace.get("hoverinfo") == "skip":
        return ""
    return f' data-point="{number}-{rank}"{written({"data-row": at(trace.get("customdata"), rank)})}'


# Read by the browser only: hover, identity and keyboard, never drawn here.
SILENT = {
    "customdata",
    "hoverinfo",
    "hoverlabel",
    "hovertemplate",
    "hovertext",
    "ids",
    "meta",
    "name",
    "showlegend",
    "type",
    "uid",
}
