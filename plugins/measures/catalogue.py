"""Measures: named queries over the datasets, with the rows and the sources behind each value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from plugins.datasets.catalog import Catalog, Key
from plugins.datasets.descriptor import Localised
from plugins.measures.database import BrokenDatasetError, Database
from plugins.measures.queries import PartRefusedError, attempt, queries_of
from plugins.measures.rows import rows_behind, sources_of
from plugins.measures.specification import Entry, Spec, read_entries
from plugins.measures.statements import QueryRefusedError
from plugins.measures.values import Type, Value, missing, typed
from plugins.problems import Problem

__all__ = ["Measure", "Measures", "load_measures"]


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


@dataclass(frozen=True, eq=False)
class Measures(Mapping[str, Measure]):
    """Name → measure, in the order of the files; `names` also holds those that could not be computed.

    `database` holds the same datasets, for other queries.
    """

    computed: Mapping[str, Measure]
    names: frozenset[str]
    database: Database

    def __getitem__(self, name: str) -> Measure:
        return self.computed[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.computed)

    def __len__(self) -> int:
        return len(self.computed)

    def themes(self) -> Mapping[str, tuple[Measure, ...]]:
        """Theme → its measures."""
        found: dict[str, tuple[Measure, ...]] = {}
        for measure in self.values():
            found[measure.theme] = (*found.get(measure.theme, ()), measure)
        return found


def load_measures(folder: Path, catalog: Catalog, root: Path) -> tuple[Measures, list[Problem]]:
    """Compute every measure of `folder/*.yaml`; paths in problems are relative to `root`.

    A measure over a broken dataset is left out without a problem of its own.
    """
    database = Database(catalog)
    computed: dict[str, Measure] = {}
    names: set[str] = set()
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yaml")):
        file = path.relative_to(root).as_posix()
        if not path.resolve().is_relative_to(root.resolve()):
            problems.append(
                Problem(file, "ce fichier mène hors du dossier.", "Remplacez le lien par le fichier.", check="path")
            )
            continue
        entries, found = read_entries(path.read_bytes(), file, path.stem)
        problems += found
        for entry in entries:
            names.add(entry.name)
            measure, found = _measure(entry, database)
            problems += found
            if measure is not None:
                computed[measure.name] = measure
    return Measures(MappingProxyType(computed), frozenset(names), database), problems


def _measure(entry: Entry, database: Database) -> tuple[Measure | None, list[Problem]]:
    if entry.spec is None:
        return None, []
    try:
        return _computed(entry, entry.spec, database), []
    except PartRefusedError as refused:
        if isinstance(refused.reason, BrokenDatasetError):
            return None, []
        return None, [entry.problem(refused.part, refused.reason.message, refused.reason.suggestion, "query")]


def _computed(entry: Entry, spec: Spec, database: Database) -> Measure:
    queries = queries_of(spec, database)
    value_part, rows_part = queries.parts
    # The rows first: a mistake in `where` is then told at its own line.
    rows = attempt(rows_part, lambda: rows_behind(database.run(queries.rows), database.catalog))
    answer = attempt(value_part, lambda: database.run(queries.value, most=2))
    value, kind = attempt(value_part, lambda: _single(answer.columns, answer.rows, spec))
    return Measure(
        name=entry.name,
        value=value,
        type=kind,
        unit=spec.unit,
        label=spec.label,
        query=queries.value.sql,
        rows=rows,
        source_ids=sources_of(rows, database.catalog),
        datasets=tuple(sorted(queries.value.tables | queries.rows.tables)),
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
