"""A kind whose figures our drawings cannot hold, for the tests of what a page does then."""

from plugins.charts.forms.plotly import Figure
from plugins.charts.kind import Encoding, Kind, all_kinds
from plugins.charts.paper import axis, figure
from plugins.datasets.strict import Strict

AREA = """kind: area
rows: {dataset: ponts, where: {state: [open, limited, closed]}, order: [opened_on]}
encode: {label: name_fr}
"""


class Options(Strict):
    """None."""


def draw(rows, spec, frame) -> Figure:
    """Surfaces down to zero: Plotly fills them, our writer does not."""
    surface = {"type": "scatter", "mode": "lines", "x": [1, 2, 3], "y": [2, 1, 3], "fill": "tozeroy"}
    axes = {"xaxis": axis("linear", (0, 4)), "yaxis": axis("linear", (0, 4))}
    line = {"color": "var(--data-plain)", "width": 2}
    return figure(frame, 200, (0, 0, 0, 0), [{**surface, "line": line}], axes, [], [])


def with_area():
    """The kinds there are, and this one."""
    encodings = {"label": Encoding("text", "le nom")}
    return {**all_kinds(), "area": Kind("area", encodings, Options, draw)}
