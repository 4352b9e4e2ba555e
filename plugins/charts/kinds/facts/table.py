"""The table of facts as the theme writes it."""

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.charts.frame import Category, Frame, Row
from plugins.charts.kinds.facts.blocks import Field, Options
from plugins.charts.phrase import Phrase, phrase
from plugins.charts.spec import ChartSpec

Ranked = tuple[int, Row]
"""A row and its rank."""


@dataclass(frozen=True)
class Heading:
    """A column, and the block it belongs to. `wide`: it holds longer texts, and wants room."""

    name: str
    title: str
    block: str
    wide: bool


@dataclass(frozen=True)
class Fact:
    """A cell: a category, a date or words; none of them when nothing was found. `ask` opens `reason`.

    `marked`: the categories of this column are told apart by symbols; if not, the words are enough.
    """

    category: Category | None = None
    marked: bool = False
    date: str | None = None
    words: Phrase | None = None
    reason: Phrase | None = None
    ask: str = ""


@dataclass(frozen=True)
class Line:
    """A row: its rank, its name, what stands under it, its key for the link, its facts."""

    row: int
    label: Phrase
    detail: Phrase | None
    key: str | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Group:
    """Rows under one category, or all rows when there is none."""

    category: Category | None
    words: str
    lines: tuple[Line, ...]
    more: tuple[Line, ...]
    more_label: str


@dataclass(frozen=True)
class Facts:
    """The table. `blocks` gives each heading over columns, with how many it covers; empty when no block has a title."""

    rows: str
    blocks: tuple[tuple[str, int], ...]
    headings: tuple[Heading, ...]
    groups: tuple[Group, ...]
    link: str | None
    sortable: bool


def facts(rows: Sequence[Row], spec: ChartSpec, options: Options, frame: Frame) -> Facts:
    """The table of the rows, in their order within each group."""
    titles = [(frame.say(block.title) if block.title else "", block.columns) for block in options.blocks]
    fields = [field for _, columns in titles for field in columns]
    grouped = spec.encode.get("group")
    groups = _groups(rows, grouped, frame) if grouped else [(None, list(enumerate(rows)))]
    return Facts(
        rows=frame.say(options.rows),
        blocks=tuple((title, len(columns)) for title, columns in titles) if any(title for title, _ in titles) else (),
        headings=tuple(
            Heading(field.field, frame.say(field.title), title, field.wide)
            for title, columns in titles
            for field in columns
        ),
        groups=tuple(_group(category, own, fields, spec, options, frame) for category, own in groups),
        link=options.link,
        sortable=options.sortable and not grouped,
    )


def _groups(rows: Sequence[Row], column: str, frame: Frame) -> list[tuple[Category | None, list[Ranked]]]:
    """Rows by category, in the order of the descriptor; those without any come last."""
    order = [one.value for one in frame.categories.get(column, ())]
    values = sorted(
        {str(row[column]) for row in rows if row[column] is not None},
        key=lambda value: (order.index(value) if value in order else len(order), value),
    )
    ranked = list(enumerate(rows))
    found: list[tuple[Category | None, list[Ranked]]] = [
        (frame.category(column, value), [one for one in ranked if str(one[1][column]) == value]) for value in values
    ]
    rest = [one for one in ranked if one[1][column] is None]
    return [*found, (None, rest)] if rest else found


def _group(
    category: Category | None,
    rows: Sequence[Ranked],
    fields: Sequence[Field],
    spec: ChartSpec,
    options: Options,
    frame: Frame,
) -> Group:
    lines = tuple(_line(rank, row, fields, spec, frame) for rank, row in rows)
    cut = len(lines) if options.shown is None or options.more is None else options.shown
    words = frame.say(options.groups[category.value]) if category and category.value in options.groups else ""
    more = frame.say(options.more).replace("{n}", str(len(lines) - cut)) if options.more else ""
    return Group(category, words, lines[:cut], lines[cut:], more)


def _line(rank: int, row: Row, fields: Sequence[Field], spec: ChartSpec, frame: Frame) -> Line:
    key = row[spec.encode["key"]] if "key" in spec.encode else None
    label = phrase(row, spec.encode["label"], frame) or Phrase("")
    detail = phrase(row, spec.encode.get("detail"), frame)
    told = tuple(_fact(row, field, frame) for field in fields)
    return Line(rank, label, detail, None if key is None else str(key), told)


def _marked(categories: Sequence[Category]) -> bool:
    return len({(one.glyph, one.role) for one in categories}) > 1


def _fact(row: Row, field: Field, frame: Frame) -> Fact:
    reason = phrase(row, field.reason, frame)
    ask = frame.say(field.ask) if field.ask else ""
    value = row[field.field]
    if value is None:
        return Fact(reason=reason, ask=ask)
    if field.field in frame.categories:
        return Fact(frame.category(field.field, value), _marked(frame.categories[field.field]), reason=reason, ask=ask)
    if field.date:
        return Fact(date=str(value), reason=reason, ask=ask)
    return Fact(words=phrase(row, field.field, frame), reason=reason, ask=ask)
