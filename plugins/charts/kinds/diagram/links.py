"""Rows read as links, and how their strokes are drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from plugins.charts.frame import Frame, Row
from plugins.charts.paper import INK_2, PAPER, PLAIN, RULE_STRONG, SMALL, font, words
from plugins.charts.spec import ChartSpec, Said
from plugins.charts.wrapping import joined
from plugins.datasets.strict import Strict

Stroke = Literal["solid", "dashed", "cut"]
Point = tuple[float, float]


class Options(Strict):
    """`strokes` gives the stroke of each value, solid when it has none; `note` closes the drawing."""

    strokes: dict[str, Stroke]
    note: Said


@dataclass(frozen=True)
class Link:
    """One row. `onward` when it starts from a box that another link reaches."""

    row: int
    source: str
    target: str
    label: str
    stroke: Stroke
    onward: bool


def links(rows: Sequence[Row], spec: ChartSpec, options: Options, frame: Frame) -> list[Link]:
    """The links in the order of the rows."""
    encode = spec.encode
    reached = {frame.text(row, encode["to"]) for row in rows}
    return [
        Link(
            row=rank,
            source=frame.text(row, encode["from"]),
            target=frame.text(row, encode["to"]),
            label=frame.text(row, encode["label"]),
            stroke=options.strokes.get(str(row[encode["stroke"]]), "solid"),
            onward=frame.text(row, encode["from"]) in reached,
        )
        for rank, row in enumerate(rows)
    ]


def box(left: float, top: float, right: float, bottom: float) -> dict[str, Any]:
    """The outline of a box, filled with paper."""
    place = {"x0": left, "x1": right, "y0": top, "y1": bottom, "xref": "x", "yref": "y", "layer": "below"}
    return {"type": "rect", **place, "line": {"color": PLAIN, "width": 1.5, "dash": "solid"}, "fillcolor": PAPER}


def traces(drawn: Sequence[tuple[Link, list[Point], Point]]) -> list[dict[str, Any]]:
    """Lines, then what ends or cuts them; each link comes with its path and the place of its arrow or cross."""
    made = [_lines([path for link, path, _ in drawn if link.stroke == stroke], stroke) for stroke in _DASHES]
    marks = {
        "type": "scatter",
        "mode": "markers",
        "x": [x for _, _, (x, _) in drawn],
        "y": [y for _, _, (_, y) in drawn],
        "marker": {
            "symbol": [_arrow(link, path) for link, path, _ in drawn],
            "size": [16 if link.stroke == "cut" else 12 for link, _, _ in drawn],
            "color": PLAIN,
            "line": {"width": 1, "color": PAPER},
            "opacity": 1,
        },
        "cliponaxis": False,
        "customdata": [link.row for link, _, _ in drawn],
        "hovertext": [f"{link.source}, {link.target} : {link.label}" for link, _, _ in drawn],
        "hoverinfo": "text",
    }
    return [*(trace for trace in made if trace["x"]), marks]


_DASHES = {"solid": ("solid", PLAIN), "dashed": ("dash", PLAIN), "cut": ("solid", RULE_STRONG)}


def _lines(paths: Sequence[list[Point]], stroke: str) -> dict[str, Any]:
    def strung(axis: int) -> Iterator[float | None]:
        for path in paths:
            yield from (point[axis] for point in path)
            yield None

    dash, color = _DASHES[stroke]
    line = {"color": color, "width": 2, "dash": dash}
    return {
        "type": "scatter",
        "mode": "lines",
        "x": list(strung(0)),
        "y": list(strung(1)),
        "line": line,
        "hoverinfo": "skip",
    }


def _arrow(link: Link, path: list[Point]) -> str:
    """A cross, or the way in which the last stretch goes."""
    if link.stroke == "cut":
        return "x"
    return "triangle-right" if path[-1][0] != path[-2][0] else "triangle-down"


def closing(options: Options, y: float, frame: Frame) -> dict[str, Any]:
    """The note under the drawing."""
    return words(joined([frame.say(options.note)]), 0, y, "left top", font=font(SMALL, INK_2))
