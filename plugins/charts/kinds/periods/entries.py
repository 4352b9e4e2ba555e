"""Rows read as periods: words in columns, a span, and what ended it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from plugins.charts.calendar_axis import after, short_date
from plugins.charts.frame import Category, Frame, Row
from plugins.charts.kinds.intervals.entries import Span
from plugins.charts.kinds.periods.options import Column, Options
from plugins.charts.spec import ChartSpec
from plugins.datasets.dates import bounds


@dataclass(frozen=True)
class Entry:
    """One row. `bar` is what lasted, `loose` the time in which its start lies when the day is not known."""

    row: int
    label: str
    detail: str
    cells: tuple[str, ...]
    bar: Span | None
    loose: Span | None
    event: Span | None
    category: Category | None
    words: str
    section: str
    open: bool
    gap: bool
    approximate: bool
    slots: tuple[int, ...]
    cut: bool

    @property
    def dated(self) -> bool:
        """Whether anything of it stands on the axis."""
        return self.bar is not None or self.event is not None

    @property
    def first(self) -> date:
        """The first day drawn of a dated row."""
        return min(span.first for span in (self.bar, self.loose, self.event) if span is not None)

    @property
    def last(self) -> date:
        """The last day drawn of a dated row."""
        return max(span.last for span in (self.bar, self.loose, self.event) if span is not None)


def entries(rows: Sequence[Row], spec: ChartSpec, options: Options, frame: Frame) -> list[Entry]:
    """The entries, by section in the order of the options, then in the order of the rows."""
    order = list(options.sections)
    read = [_entry(rank, row, spec, options, frame) for rank, row in enumerate(rows)]
    return sorted(read, key=lambda entry: order.index(entry.section) if entry.section in order else len(order))


def _entry(rank: int, row: Row, spec: ChartSpec, options: Options, frame: Frame) -> Entry:
    encode = spec.encode

    def cell(name: str) -> str | None:
        value = row[encode[name]] if name in encode else None
        return None if value is None else str(value)

    start, until, gap = cell("start"), cell("until"), cell("shape") == "gap"
    bar, loose = _bar(start, until, cell("shape") is not None, frame.verified_on)
    ended = cell("event") or until
    shown = cell("category")
    category = frame.category(encode["category"], shown) if shown is not None else None
    return Entry(
        row=rank,
        label=options.names.get(cell("key") or "", {}).get(frame.language) or frame.text(row, encode["label"]),
        detail=frame.text(row, encode["detail"]) if "detail" in encode else "",
        cells=tuple(_cell(row, column, frame) for column in options.columns),
        bar=bar,
        loose=loose,
        event=Span(*bounds(ended)) if ended else None,
        category=category,
        words=_words(
            frame.text(row, encode["words"]) if "words" in encode else None,
            ended if options.dates and not gap else None,
            bool(start or ended),
            category,
            options,
            frame,
        ),
        section=cell("section") or "",
        open=start is not None and until is None,
        gap=gap,
        approximate=cell("shape") == "approximate",
        slots=_years(bar, loose) if cell("slots") is not None else (),
        cut=cell("cut") is not None,
    )


def _years(bar: Span | None, loose: Span | None) -> tuple[int, ...]:
    """The years that a bar covers, those of an imprecise start included."""
    if bar is None:
        return ()
    return tuple(range((loose or bar).first.year, bar.last.year + 1))


def _bar(start: str | None, until: str | None, whole: bool, today: date) -> tuple[Span | None, Span | None]:
    """What certainly lasted, and the time in which an imprecise start lies; `whole` does not part them."""
    if start is None:
        return None, None
    began = Span(*bounds(start))
    end = bounds(until)[1] if until is not None else max(today, began.last)
    if began.precise or whole:
        return Span(began.first, end), None
    return Span(min(after(began.last), end), end), began


def _cell(row: Row, column: Column, frame: Frame) -> str:
    """A cell in words: the label of its category when it has one."""
    value = row[column.field]
    if value is None:
        return frame.say(column.empty) if column.empty else ""
    listed = {category.value: category.label for category in frame.categories.get(column.field, ())}
    return listed.get(str(value)) or frame.text(row, column.field)


def _words(
    own: str | None, ended: str | None, dated: bool, category: Category | None, options: Options, frame: Frame
) -> str:
    """« 3 sept. 2025, rejet »: the day when it is wanted, then the words of the row when it has some (None without such
    a column), those of its category, or what an empty one means."""
    day = short_date(ended, frame.language) if ended else ""
    if own is None and category is not None:
        label = category.label
        said = label[:1].lower() + label[1:] if day else label
    elif own is None and options.unknown is not None:
        said = frame.say(options.unknown)
    else:
        said = own or ""
    if not dated and options.undated is not None and not own:
        return frame.say(options.undated)
    return ", ".join(part for part in (day, said) if part)
