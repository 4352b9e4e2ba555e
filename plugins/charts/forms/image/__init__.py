"""A drawing that leaves the site: a standalone SVG with all that it needs to be understood, and PNG made from it."""

from plugins.charts.forms.image.fonts import missing
from plugins.charts.forms.image.palette import Palette, painted, read_palette
from plugins.charts.forms.image.poster import Caption, poster
from plugins.charts.forms.image.raster import render_png

__all__ = ["Caption", "Palette", "missing", "painted", "poster", "read_palette", "render_png"]
