"""A Markdown extension: the whole of what an editor may type, turned into HTML with inert placeholders.

It switches raw HTML off and brings the other extensions of the dossier's flavour, so that pages read by Pelican and
pages checked without it are read alike. Problems found here travel in the HTML as marks, as Pelican keeps only text.
"""

import re
from typing import Any
from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension, slugify
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from plugins.directives.blocks import REGISTERED_NAME
from plugins.directives.header import value_lines
from plugins.directives.marks import ATTRIBUTE, BLOCK_TAG, INLINE_TAG, encode
from plugins.directives.prose.recognised import LITERAL
from plugins.directives.source import CLOSE, OPEN, Scan, scan, witness
from plugins.directives.tree import LinkTreeprocessor

FOREIGN_WORDS = r"\[([a-z]{2}): +([^\[\]]+)\]"


class Reading:
    """What is known of the text being read: its marks, and where it begins in the editor's file.

    Pelican reads a file, then reads some values of its header again, one by one, with the same Markdown: `lines`
    remembers where each value stands.
    """

    def __init__(self) -> None:
        self.typed: list[str] = []
        self.lines: dict[str, int] = {}
        self.scan = Scan()


class RememberLines(Preprocessor):  # type: ignore[misc]  # Markdown has no types
    """Before the header is taken away: keep the text as typed."""

    def __init__(self, md: Markdown, reading: Reading) -> None:
        super().__init__(md)
        self.reading = reading

    def run(self, lines: list[str]) -> list[str]:
        """The lines, untouched."""
        self.reading.typed = list(lines)
        return lines


class ReplaceMarks(Preprocessor):  # type: ignore[misc]  # Markdown has no types
    """After the header is taken away: put a token in the place of each mark."""

    def __init__(self, md: Markdown, reading: Reading) -> None:
        super().__init__(md)
        self.reading = reading

    def run(self, lines: list[str]) -> list[str]:
        """The lines with tokens."""
        typed = self.reading.typed
        header = len(typed) - len(lines)
        if header:
            self.reading.lines = value_lines(typed[:header])
        first_line = header + self.reading.lines.get("\n".join(lines).strip(), 1)
        self.reading.scan = scan("\n".join(lines), first_line)
        return self.reading.scan.text.split("\n")


class MarkPattern(InlineProcessor):  # type: ignore[misc]  # Markdown has no types
    """A token in running text becomes a placeholder."""

    def __init__(self, md: Markdown, reading: Reading) -> None:
        super().__init__(rf"(\s*){OPEN}([0-9]+){CLOSE}", md)
        self.reading = reading

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[ElementTree.Element, int, int]:  # noqa: N802 - Markdown's name
        """The placeholder, and where the token stands; a citation takes the spaces before it, to stay on the line."""
        rank = int(m[2])
        mark = self.reading.scan.marks[rank]
        element = ElementTree.Element(INLINE_TAG, {ATTRIBUTE: encode(mark)})
        element.text = AtomicString(witness(rank))
        start = m.start() if mark.kind in ("citation", "condition") else m.start(2) - 1
        return element, start, m.end()


class ForeignWords(InlineProcessor):  # type: ignore[misc]  # Markdown has no types
    """« [en: words] » announces words of another language."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[ElementTree.Element, int, int]:  # noqa: N802 - Markdown's name
        """The words in a `span` with their language."""
        element = ElementTree.Element("span", {"lang": m[1]})
        element.text = m[2]
        return element, m.start(), m.end()


class TypedNumber(InlineProcessor):  # type: ignore[misc]  # Markdown has no types
    """« =12 mois= » shows the number that an editor typed on purpose."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # noqa: N802 - Markdown's name
        """The words between the signs."""
        return m[1], m.start(), m.end()


class DirectiveBlock(Block):  # type: ignore[misc]  # pymdown has no types
    """Any « /// name | argument »: its token has been put in the argument."""

    NAME = REGISTERED_NAME
    ARGUMENT = True

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        """The placeholder, in which pymdown puts what the block contains."""
        scanned: Scan = self.config["reading"].scan
        mark = scanned.marks[int(self.argument.strip(OPEN + CLOSE))]
        return ElementTree.SubElement(parent, BLOCK_TAG, {ATTRIBUTE: encode(mark)})

    def on_markdown(self) -> str:
        """What the block contains is Markdown."""
        return "block"


class DirectiveBlocks(BlocksExtension):  # type: ignore[misc]  # pymdown has no types
    """Registers the one block with pymdown."""

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self.reading = reading

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802 - pymdown's name
        """Called by pymdown."""
        block_mgr.register(DirectiveBlock, {"reading": self.reading})


class RestoreTyped(Postprocessor):  # type: ignore[misc]  # Markdown has no types
    """Tokens that nothing has replaced stand in code: show what was typed. Then the problems, as marks."""

    def __init__(self, md: Markdown, reading: Reading) -> None:
        super().__init__(md)
        self.reading = reading

    def run(self, text: str) -> str:
        """The HTML, complete."""
        findings = "".join(
            f'<{INLINE_TAG} {ATTRIBUTE}="{encode(mark)}"></{INLINE_TAG}>' for mark in self.reading.scan.findings
        )
        return self.reading.scan.typed_html(text) + findings


def anchor(heading: str, separator: str) -> str:
    """The id of a heading: its words without accents, « l’État » as two words."""
    return str(slugify(re.sub("[’']", " ", heading), separator))


class DirectivesExtension(Extension):  # type: ignore[misc]  # Markdown has no types
    """To be given to Markdown alone: it brings the rest of the flavour."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Called by Markdown."""
        reading = Reading()
        flavour = ["fenced_code", "tables", "def_list", "sane_lists"]
        headings = TocExtension(marker="", slugify=anchor)
        md.registerExtensions([f"markdown.extensions.{name}" for name in flavour] + [headings], {})
        md.registerExtensions([DirectiveBlocks(reading)], {})
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.preprocessors.register(RememberLines(md, reading), "remember_lines", 28)  # before the header (27)
        md.preprocessors.register(ReplaceMarks(md, reading), "replace_marks", 26)  # before fenced code (25)
        md.inlinePatterns.register(MarkPattern(md, reading), "mark", 185)  # after code spans (190)
        md.inlinePatterns.register(TypedNumber(LITERAL.pattern, md), "typed_number", 176)
        md.inlinePatterns.register(ForeignWords(FOREIGN_WORDS, md), "foreign_words", 175)  # before links (170)
        md.treeprocessors.register(LinkTreeprocessor(md, reading), "check_links", -1)  # after unescape (0)
        md.postprocessors.register(RestoreTyped(md, reading), "restore_typed", 0)


def makeExtension(**settings: Any) -> DirectivesExtension:  # noqa: N802 - the name that Markdown looks for
    """Called by Markdown, which has only the name of this module."""
    return DirectivesExtension(**settings)
