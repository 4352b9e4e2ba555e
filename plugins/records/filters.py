"""What a reader may narrow a table by: a list of choices for a closed field, words for any other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugins import formats
from plugins.datasets.catalog import Row, Table
from plugins.datasets.schema import Field
from plugins.records.alphabet import folded
from plugins.records.edition import Edition


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: what a cell holds, and how it is said."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Filter:
    """One column to narrow; without options, a reader types words."""

    field: str
    label: str
    options: tuple[Option, ...] = ()


def filters(edition: Edition, table: Table, names: Sequence[str]) -> tuple[Filter, ...]:
    """The filters of these fields, in this order; names that the table does not have are left out."""
    fields = (table.descriptor.field(name) for name in names)
    return tuple(
        Filter(field.name, field.label(edition.language), _options(edition, table, field))
        for field in fields
        if field is not None
    )


def keys(table: Table, row: Row, field: Field) -> tuple[str, ...]:
    """What a filter with options compares: the values of a closed field; empty for any other, or when missing."""
    value = row[field.name]
    if value is None or not _closed(table, field):
        return ()
    if isinstance(value, bool):
        return (str(value).lower(),)
    return tuple(str(item) for item in value) if isinstance(value, tuple) else (str(value),)


def _closed(table: Table, field: Field) -> bool:
    return bool(field.categories or field.type == "boolean" or table.descriptor.reference(field.name))


def _options(edition: Edition, table: Table, field: Field) -> tuple[Option, ...]:
    """The choices that at least one row has: in the declared order, else by name."""
    used = dict.fromkeys(key for row in table.rows for key in keys(table, row, field))
    if field.categories:
        listed = (Option(one.value, edition.words(one.label)) for one in field.categories)
        return tuple(option for option in listed if option.value in used)
    target = table.descriptor.reference(field.name)
    if target is not None:
        dataset = target.reference.resource or table.name
        return _by_name(Option(key, edition.name(dataset, key)) for key in used)
    values = (value for value in (True, False) if str(value).lower() in used)
    return tuple(Option(str(value).lower(), formats.show(value, "number", None, edition.language)) for value in values)


def _by_name(options: Iterable[Option]) -> tuple[Option, ...]:
    return tuple(sorted(options, key=lambda option: (folded(option.label), option.value)))
