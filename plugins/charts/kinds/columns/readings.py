"""The last reading of each year, per panel."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import Field

from plugins.charts.calendar_axis import short_date
from plugins.charts.frame import Frame, Row
from plugins.charts.spec import ChartSpec, Said
from plugins.datasets.dates import bounds, goes_on
from plugins.datasets.strict import Strict
from plugins.formats import show


class Mark(Strict):
    """Something that happened in a year, written over its column in the first panel."""

    year: int
    text: Said


class Options(Strict):
    """`years`: first and last drawn (default: those of the readings); `titles`: over each panel, by its value;
    `unfinished`: said of the year in which the data stop.
    """

    years: tuple[int, int] | None = None
    titles: dict[str, Said] = Field(default_factory=dict)
    missing: Said
    unfinished: Said | None = None
    at_least: Said | None = None
    minimum: tuple[str, ...] = ()
    approximate: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Reading:
    """One column: `row` is its rank among the rows, `day` and `shown` its words."""

    row: int
    value: float
    shown: str
    day: str
    minimum: bool
    approximate: bool


@dataclass(frozen=True)
class Panel:
    """One small multiple: a reading, or nothing, for every year."""

    title: str
    readings: Mapping[int, Reading | None]

    @property
    def known(self) -> dict[int, Reading]:
        """The years that have a reading."""
        return {year: reading for year, reading in self.readings.items() if reading is not None}

    @property
    def greatest(self) -> float:
        """The highest value drawn."""
        return max((reading.value for reading in self.known.values()), default=1) or 1


def unfinished(year: int, options: Options, frame: Frame) -> str:
    """What is said of a year that was not over on the day of verification; nothing of the others."""
    return frame.say(options.unfinished) if options.unfinished and goes_on(year, frame.verified_on) else ""


def panels(rows: Sequence[Row], spec: ChartSpec, options: Options, frame: Frame) -> list[Panel]:
    """The panels in the order of the rows, each over all years."""
    encode = spec.encode
    days = [bounds(str(row[encode["date"]]))[1] for row in rows]
    first, last = options.years or (min(day.year for day in days), max(day.year for day in days))
    latest: dict[str, dict[int, int]] = {}
    for rank, row in enumerate(rows):
        panel = latest.setdefault(str(row[encode["panel"]]) if "panel" in encode else "", {})
        year = days[rank].year
        if year not in panel or days[panel[year]] <= days[rank]:
            panel[year] = rank
    return [
        Panel(
            _title(name, spec, options, frame),
            {
                year: _reading(years[year], rows[years[year]], spec, options, frame) if year in years else None
                for year in range(first, last + 1)
            },
        )
        for name, years in latest.items()
    ]


def _title(name: str, spec: ChartSpec, options: Options, frame: Frame) -> str:
    if name in options.titles:
        return frame.say(options.titles[name])
    return frame.category(spec.encode["panel"], name).label if name else ""


def _reading(rank: int, row: Row, spec: ChartSpec, options: Options, frame: Frame) -> Reading:
    value, quality = row[spec.encode["value"]], row.get(spec.encode.get("quality", ""))
    return Reading(
        row=rank,
        value=float(value),
        shown=show(value, "number", language=frame.language),
        day=short_date(str(row[spec.encode["date"]]), frame.language, year=False),
        minimum=quality in options.minimum,
        approximate=quality in options.approximate,
    )
