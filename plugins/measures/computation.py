"""One measure, from its two queries to its value, the rows it comes from and their sources."""

from dataclasses import dataclass

from plugins.datasets.catalog import Key
from plugins.datasets.localised import Localised
from plugins.measures.database import Database
from plugins.measures.queries import Queries, attempt
from plugins.measures.rows import rows_behind, sources_of
from plugins.measures.specification import Entry, Spec
from plugins.measures.statements import QueryRefusedError
from plugins.measures.values import Type, Value, missing, typed


@dataclass(frozen=True)
class Asked:
    """A measure as its file declares it, whose queries could be read."""

    entry: Entry
    spec: Spec
    queries: Queries


@dataclass(frozen=True)
class Measure:
    """A value, its type and unit, the query that gives it, the rows it comes from and their sources.

    A date is ISO text, as precise as the rows say; None only when the measure is optional and no row says it.
    """

    name: str
    value: Value
    type: Type
    unit: str
    label: Localised
    query: str
    rows: tuple[tuple[str, Key], ...]
    source_ids: tuple[str, ...]
    datasets: tuple[str, ...]

    @property
    def theme(self) -> str:
        """The page that shows it."""
        return self.name.partition(".")[0]

    @property
    def key(self) -> str:
        """Its anchor on that page."""
        return self.name.partition(".")[2]


def computed(asked: Asked, database: Database) -> Measure:
    """Run both queries of a measure. Raises PartRefusedError, with the part of the file that is wrong."""
    spec, queries = asked.spec, asked.queries
    value_part, rows_part = queries.parts
    # The rows first: a mistake in `where` is then told at its own line.
    rows = attempt(rows_part, lambda: rows_behind(database.run(queries.rows), database.catalog))
    answer = attempt(value_part, lambda: database.run(queries.value, most=2))
    value, kind = attempt(value_part, lambda: _single(answer.columns, answer.rows, spec))
    return Measure(
        name=asked.entry.name,
        value=value,
        type=kind,
        unit=spec.unit,
        label=spec.label,
        query=queries.value.sql,
        rows=rows,
        source_ids=sources_of(rows, database.catalog),
        datasets=tuple(sorted(queries.tables & database.catalog.names)),
    )


def _single(columns: tuple[str, ...], rows: tuple[tuple[object, ...], ...], spec: Spec) -> tuple[Value, Type]:
    if len(columns) != 1:
        raise QueryRefusedError(f"la requête donne {len(columns)} colonnes.", "Une mesure est une seule valeur.")
    if len(rows) > 1:
        advice = "Ajoutez un agrégat (count, sum, min, max…) ou une condition."
        raise QueryRefusedError("la requête donne plusieurs lignes.", advice)
    if rows and rows[0][0] is not None:
        return typed(rows[0][0], spec.unit)
    if spec.optional:
        return missing(spec.unit)
    said = "donne une valeur vide (NULL)" if rows else "ne donne aucune ligne"
    raise QueryRefusedError(
        f"la requête {said}.", "Corrigez-la, ou écrivez « optional: true » si la valeur peut manquer."
    )
