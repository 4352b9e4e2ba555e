"""What an editor may say of a chart of periods."""

from pydantic import Field

from plugins.charts.spec import Said
from plugins.datasets.strict import Strict


class Column(Strict):
    """A column of words; `share` is its part of the width of the drawing; `empty` stands for an empty cell."""

    field: str
    title: Said
    share: float = Field(gt=0, lt=0.5)
    empty: Said | None = None


class Options(Strict):
    """`today` is written on the line of the verification, `title` over the names, whose part of the width is `share`.

    `sections` names the groups, in their order; `names` replaces the label of a row, by its key, in the languages
    given; `bold` says whether labels are; `undated` is written for a row without any date, `unknown` for one whose
    category is empty. `dates` writes the day of the end before the words of a row that is not a gap. `slots` is written
    in the empty place of each year of a row that has `slots`.
    """

    today: Said
    title: Said | None = None
    share: float = Field(default=0.3, gt=0, lt=0.8)
    columns: tuple[Column, ...] = ()
    sections: dict[str, Said] = Field(default_factory=dict)
    names: dict[str, Said] = Field(default_factory=dict)
    bold: bool = True
    undated: Said | None = None
    unknown: Said | None = None
    dates: bool = True
    slots: Said | None = None
    first_year: int | None = None
