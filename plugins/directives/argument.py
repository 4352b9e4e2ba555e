"""The argument of a block that is a text, and how each inline mark becomes HTML."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from markupsafe import Markup, escape

from plugins.directives import inline
from plugins.directives.marks import Mark
from plugins.directives.progress import Progress, Resolver
from plugins.directives.source import scan

INLINE: Mapping[str, Resolver] = MappingProxyType(
    {
        "measure": inline.measure,
        "citation": inline.citation,
        "condition": inline.condition,
        "term": inline.term,
        "html": inline.typed_html,
        "stray": inline.stray,
        "literal": inline.literal,
    }
)


def argument_html(mark: Mark, progress: Progress) -> Markup:
    """The text of a block's argument: its marks expanded, all else escaped."""
    pieces = scan(mark.text, 1).split()
    return Markup("").join(
        escape(piece) if isinstance(piece, str) else _resolved(replace(piece, line=mark.line), progress)
        for piece in pieces
    )


def _resolved(mark: Mark, progress: Progress) -> Markup:
    return Markup(INLINE[mark.kind](mark, progress))  # noqa: S704 - every resolver escapes
