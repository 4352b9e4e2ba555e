"""Tables typed in Markdown: cards on a phone, and a region that the keyboard can scroll (WCAG 2.1.1, 1.4.10)."""

import re
from collections import Counter
from html import escape, unescape
from itertools import chain, repeat

PIECE = re.compile(
    r"<h[2-4](?![^>]*class=)[^>]*>(?P<heading>.*?)</h[2-4]>|<table>(?P<table>\s*<thead>.*?)</table>", re.DOTALL
)
ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
CELL = re.compile(r"<t[hd]\b(?P<attributes>[^>]*)>(?P<content>.*?)</t[hd]>", re.DOTALL)
MARKS = re.compile(r'<span class="note-marks[^"]*">.*?</span>', re.DOTALL)
TAG = re.compile(r"<[^>]+>")
TEXT = re.compile(r"(?:^|(?<=>))[^<]+")


def scrollable(html: str, label: str, unknown: str) -> str:
    """The page with each table that Markdown made inside a focusable region, its headers scoped, its cells labelled.

    A region is named by `label` and the heading above it; a second one under the same heading by its rank as well.
    The first cell of a row names the row. The words of `unknown`, separated by commas, say in any other cell that a
    value is not there: they look as they do in the sheets. Tables of our own templates carry a class: left alone.
    """
    heading, seen = "", Counter[str]()
    missing = re.compile(rf"\b(?:{'|'.join(map(re.escape, unknown.split(', ')))})\b", re.IGNORECASE)

    def replaced(found: re.Match[str]) -> str:
        nonlocal heading
        if found["table"] is None:
            heading = words(found["heading"])
            return found[0]
        name = f"{label} – {heading}" if heading else label
        seen[name] += 1
        if seen[name] > 1:
            name = f"{name} ({seen[name]})"
        table = labelled(found["table"], missing)
        region = f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(name)}">'
        return f'{region}<table class="data">{table}</table></div>'

    return PIECE.sub(replaced, html)


def labelled(table: str, missing: re.Pattern[str]) -> str:
    """The inside of a table whose cells carry the name of their column, for the card that a row becomes."""
    head, _, body = table.partition("</thead>")
    names = [words(cell["content"]) for cell in CELL.finditer(head)]
    head = CELL.sub(lambda cell: f'<th scope="col"{_side(cell)}>{cell["content"]}</th>', head)
    return f"{head}</thead>{ROW.sub(lambda row: _row(row[1], names, missing), body)}"


def words(html: str) -> str:
    """The text of a fragment, without its notes."""
    return " ".join(unescape(TAG.sub("", MARKS.sub("", html))).split(" ")).strip()


def _row(cells: str, names: list[str], missing: re.Pattern[str]) -> str:
    labels = chain(names, repeat(""))
    ranked = zip(CELL.finditer(cells), labels, strict=False)
    return f"<tr>{''.join(_cell(cell, name, missing, rank == 0) for rank, (cell, name) in enumerate(ranked))}</tr>"


def _cell(cell: re.Match[str], name: str, missing: re.Pattern[str], first: bool) -> str:
    content = cell["content"]
    if first:
        return f'<th scope="row" data-label="{escape(name)}"{_side(cell)}>{content}</th>'
    content = TEXT.sub(lambda text: missing.sub(r'<span class="missing">\g<0></span>', text[0]), content)
    return f'<td data-label="{escape(name)}"{_side(cell)}>{content}</td>'


def _side(cell: re.Match[str]) -> str:
    """Markdown writes a column's side as an inline style, which the policy of the pages refuses: a class says it."""
    side = re.search(r"text-align: (right|center)", cell["attributes"])
    return f' class="data__{side[1]}"' if side else ""
