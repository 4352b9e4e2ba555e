"""What changed since the last release, for an editor: rows, then numbers, sentences, charts and pages they change."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins import formats
from plugins.changes.comparison import Comparison, compare
from plugins.changes.effects import Effects, Moved, Redrawn, State, effects
from plugins.changes.freezing import snapshot
from plugins.changes.releases import DATA, Release, read_releases
from plugins.changes.sentences import Teller, headline
from plugins.directives.page_files import read_files
from plugins.measures.catalogue import Measure
from plugins.problems import Problem, errors
from plugins.wording import load_wording
from plugins.workbench.dossier import Dossier, read_dossier

LANGUAGE = "fr"
LISTED = 6
"""Pages named after a number; the others are counted."""


@dataclass(frozen=True, eq=False)
class Difference:
    """The report, in French, and the problems of the present dossier."""

    text: str
    problems: tuple[Problem, ...]


def diff(root: Path, version: str = "") -> Difference:
    """Compare the dossier at `root` with a release, by default the last."""
    releases, problems = read_releases(root)
    chosen = [release for release in releases if not version or release.version == version]
    if not chosen:
        known = ", ".join(release.version for release in releases)
        said = f"Aucune version « {version} ». Versions : {known}." if version and known else NONE
        return Difference(said, tuple(problems))
    now = read_dossier(root)
    release = chosen[-1]
    present = snapshot(now.catalog, now.measures, now.charts, now.languages)
    teller = Teller(release.snapshot, present, load_wording()[LANGUAGE])
    comparison = compare(release.snapshot, present)
    lines = [f"Depuis la version {release.version} ({_day(release)}) :", ""]
    lines += _rows(teller, comparison)
    if comparison.tables:
        lines += _effects(_moved(now, release, root))
    return Difference("\n".join(lines).rstrip(), (*problems, *errors(now.problems)))


NONE = "Aucune version n’est figée. « dossier release 1.0.0 » en crée une, à laquelle comparer ensuite."


def _day(release: Release) -> str:
    return formats.show(release.date, "date", None, LANGUAGE)


def _moved(now: Dossier, release: Release, root: Path) -> Effects:
    """Today's measures and charts over the rows of the release: its files are read where nothing can change them."""
    with TemporaryDirectory(prefix="dossier-release-") as folder:
        for name, content in release.files.items():
            if name.startswith(f"{DATA}/"):
                path = Path(folder) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        then = read_dossier(root, Path(folder) / DATA)
        pages, _ = read_files(root / "content", root)
        return effects(State(then.measures, then.charts), State(now.measures, now.charts), tuple(pages))


def _rows(teller: Teller, comparison: Comparison) -> Iterator[str]:
    yield headline(comparison, teller.wording)
    for change in comparison.tables:
        section = teller.section(change)
        yield ""
        yield f"data/{section.name}.csv : {section.summary}"
        yield from (f"  – {sentence.text}" for sentence in section.sentences)


def _effects(found: Effects) -> Iterator[str]:
    yield ""
    yield _count(len(found.measures), "mesure change", "mesures changent", "Aucune mesure ne change.")
    for measure in found.measures:
        yield f"  – {_measure(measure)}"
    if found.sentences:
        yield ""
        yield _count(len(found.sentences), "phrase change", "phrases changent", "")
    for said in found.sentences:
        yield f"  {said.file}, ligne {said.line}"
        yield f"    avant : {said.before}"
        yield f"    après : {said.after}"
    if found.charts:
        yield ""
        yield _count(len(found.charts), "graphique change", "graphiques changent", "")
    for chart in found.charts:
        yield from (f"  {line}" for line in _chart(chart))


def _measure(moved: Moved) -> str:
    shown = moved.after or moved.before
    label = shown.label.text(LANGUAGE) if shown else moved.name
    value = f"{moved.name} ({label}) : {_value(moved.before)} → {_value(moved.after)}"
    places = [*_files(moved.pages), *(f"content/charts/{chart}.yaml" for chart in moved.charts)]
    return f"{value}\n      {', '.join(places)}" if places else value


def _value(measure: Measure | None) -> str:
    return formats.show(measure.value, measure.unit, None, LANGUAGE) if measure else "ne se calcule pas"


def _chart(chart: Redrawn) -> Iterator[str]:
    yield f"– {chart.id} : {chart.rows_before} lignes, puis {chart.rows_after}" + (
        f" ; {', '.join(_files(chart.pages))}" if chart.pages else ""
    )
    if chart.title_before != chart.title_after:
        yield f"    titre avant : {chart.title_before or '(aucun)'}"
        yield f"    titre après : {chart.title_after or '(refusé)'}"
    if chart.broken:
        yield f"    son titre n’est plus vrai : {chart.broken}"


def _files(names: tuple[str, ...]) -> list[str]:
    rest = len(names) - LISTED
    return [*names[:LISTED], f"et {rest} autres"] if rest > 1 else list(names)


def _count(count: int, one: str, many: str, none: str) -> str:
    return none if not count else f"{count} {one if count == 1 else many} :"
