"""PNG from SVG, without a browser: the same bytes on every machine."""

import resvg_py

from plugins.charts.forms.image import fonts
from plugins.store import Store


def render_png(svg: str, width: int, store: Store | None = None) -> bytes:
    """The picture of an SVG, `width` pixels wide, on white.

    Only the families of `fonts.FAMILIES` are drawn, never a font of the machine. With a `store`, the same SVG is drawn
    once. Raises ValueError when the SVG is not valid.
    """

    def draw() -> bytes:
        drawn = resvg_py.svg_to_bytes(
            svg_string=svg,
            width=width,
            background="#ffffff",
            skip_system_fonts=True,
            font_files=fonts.files(svg, store),
        )
        return bytes(drawn)

    if store is None:
        return draw()
    return store.result(("png", resvg_py.__version__, str(width), svg, *fonts.identity(svg)), draw)
