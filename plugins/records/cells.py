"""A value of a row as a reader sees it: words, dates and names in the language of the page, links to other rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from plugins import formats
from plugins.datasets.catalog import Row, Table
from plugins.datasets.dates import machine
from plugins.datasets.schema import Category, Field
from plugins.records.edition import Edition


@dataclass(frozen=True, slots=True)
class Effect:
    """A category ready to show: its words in the language, its glyph and its role."""

    value: str
    label: str
    glyph: str
    role: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One value; `html`, when several pieces, is already escaped. `lang` when it is not the language of the page.

    `choices` are the values that a filter compares, where the column has one. `missing` when the text stands for a
    value that is not there.
    """

    text: str
    html: Markup | None = None
    url: str | None = None
    category: Effect | None = None
    datetime: str | None = None
    lang: str | None = None
    choices: tuple[str, ...] = ()
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """A column: its field, label, unit and meaning; `order` is what it is sorted as: `date`, `number` or `text`.

    `wide` when its cells are read rather than glanced at.
    """

    name: str
    label: str
    unit: str | None = None
    description: str = ""
    order: str = "text"
    wide: bool = False


EMPTY = Cell("")
_WITH_UNIT = "\N{NO-BREAK SPACE}"
"""Between a number and its unit (typographic rule T01)."""
_ORDERS = {"date": "date", "year": "date", "integer": "number", "number": "number"}


def headers(edition: Edition, table: Table, names: Sequence[str]) -> tuple[Header, ...]:
    """The columns of these fields; names that the table does not have are left out."""
    fields = (table.descriptor.field(name) for name in names)
    return tuple(
        Header(
            field.name,
            field.label(edition.language),
            None,
            edition.words(field.description),
            _ORDERS.get(field.type, "text"),
        )
        for field in fields
        if field is not None
    )


def cells(edition: Edition, table: Table, row: Row, names: Sequence[str]) -> tuple[Cell, ...]:
    """The cells of these fields, in this order; a missing value is what its field says of it, else an empty cell."""
    fields = (table.descriptor.field(name) for name in names)
    return tuple(
        cell(edition, table, row, field) or blank(edition, row, field) for field in fields if field is not None
    )


def blank(edition: Edition, row: Row, field: Field) -> Cell:
    """What stands where this row has no value for this field; an empty cell when nothing is to be said of it."""
    words, missing = field.told_when_empty(row, edition.language)
    return Cell(words, missing=missing) if words else EMPTY


def cell(edition: Edition, table: Table, row: Row, field: Field) -> Cell | None:
    """One field of a row and those that follow it, None when all are missing."""
    following = (table.descriptor.by_name[name] for name in field.followed_by)
    pieces = [_one(edition, table, row, one) for one in (field, *following)]
    found = [piece for piece in pieces if piece is not None]
    if len(found) > 1:
        return Cell((_WITH_UNIT if field.type in ("integer", "number") else " ").join(one.text for one in found))
    return found[0] if found else None


def _one(edition: Edition, table: Table, row: Row, field: Field) -> Cell | None:
    value = row[field.name]
    if value is None or value == ():
        return None
    target = table.descriptor.reference(field.name)
    if isinstance(value, tuple):
        if target is not None:
            items = [_named(edition, target.reference.resource or table.name, str(item)) for item in value]
        else:
            named = (effect(edition, field.categories, item) for item in value)
            items = [Cell(one.label if one else str(item)) for one, item in zip(named, value, strict=True)]
        return Cell("", html=escape(edition.joint).join(_linked(item) for item in items))
    if target is not None:
        return _named(edition, target.reference.resource or table.name, str(value))
    category = effect(edition, field.categories, value)
    if category is not None:
        return Cell(category.label, category=category if _drawn(field, value) else None)
    return _plain(edition, field, value, _language(edition, table, row, field))


def said(edition: Edition, table: Table, row: Row, stem: str) -> Cell:
    """What a row says under a usual name: in this language (`before_en`), plainly (`before`), else in French."""
    for name in (f"{stem}_{edition.language}", stem, f"{stem}_fr"):
        field = table.descriptor.field(name)
        if field is not None and row[name] is not None:
            return cell(edition, table, row, field) or EMPTY
    return EMPTY


def effect(edition: Edition, categories: Sequence[Category], value: object) -> Effect | None:
    """The category of a value, in the language of the edition."""
    found = next((item for item in categories if item.value == value), None)
    return Effect(found.value, edition.words(found.label), found.glyph, found.role) if found else None


def _drawn(field: Field, value: object) -> bool:
    """Whether the descriptor gives this category a glyph; without one it is only words."""
    return any("glyph" in item.model_fields_set for item in field.categories if item.value == value)


def _named(edition: Edition, dataset: str, key: str) -> Cell:
    return Cell(edition.name(dataset, key), url=edition.link(dataset, key))


def _linked(item: Cell) -> Markup:
    return Markup('<a href="{}">{}</a>').format(item.url, item.text) if item.url else Markup("{}").format(item.text)


def _language(edition: Edition, table: Table, row: Row, field: Field) -> str | None:
    """The language of the words of a cell when it is not that of the edition: said by its name, or by the row."""
    if field.name == edition.name_field(table) and row.get("language"):
        said = str(row["language"])
    else:
        said = next((code for code in ("fr", "en") if field.name.endswith(f"_{code}")), edition.language)
    return said if said != edition.language else None


def _plain(edition: Edition, field: Field, value: object, lang: str | None) -> Cell:
    match field.type:
        case "date":
            return Cell(edition.date(value), datetime=machine(value))
        case "integer" | "number" | "boolean":
            return Cell(formats.show(value, "number", None, edition.language))
        case "uri":
            return Cell(str(value), url=str(value))
    return Cell(str(value), lang=lang)
