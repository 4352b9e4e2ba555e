"""The page of a dataset: what each field means, how many rows, under which licence, and the files to take."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.datasets.catalog import Table
from plugins.datasets.descriptor import License
from plugins.datasets.digests import checksum
from plugins.datasets.schema import Field
from plugins.records.cells import Cell
from plugins.records.edition import Edition
from plugins.wording import Wording

FORMATS = {"CSV": "csv", "JSON": "json", "Parquet": "parquet"}
"""The files of each dataset, beside one another: name of the format → ending."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that a field allows."""

    value: str
    label: str
    description: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A field of the dictionary; `reference` is the dataset that it points at, `key` that it names the row."""

    name: str
    title: str
    type: str
    description: str
    constraints: tuple[str, ...]
    choices: tuple[Choice, ...]
    reference: Cell | None
    key: bool


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Everything that the page of a dataset shows. `checksum` is that of the CSV file, `bytes` its size; `files` are
    (format, name, address), that one first."""

    name: str
    path: str
    title: str
    description: str
    method: str
    rows: int
    fields: tuple[Entry, ...]
    licenses: tuple[License, ...]
    origins: tuple[str, ...]
    retrieved_text: str
    checksum: str
    bytes: int
    index_url: str | None
    files: tuple[tuple[str, str, str], ...]
    charts: tuple[tuple[str, str], ...] = ()
    measures: tuple[tuple[str, str], ...] = ()


def dictionary(
    edition: Edition,
    table: Table,
    wording: Wording,
    folders: Mapping[str, str],
    downloads: str,
    *,
    charts: Iterable[tuple[str, str]] = (),
    measures: Iterable[tuple[str, str]] = (),
) -> Dictionary:
    """The page of a table in the language of the edition.

    `folders` is where these pages are, by language; `downloads` the folder of the files, without a final `/`;
    `charts` and `measures` are (name, address) of what uses the table.
    """
    descriptor, folder, index = table.descriptor, folders[edition.language], edition.index_path(table)
    return Dictionary(
        name=table.name,
        path=f"{folder}{table.name}/",
        title=edition.words(descriptor.title),
        description=edition.words(descriptor.description),
        method=edition.words(descriptor.method),
        rows=len(table.rows),
        fields=tuple(_entry(edition, table, field, wording, folder) for field in descriptor.fields),
        licenses=descriptor.licenses,
        origins=tuple(source.title for source in descriptor.sources),
        retrieved_text=edition.date(descriptor.retrieved),
        checksum=checksum(table.content),
        bytes=len(table.content),
        index_url=f"{edition.root}/{index}" if index else None,
        files=tuple(
            (name, f"{table.name}.{ending}", f"{edition.root}/{downloads}/{table.name}.{ending}")
            for name, ending in FORMATS.items()
        ),
        charts=tuple(charts),
        measures=tuple(measures),
    )


def _entry(edition: Edition, table: Table, field: Field, wording: Wording, folder: str) -> Entry:
    target = table.descriptor.reference(field.name)
    reference = None
    if target is not None:
        name = target.reference.resource or table.name
        other = edition.catalog.get(name)
        words = edition.words(other.descriptor.title) if other else name
        reference = Cell(words, url=f"{edition.root}/{folder}{name}/")
    return Entry(
        name=field.name,
        title=field.label(edition.language),
        type=wording(f"data.type.{field.type}"),
        description=edition.words(field.description),
        constraints=tuple(_constraints(field, wording)),
        choices=tuple(
            Choice(category.value, edition.words(category.label), edition.words(category.description))
            for category in field.categories
        ),
        reference=reference,
        key=field.name in table.descriptor.primary_key,
    )


def _constraints(field: Field, wording: Wording) -> Iterable[str]:
    """What a cell must satisfy, in words; the closed list is said by the choices."""
    if field.type == "date":
        yield wording("data.precision", list=", ".join(wording(f"data.precision.{level}") for level in field.precision))
    if field.type == "list":
        yield wording("data.delimiter", sign=field.delimiter)
    for name, setting in field.constraints.items():
        if name == "enum" and isinstance(setting, list):
            yield wording("data.constraint.enum", value=", ".join(map(str, setting)))
        elif setting is not False:
            yield wording(f"data.constraint.{name}", value=setting)
