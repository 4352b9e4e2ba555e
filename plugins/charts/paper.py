"""The layout that all kinds share: explicit size, no margin of its own, texts without arrow, tokens for colours."""

from collections.abc import Mapping, Sequence
from typing import Any

from plugins.charts.forms.plotly import Figure
from plugins.charts.forms.strokes import strokes
from plugins.charts.forms.svg.annotations import ROW
from plugins.charts.forms.svg.colors import TRANSPARENT
from plugins.charts.forms.svg.symbols import is_open, shape
from plugins.charts.frame import Frame

INK = "var(--color-ink)"
INK_2 = "var(--color-ink-2)"
RULE = "var(--color-rule)"
RULE_STRONG = "var(--color-rule-strong)"
PAPER = "var(--color-paper)"
PLAIN = "var(--data-plain)"

SMALL = 12
"""Pixels of the smallest text of a figure."""

Margins = tuple[float, float, float, float]
"""Left, right, top, bottom."""


def figure(
    frame: Frame,
    height: float,
    margins: Margins,
    traces: Sequence[Mapping[str, Any]],
    axes: Mapping[str, Mapping[str, Any]],
    shapes: Sequence[Mapping[str, Any]],
    texts: Sequence[Mapping[str, Any]],
) -> Figure:
    """A figure whose size, margins and axes are all said."""
    left, right, top, bottom = margins
    layout = {
        "width": frame.width,
        "height": round(height),
        "margin": {"l": left, "r": right, "t": top, "b": bottom, "pad": 0, "autoexpand": False},
        "font": {"size": frame.size, "color": INK},
        "paper_bgcolor": TRANSPARENT,
        "plot_bgcolor": TRANSPARENT,
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "barmode": "overlay",
        **axes,
        "shapes": strokes(shapes),
        "annotations": list(texts),
    }
    return {"data": [dict(trace) for trace in traces], "layout": layout}


def axis(kind: str, ends: tuple[Any, Any], **more: Any) -> dict[str, Any]:
    """An axis that draws nothing unless `more` says so, and that a reader cannot drag."""
    fixed = {"type": kind, "range": list(ends), "fixedrange": True, "automargin": False, "zeroline": False}
    return {**fixed, "showgrid": False, "visible": bool(more.get("tickvals")), "tickangle": 0, **more}


def words(text: str, x: Any, y: Any, anchor: str = "left middle", **more: Any) -> dict[str, Any]:
    """A text anchored by `anchor` (across, down); positions are on the axes unless `more` gives `xref`, `yref`."""
    across, down = anchor.split(" ")
    placed = {"text": text, "x": x, "y": y, "xref": "x", "yref": "y", "xanchor": across, "yanchor": down}
    return {**placed, "showarrow": False, "borderpad": 0, "borderwidth": 0, "align": across, **more}


def of_row(texts: Sequence[Mapping[str, Any]], row: int) -> list[dict[str, Any]]:
    """The same texts, known as those of a row of the table: they fade with its marks."""
    return [{**text, "name": f"{ROW}{row}"} for text in texts]


def font(size: float, color: str = INK) -> dict[str, Any]:
    """A font of this size and colour."""
    return {"size": size, "color": color}


def line(x0: Any, y0: Any, x1: Any, y1: Any, color: str, width: float = 1, **more: Any) -> dict[str, Any]:
    """A straight line, under the marks unless `more` gives `layer`; `dash` goes with the line."""
    drawn = {"color": color, "width": width, "dash": more.pop("dash", "solid")}
    placed = {"type": "line", "x0": x0, "x1": x1, "y0": y0, "y1": y1, "xref": "x", "yref": "y", "layer": "below"}
    return {**placed, "line": drawn, **more}


def dotted_slot(x0: Any, y0: Any, x1: Any, y1: Any, **more: Any) -> dict[str, Any]:
    """The place of a value that nobody has: an outline in dots, empty."""
    drawn = {"color": RULE_STRONG, "width": 1.5, "dash": "dot"}
    placed = {"type": "rect", "x0": x0, "x1": x1, "y0": y0, "y1": y1, "xref": "x", "yref": "y", "layer": "below"}
    return {**placed, "line": drawn, "fillcolor": TRANSPARENT, **more}


def opaque_marker(symbols: Sequence[str], colors: Sequence[str], size: float) -> dict[str, Any]:
    """The marker of these symbols; open ones are filled with paper, so that no line shows through them."""
    opened = [is_open(symbol) for symbol in symbols]
    return {
        "symbol": [shape(symbol) for symbol in symbols],
        "size": size,
        "color": [PAPER if hollow else color for color, hollow in zip(colors, opened, strict=True)],
        "line": {
            "width": [2 if hollow else 1 for hollow in opened],
            "color": [color if hollow else PAPER for color, hollow in zip(colors, opened, strict=True)],
        },
        "opacity": 1,
    }
