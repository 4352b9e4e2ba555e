"""What an editor says of a matrix: its columns, its dates, and what its statuses mean."""

from datetime import date

from pydantic import Field

from plugins.charts.spec import Said
from plugins.datasets.strict import Strict


class Column(Strict):
    """A column of the matrix: one value of the encoded column, or several.

    `names` is written before what comes from a value, where it is not plain from the title.
    """

    title: Said
    values: tuple[str, ...]
    names: dict[str, Said] = Field(default_factory=dict)


class Moment(Strict):
    """A date that matters, and what happened then."""

    at: date
    title: Said


class Statuses(Strict):
    """What the values of the status column mean.

    `current` is in force between its dates; `ended` was, and `current` that ends becomes it; `absent` says that
    something is not there; `missing` names a cell without any row. Others (asked for, announced) hold while observed.
    """

    current: str
    ended: str
    absent: tuple[str, ...] = ()
    missing: str


class Options(Strict):
    """What surrounds the cells, and how long a row is believed.

    `rows`: title of the first column. `link`: the dataset that has a page for the key of a row. `latest`: words of the
    last state, at the day of verification. `since`: the first day that a reader may choose, else the first moment.
    `shown`: rows before « more », in which `{n}` is the number of the others. `warn_days`: how near an end is told.
    `validity_months`: how long before its end a row starts whose start is unknown. `observed_months`, `absent_months`:
    how long a row without end is believed after it was seen.
    """

    columns: tuple[Column, ...]
    rows: Said
    statuses: Statuses
    moments: tuple[Moment, ...] = ()
    since: date | None = None
    latest: Said
    link: str | None = None
    shown: int = 13
    more: Said
    warn_days: int = 90
    validity_months: int = 36
    observed_months: int = 24
    absent_months: int = 12
