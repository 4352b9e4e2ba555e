"""The rows behind a measure, and the sources of those rows."""

from plugins.datasets.catalog import Catalog, Key, Row
from plugins.measures.database import Answer
from plugins.measures.statements import QueryRefusedError
from plugins.problems import did_you_mean


def rows_behind(answer: Answer, catalog: Catalog) -> tuple[tuple[str, Key], ...]:
    """Each row once, as (dataset, primary key), by key. Raises QueryRefusedError for an unknown row."""
    if len(answer.columns) < 2:
        raise QueryRefusedError(
            "la requête des lignes donne le nom du jeu de données, puis la clé.",
            "Écrivez « select 'jeu' as dataset, id from jeu ».",
        )
    found = set()
    for dataset, *parts in answer.rows:
        if dataset not in catalog.tables:
            raise QueryRefusedError(
                f"aucun jeu de données ne s’appelle « {dataset} ».", did_you_mean(str(dataset), catalog.names)
            )
        key = parts[0] if len(parts) == 1 else tuple(parts)
        if catalog[dataset].row(key) is None:
            raise QueryRefusedError(
                f"« {dataset} » n’a pas de ligne « {key} ».", "La requête des lignes donne des clés primaires."
            )
        found.add((str(dataset), key))
    return tuple(sorted(found))


def sources_of(rows: tuple[tuple[str, Key], ...], catalog: Catalog) -> tuple[str, ...]:
    """The ids of the sources of these rows, sorted. A row of the dataset that `source_ids` points at is its own."""
    references = (table.descriptor.reference("source_ids") for table in catalog.tables.values())
    registers = {reference.reference.resource for reference in references if reference is not None}
    found: set[str] = set()
    for dataset, key in rows:
        row = catalog[dataset].row(key)
        if dataset in registers:
            found.add(str(key))
        elif row is not None:
            found.update(_ids(row))
    return tuple(sorted(found))


def _ids(row: Row) -> tuple[str, ...]:
    ids = row.get("source_ids")
    return ids if isinstance(ids, tuple) else ()
