"""Replace the placeholders of a page by its components, and number its notes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from plugins.directives.argument import INLINE
from plugins.directives.components import Component
from plugins.directives.context import PageContext
from plugins.directives.files import check_image, check_link
from plugins.directives.marks import BLOCK_TAG, PLACEHOLDER, Mark, decode
from plugins.directives.notes import Note
from plugins.directives.progress import Progress, Render
from plugins.problems import Problem


@dataclass(frozen=True, slots=True)
class Expanded:
    """The fragments of a page, complete, and what they use; names in order of first use."""

    html: Mapping[str, str]
    notes: tuple[Note, ...]
    problems: tuple[Problem, ...]
    sources_used: tuple[str, ...]
    measures_used: tuple[str, ...]
    charts_used: tuple[str, ...]
    rows_used: tuple[tuple[str, str], ...] = ()


def expand(fragments: Mapping[str, str], page: PageContext, render: Render) -> Expanded:
    """Expand the fragments of one page (`answer`, then `content`), in the order in which they are read.

    Notes are numbered across them. Nothing raises for what an editor typed: it is in `problems`.
    """
    progress = Progress(page, render)
    complete = {name: _fragment(text, progress) for name, text in fragments.items()}
    notes = progress.notebook.notes()
    return Expanded(
        complete,
        notes,
        tuple(progress.problems),
        tuple(note.key for note in notes),
        tuple(progress.measures),
        tuple(progress.charts),
        tuple(progress.rows),
    )


def _fragment(text: str, progress: Progress) -> str:
    """One fragment: placeholders are met in reading order; a block is drawn when it closes."""
    levels: list[list[str]] = [[]]
    blocks: list[Component] = []
    position = 0
    for match in PLACEHOLDER.finditer(text):
        levels[-1].append(text[position : match.start()])
        position = match.end()
        if match[1] == BLOCK_TAG:
            blocks.append(Component(decode(match[2]), progress))
            levels.append([])
        elif match[1]:
            bracketed = text.endswith("(", 0, match.start())
            levels[-1].append(_inline(replace(decode(match[2]), bracketed=bracketed), progress))
        elif match[3] == BLOCK_TAG:
            body = "".join(levels.pop())
            levels[-1].append(blocks.pop().close(body))
    levels[-1].append(text[position:])
    return "".join(levels[0])


def _inline(mark: Mark, progress: Progress) -> str:
    if mark.kind in INLINE:
        return INLINE[mark.kind](mark, progress)
    if mark.kind == "problem":
        progress.report(mark, mark.name, mark.text, mark.suggestion)
    elif mark.kind == "link":
        check_link(mark, progress)
    elif mark.kind == "image":
        check_image(mark, progress)
    return ""
