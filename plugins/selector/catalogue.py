"""All the selectors of a dossier: `load_selectors` reads, checks and gathers their facts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from plugins.datasets.catalog import Catalog
from plugins.datasets.dates import bounds
from plugins.datasets.strict import read_model
from plugins.measures.catalogue import Measures
from plugins.problems import Problem
from plugins.selector import checking
from plugins.selector.evaluation import Cell, Group, evaluate
from plugins.selector.facts import Evidence, gather
from plugins.selector.specification import Moment, SelectorSpec


@dataclass(frozen=True, slots=True)
class Day:
    """A day one press away; `text` is the date as precise as it is known."""

    day: date
    text: str
    moment: Moment


@dataclass(frozen=True, eq=False)
class Selector:
    """A selector ready to be asked; `last` is the last day there is something to say of."""

    id: str
    spec: SelectorSpec
    evidence: Evidence
    last: date
    days: tuple[Day, ...]

    def ask(self, required: Mapping[str, str], day: date) -> dict[str, tuple[Group, dict[str, Cell]]]:
        """Key of each candidate → its group and its cells, for `required`: requirement → choice."""
        return {one.key: evaluate(one.facts, required, day) for one in self.evidence.candidates}


@dataclass(frozen=True, eq=False)
class Selectors(Mapping[str, Selector]):
    """The selectors without problem, by id; `names` also holds those left out."""

    selectors: Mapping[str, Selector]
    names: frozenset[str]

    def __getitem__(self, name: str) -> Selector:
        return self.selectors[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.selectors)

    def __len__(self) -> int:
        return len(self.selectors)


def load_selectors(
    folder: Path, catalog: Catalog, measures: Measures, root: Path, languages: Sequence[str]
) -> tuple[Selectors, list[Problem]]:
    """Read every `<id>.yaml` of `folder` (`content/selectors/`); paths in problems are relative to `root`.

    A selector with a problem, or over a broken dataset or measure, is left out; its name stays known.
    """
    found: dict[str, Selector] = {}
    problems: list[Problem] = []
    files = sorted(folder.glob("*.yaml"))
    for path in files:
        file = path.relative_to(root).as_posix()
        if not path.resolve().is_relative_to(root.resolve()):
            advice = "Remplacez le lien par le fichier."
            problems.append(Problem(file, "ce fichier mène hors du dossier.", advice, check="path"))
            continue
        spec, source, refused = read_model(SelectorSpec, path.read_bytes(), file)
        problems += refused
        if spec is None:
            continue
        wrong = checking.problems(spec, source, file, catalog, measures, languages)
        problems += wrong
        selector = _selector(path.stem, spec, catalog, measures) if not wrong else None
        if selector is not None:
            found[path.stem] = selector
    return Selectors(MappingProxyType(found), frozenset(path.stem for path in files)), problems


def _selector(name: str, spec: SelectorSpec, catalog: Catalog, measures: Measures) -> Selector | None:
    """The selector, or nothing when what it reads is broken: that is told elsewhere."""
    read = {spec.candidates.dataset, spec.observations.dataset}
    texts = [_text(moment, catalog, measures) for moment in spec.dates]
    last = measures.get(spec.last)
    if read & catalog.broken or not read <= set(catalog) or last is None or None in texts:
        return None
    end = bounds(str(last.value))[1]
    days = tuple(
        Day(max(spec.first, min(end, bounds(text)[1])), text, moment)
        for text, moment in zip(texts, spec.dates, strict=True)
        if text is not None
    )
    return Selector(name, spec, gather(spec, catalog), end, days)


def _text(moment: Moment, catalog: Catalog, measures: Measures) -> str | None:
    if moment.measure is not None:
        measure = measures.get(moment.measure)
        return str(measure.value) if measure is not None else None
    table = catalog.get(moment.dataset or "")
    row = table.row(moment.key or "") if table is not None else None
    return str(row[moment.field or ""]) if row is not None else None
