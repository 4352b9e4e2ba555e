"""Where things stand: the latest act that changed something."""

from dataclasses import dataclass

from plugins.datasets.catalog import Row, Table
from plugins.frame.thread import PLAIN
from plugins.records.cells import Effect
from plugins.records.edition import Edition
from plugins.records.pages import Item, item


@dataclass(frozen=True, slots=True)
class Status:
    """The status card: the effect, one sentence, the day it was verified, the act."""

    effect: Effect | None
    sentence: str
    date_text: str
    url: str | None


def latest(edition: Edition, table: Table, date: str, effect_field: str, verified: str) -> Status | None:
    """The last act of `table` by `date` whose effect has a colour; None when there is none.

    The sentence is the summary of the act, `verified` the day of the last verification in words.
    """
    plain = {category.value for category in table.descriptor.categories(effect_field) if category.role == PLAIN}
    dated = [row for row in table.rows if row[date] is not None and row[effect_field] not in plain]
    if not dated:
        return None
    act = item(edition, table, max(dated, key=lambda row: _rank(table, row, date)))
    return Status(act.effect, sentence(act), verified, act.url)


def sentence(act: Item) -> str:
    """What the card says of an act: its date and its summary, or its title when it has no summary."""
    return f"{act.date_text} : {act.summary or act.title}" if act.date_text else act.summary or act.title


def _rank(table: Table, row: Row, date: str) -> tuple[str, str]:
    return str(row[date]), str(table.key(row))
