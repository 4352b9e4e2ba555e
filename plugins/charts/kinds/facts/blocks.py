"""What an editor says of a table of facts: its columns, and what stands over them."""

from pydantic import Field as Defaulted

from plugins.charts.spec import Said
from plugins.datasets.strict import Strict


class Field(Strict):
    """A column. `reason` is a column of longer text, opened in place under the cell
    by the words `ask`, or plainly written there without them. `wide`: the column wants room.
    """

    field: str
    title: Said
    date: bool = False
    reason: str | None = None
    ask: Said | None = None
    wide: bool = False


class Block(Strict):
    """Columns under one heading; without a title they stand alone."""

    title: Said | None = None
    columns: tuple[Field, ...]


class Options(Strict):
    """`rows`: title of the first column. `link`: the dataset that has a page for `key`. `groups`: words after the name
    of a category over its rows. `shown`: rows of each group, or of the table, before « more », in which `{n}` is the
    number of the others. `sortable`: buttons in the headings and a search; only for a table without groups.
    """

    rows: Said
    blocks: tuple[Block, ...]
    link: str | None = None
    groups: dict[str, Said] = Defaulted(default_factory=dict)
    shown: int | None = None
    more: Said | None = None
    sortable: bool = False
