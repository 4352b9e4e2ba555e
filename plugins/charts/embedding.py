"""What an editor of another site copies: a frame, or an image with a link for those who take no frame."""

from html import escape

AROUND = 360
"""Pixels that the words around a drawing take in a frame."""

ARRANGED = 900
"""Pixels of the frame of a chart that is a table or a list: it scrolls inside."""


def frame_code(title: str, address: str, height: float) -> str:
    """An `iframe` for the bare figure at `address`; it is named, and waits until it is near the screen."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" loading="lazy" '
        f'width="100%" height="{round(height)}"></iframe>'
    )


def link_code(title: str, address: str, image: str | None, alt: str) -> str:
    """The same without frame or script: the picture that leads to the page, or the finding alone."""
    words = escape(title)
    if image is not None:
        picture = f'<img src="{escape(image)}" alt="{escape(alt)}" width="1200" loading="lazy">'
        return f'<p><a href="{escape(address)}">{picture}</a><br>{words}</p>'
    return f'<p><a href="{escape(address)}">{words}</a></p>'
