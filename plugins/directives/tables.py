"""Tables typed in Markdown, in a region that the keyboard can scroll (WCAG 2.1.1, 1.4.10)."""

import re
from html import escape

TYPED_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)


def scrollable(html: str, label: str) -> str:
    """The page with each table that Markdown made inside a named, focusable region, its column headers scoped.

    Tables of our own templates carry a class and are left alone.
    """

    def wrapped(found: re.Match[str]) -> str:
        inside = found[1].replace("<th>", '<th scope="col">').replace("<th style", '<th scope="col" style')
        return (
            f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(label)}"><table>{inside}</table></div>'
        )

    return TYPED_TABLE.sub(wrapped, html)
