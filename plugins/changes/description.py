"""What a release keeps besides its rows: how tables, fields and values were called, what the measures were worth.

`release.json` is this, so that a change can be told years later in the words of its day, whatever the dossier became.
"""

from collections.abc import Mapping

from pydantic import Field as Default

from plugins.charts.catalogue import Charts
from plugins.datasets.catalog import Catalog, Table
from plugins.datasets.localised import Localised
from plugins.datasets.schema import Field
from plugins.datasets.strict import Strict
from plugins.measures.catalogue import Measures
from plugins.records.edition import Edition


class DescribedField(Strict):
    """A column: its type, its words, the words of its values, the table whose rows it names."""

    name: str
    type: str = "string"
    title: Localised
    delimiter: str = ";"
    reference: str = ""
    values: dict[str, Localised] = Default(default_factory=dict)


class DescribedTable(Strict):
    """A table: its words, its key, the field that names a row in each language."""

    title: Localised
    key: tuple[str, ...] = ()
    names: dict[str, str] = Default(default_factory=dict)
    fields: tuple[DescribedField, ...] = ()

    def field(self, name: str) -> DescribedField | None:
        """The column of this name, or nothing."""
        return next((field for field in self.fields if field.name == name), None)


class DescribedMeasure(Strict):
    """What a measure was worth that day."""

    label: Localised
    unit: str
    value: int | float | str | bool | None = None


class DescribedChart(Strict):
    """A chart: the words around it by language, and the digest of all that it says."""

    title: dict[str, str]
    digest: str


class Description(Strict):
    """Everything that can change from one release to the next, except the rows themselves."""

    tables: dict[str, DescribedTable]
    measures: dict[str, DescribedMeasure] = Default(default_factory=dict)
    charts: dict[str, DescribedChart] = Default(default_factory=dict)


def describe(
    catalog: Catalog, measures: Measures, charts: Charts, languages: tuple[str, ...], digests: Mapping[str, str]
) -> Description:
    """The dossier as it is now; `digests` holds one for each chart."""
    return Description(
        tables={name: _table(catalog, catalog[name], languages) for name in sorted(catalog)},
        measures={
            name: DescribedMeasure(label=measure.label, unit=measure.unit, value=measure.value)
            for name, measure in sorted(measures.items())
        },
        charts={
            name: DescribedChart(
                title={language: chart.text(language).title for language in chart.texts}, digest=digests[name]
            )
            for name, chart in sorted(charts.charts.items())
        },
    )


def _table(catalog: Catalog, table: Table, languages: tuple[str, ...]) -> DescribedTable:
    editions = {language: Edition(catalog, language) for language in languages}
    names = {language: edition.name_field(table) for language, edition in editions.items()}
    descriptor = table.descriptor
    return DescribedTable(
        title=descriptor.title,
        key=descriptor.primary_key,
        names={language: name for language, name in names.items() if name},
        fields=tuple(_field(table, field) for field in descriptor.by_name.values()),
    )


def _field(table: Table, field: Field) -> DescribedField:
    key = table.descriptor.reference(field.name)
    return DescribedField(
        name=field.name,
        type=field.type,
        title=field.title or Localised(fr=field.name),
        delimiter=field.delimiter,
        reference=(key.reference.resource or table.name) if key else "",
        values={category.value: category.label for category in field.categories},
    )
