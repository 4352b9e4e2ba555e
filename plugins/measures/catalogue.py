"""Measures: named queries over the datasets, with the rows and the sources behind each value."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from plugins.datasets.catalog import Catalog
from plugins.measures import usages
from plugins.measures.computation import Asked, Measure, computed
from plugins.measures.database import BrokenDatasetError, Database
from plugins.measures.queries import PartRefusedError, queries_of
from plugins.measures.specification import Entry, read_entries
from plugins.problems import Problem

__all__ = ["Measure", "Measures", "load_measures"]


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

    A measure over a broken dataset is left out without a problem of its own. Those that read `usages`, the numbers
    that the pages of `root/content` bind, come after all others, and are not in that table themselves.
    """
    database = Database(catalog, derived=[usages.NAME])
    entries, problems = _entries(folder, root)
    asked, found = _all_asked(entries, database)
    problems += found
    if usages.NAME in catalog.names:
        message = f"« {usages.NAME} » est le nom d’une table faite à la construction."
        problems.append(Problem(f"data/{usages.NAME}.csv", message, "Renommez le jeu de données.", check="derived"))
    early, found = _all_computed((one for one in asked if usages.NAME not in one.queries.tables), database)
    problems += found
    late: dict[str, Measure] = {}
    if usages.NAME not in catalog.names:
        behind = {name: measure.source_ids for name, measure in early.items()}
        pages = usages.read_pages(root / "content")
        database.add(usages.NAME, usages.COLUMNS, usages.records(pages, behind))
        late, found = _all_computed((one for one in asked if usages.NAME in one.queries.tables), database)
        problems += found
    known = {**early, **late}
    ordered = {entry.name: known[entry.name] for entry in entries if entry.name in known}
    return Measures(MappingProxyType(ordered), frozenset(entry.name for entry in entries), database), problems


def _entries(folder: Path, root: Path) -> tuple[list[Entry], list[Problem]]:
    entries: list[Entry] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yml")):
        advice = "Renommez-le en « .yaml »."
        problems.append(Problem(path.relative_to(root).as_posix(), "ce fichier n’est pas lu.", advice, check="name"))
    for path in sorted(folder.glob("*.yaml")):
        file = path.relative_to(root).as_posix()
        if not path.resolve().is_relative_to(root.resolve()):
            problems.append(
                Problem(file, "ce fichier mène hors du dossier.", "Remplacez le lien par le fichier.", check="path")
            )
            continue
        read, found = read_entries(path.read_bytes(), file, path.stem)
        entries += read
        problems += found
    return entries, problems


def _all_asked(entries: Iterable[Entry], database: Database) -> tuple[list[Asked], list[Problem]]:
    """The measures whose queries can be read; an entry without `spec` has told its problem already."""
    asked: list[Asked] = []
    problems: list[Problem] = []
    for entry in entries:
        if entry.spec is not None:
            try:
                asked.append(Asked(entry, entry.spec, queries_of(entry.spec, database)))
            except PartRefusedError as refused:
                problems += _refusal(entry, refused)
    return asked, problems


def _all_computed(asked: Iterable[Asked], database: Database) -> tuple[dict[str, Measure], list[Problem]]:
    measures: dict[str, Measure] = {}
    problems: list[Problem] = []
    for one in asked:
        try:
            measures[one.entry.name] = computed(one, database)
        except PartRefusedError as refused:
            problems += _refusal(one.entry, refused)
    return measures, problems


def _refusal(entry: Entry, refused: PartRefusedError) -> list[Problem]:
    """The problem of a measure; none over a broken dataset, which says itself what is wrong."""
    if isinstance(refused.reason, BrokenDatasetError):
        return []
    return [entry.problem(refused.part, refused.reason.message, refused.reason.suggestion, "query")]
