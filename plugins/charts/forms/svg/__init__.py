"""A Plotly figure as static SVG, without a browser: the same marks at the same places."""

from plugins.charts.forms.svg.drawing import draw
from plugins.charts.forms.svg.refusal import UnsupportedFigureError
from plugins.charts.forms.svg.typeface import Typeface, load_typeface

__all__ = ["Typeface", "UnsupportedFigureError", "draw", "load_typeface"]
