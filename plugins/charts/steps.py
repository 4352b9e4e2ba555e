"""A chart read step by step: each step has a text, and rows that stand out while the others fade."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.charts.frame import Row
from plugins.charts.rows import Selection, Wrong, cited
from plugins.charts.spec import ChartSpec, Step
from plugins.measures.catalogue import Measures
from plugins.measures.text import fill
from plugins.problems import did_you_mean


@dataclass(frozen=True)
class Stage:
    """One step in the words of a language: the ranks of its rows, and the ids of their sources."""

    title: str
    text: str
    rows: tuple[int, ...]
    sources: tuple[str, ...]


def stages(spec: ChartSpec, selection: Selection, measures: Measures, language: str) -> tuple[Stage, ...]:
    """The steps that a chart declares, numbers filled in."""
    return tuple(_stage(step, selection, measures, language) for step in spec.steps)


def check(spec: ChartSpec, selection: Selection) -> list[Wrong]:
    """What is wrong with the rows of `steps`: an unknown column, or a value that no row has."""
    return [wrong for rank, step in enumerate(spec.steps) for wrong in _wrong(rank, step, selection)]


def _wrong(rank: int, step: Step, selection: Selection) -> Iterator[Wrong]:
    for name, values in step.rows.items():
        path = ("steps", rank, "rows", name)
        if name not in selection.names:
            yield Wrong(path, f"les lignes n’ont pas de colonne « {name} ».", did_you_mean(name, selection.names))
            continue
        known = {row[name] for row in selection.rows}
        for value in values:
            if value not in known:
                advice = did_you_mean(str(value), map(str, known))
                yield Wrong(path, f"aucune ligne du graphique n’a « {value} » dans « {name} ».", advice)


def _stage(step: Step, selection: Selection, measures: Measures, language: str) -> Stage:
    ranks = tuple(rank for rank, row in enumerate(selection.rows) if _stands_out(row, step))
    title, text = (fill(said.get(language) or said["fr"], measures, language)[0] for said in (step.title, step.text))
    return Stage(title, text, ranks, cited([selection.rows[rank] for rank in ranks]))


def _stands_out(row: Row, step: Step) -> bool:
    return all(row[name] in values for name, values in step.rows.items())
