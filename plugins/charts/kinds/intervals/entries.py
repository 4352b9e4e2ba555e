"""Rows read as intervals: days, words, colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from pydantic import Field

from plugins.charts.calendar_axis import short_date
from plugins.charts.filling import Fill
from plugins.charts.frame import Category, Frame, Row
from plugins.charts.paper import PLAIN
from plugins.charts.spec import ChartSpec, Said
from plugins.datasets.dates import bounds
from plugins.datasets.strict import Strict
from plugins.formats import show

_MILLION = 1_000_000


class Options(Strict):
    """`today` is written on the line of the verification.

    `names` and `words` replace the label and the detail of a row, by its key; `colored` paints the colour of the
    category, else all is plain; `fills` how the ends of a category are filled, else full; `strong`: the categories
    whose outcome is in bold; `no_value` stands where a value is missing.
    """

    shape: Literal["link", "bar"]
    today: Said
    first_year: int | None = None
    last_year: int | None = None
    colored: bool = False
    fills: dict[str, Fill] = Field(default_factory=dict)
    strong: tuple[str, ...] = ()
    names: dict[str, Said] = Field(default_factory=dict)
    words: dict[str, Said] = Field(default_factory=dict)
    value_title: Said | None = None
    no_value: Said | None = None


@dataclass(frozen=True)
class Span:
    """First and last day of a date as precise as it is known."""

    first: date
    last: date

    @property
    def middle(self) -> date:
        """The day a mark stands on when the date is drawn as a point."""
        return self.first + (self.last - self.first) / 2

    @property
    def precise(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last


@dataclass(frozen=True)
class Entry:
    """One row: `end` is None when no end is stated; `end_text` names it in a few letters."""

    row: int
    start: Span
    end: Span | None
    start_text: str
    end_text: str
    label: str
    detail: str
    value: str
    category: Category
    color: str
    fill: Fill


def entries(rows: Sequence[Row], spec: ChartSpec, options: Options, frame: Frame) -> list[Entry]:
    """The entries, in the order of the rows."""
    return [_entry(rank, row, spec, options, frame) for rank, row in enumerate(rows)]


def _entry(rank: int, row: Row, spec: ChartSpec, options: Options, frame: Frame) -> Entry:
    encode = spec.encode
    start, until = str(row[encode["start"]]), row.get(encode.get("until", ""))
    since = row.get(encode.get("from", "")) or until
    end = None if until is None else Span(bounds(str(since))[0], bounds(str(until))[1])
    category = frame.category(encode["category"], row[encode["category"]]) if "category" in encode else _PLAIN
    return Entry(
        row=rank,
        start=Span(*bounds(start)),
        end=end,
        start_text=short_date(start, frame.language),
        end_text=short_date(str(until), frame.language) if until is not None else "",
        label=_name(row, spec, options, frame),
        detail=_detail(row, spec, options, frame),
        value=_value(row.get(encode.get("value", "")), options, frame),
        category=category,
        color=category.color if options.colored else PLAIN,
        fill=options.fills.get(category.value, "full"),
    )


_PLAIN = Category("", "", "circle", "plain")


def _name(row: Row, spec: ChartSpec, options: Options, frame: Frame) -> str:
    key = str(row[spec.encode["key"]]) if "key" in spec.encode else ""
    return frame.say(options.names[key]) if key in options.names else frame.text(row, spec.encode["label"])


def _detail(row: Row, spec: ChartSpec, options: Options, frame: Frame) -> str:
    key = str(row[spec.encode["key"]]) if "key" in spec.encode else ""
    if key in options.words:
        return frame.say(options.words[key])
    return frame.text(row, spec.encode["detail"]) if "detail" in spec.encode else ""


def _value(value: Any, options: Options, frame: Frame) -> str:
    if value is None:
        return frame.say(options.no_value) if options.no_value else ""
    if isinstance(value, int | float):
        return show(value, "number", "millions" if value >= _MILLION else "nombre", frame.language)
    return str(value)
