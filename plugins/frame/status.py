"""Where things stand: the latest act that settled something."""

from dataclasses import dataclass

from plugins.datasets.catalog import Row, Table
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


STRONG = frozenset({"a-strong", "b-strong"})


def latest(edition: Edition, table: Table, date: str, effect_field: str, verified: str) -> Status | None:
    """The last act of `table` by `date` whose effect is one of the two strong roles; None when there is none.

    Lesser acts may follow it without changing where things stand. The sentence is the summary of the act, `verified`
    the day of the last verification in words.
    """
    strong = {category.value for category in table.descriptor.categories(effect_field) if category.role in STRONG}
    dated = [row for row in table.rows if row[date] is not None and row[effect_field] in strong]
    if not dated:
        return None
    act = item(edition, table, max(dated, key=lambda row: _rank(table, row, date)))
    return Status(act.effect, sentence(act), verified, act.url)


def sentence(act: Item) -> str:
    """What the card says of an act: its date, then its summary, or its title when it has no summary."""
    return f"{act.date_text}. {act.summary or act.title}" if act.date_text else act.summary or act.title


def _rank(table: Table, row: Row, date: str) -> tuple[str, str]:
    return str(row[date]), str(table.key(row))
