"""What a change in the rows does to the dossier: which numbers move, and which sentences and charts say them.

Measures and charts are those of today, computed over the older rows and over the present ones: what differs is what the
rows changed, and nothing else.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.charts.catalogue import Chart, Charts
from plugins.directives.page_files import PageFile
from plugins.measures.catalogue import Measure, Measures
from plugins.measures.conditions import holds
from plugins.measures.marks import marks
from plugins.measures.text import fill
from plugins.measures.usages import page_use

_FIGURE_BLOCK = re.compile(r"^ {0,3}/{3,} *figure *\| *(\S+)", re.MULTILINE)
_KEY = re.compile(r"^[A-Za-z_]+:[ \t]+")
# A source, or the condition of a sentence: signs for the build, not words.
_SIGNS = re.compile(r"\s*\[[@?][^\[\]]*\]")
_TYPED = re.compile(r"(?<![=\w])=([^=\s][^=]*)=(?![=\w])")
_TERM = re.compile(r"\[\[([^\]|]*\|)?([^\]]*)\]\]")
# A sentence ends where a space follows its point and a capital begins the next.
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÀ-ÖØ-Þ«“{\[])")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence that holds a number which moved, as it read and as it reads now."""

    file: str
    line: int
    before: str
    after: str
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """A measure worth something else; None where it could not be computed. `pages` show it, by file."""

    name: str
    before: Measure | None
    after: Measure | None
    pages: tuple[str, ...] = ()
    charts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Redrawn:
    """A chart whose rows or words changed; `broken` is the condition of its title when it no longer holds."""

    id: str
    title_before: str
    title_after: str
    rows_before: int
    rows_after: int
    broken: str
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Effects:
    """All of it, in the order of names and files."""

    measures: tuple[Moved, ...]
    sentences: tuple[Said, ...]
    charts: tuple[Redrawn, ...]


@dataclass(frozen=True, eq=False)
class State:
    """The numbers and the charts over one set of rows."""

    measures: Measures
    charts: Charts


def effects(before: State, after: State, pages: tuple[PageFile, ...]) -> Effects:
    """From the older rows to the newer."""
    names = sorted({*before.measures, *after.measures})
    pairs = {name: (before.measures.get(name), after.measures.get(name)) for name in names}
    moved = {name: pair for name, pair in pairs.items() if _value(pair[0]) != _value(pair[1])}
    shown_on = _uses(pages)
    charts = tuple(_redrawn(before, after, shown_on))
    told = _charts_that_say(after.charts)
    measures = tuple(
        Moved(name, one, two, shown_on.get(name, ()), told.get(name, ())) for name, (one, two) in moved.items()
    )
    return Effects(measures, tuple(_sentences(before, after, pages, frozenset(moved))), charts)


def _value(measure: Measure | None) -> object:
    return measure.value if measure else None


def _uses(pages: tuple[PageFile, ...]) -> Mapping[str, tuple[str, ...]]:
    """Name of a measure, or `figure:<id>` → the files that show it."""
    found: dict[str, dict[str, None]] = {}
    for page in pages:
        figures = (f"figure:{name}" for name in _FIGURE_BLOCK.findall(page.text))
        for name in (*page_use(page.text, page.file, page.language).measures, *figures):
            found.setdefault(name, {})[page.file] = None
    return {name: tuple(files) for name, files in found.items()}


def _charts_that_say(charts: Charts) -> Mapping[str, tuple[str, ...]]:
    """Name of a measure → the charts whose words or condition rest on it."""
    found: dict[str, dict[str, None]] = {}
    for name, chart in sorted(charts.charts.items()):
        spec = chart.spec
        texts = (spec.title, spec.measured, spec.alt, spec.reading, spec.note, spec.source)
        named = [mark.name for said in texts for text in said.values() for mark in marks(text)]
        named += [measure for alias, measure in spec.condition.items() if alias != "test"]
        for measure in named:
            found.setdefault(measure, {})[name] = None
    return {measure: tuple(names) for measure, names in found.items()}


def _sentences(before: State, after: State, pages: tuple[PageFile, ...], moved: frozenset[str]) -> Iterator[Said]:
    for page in pages:
        for number, line in enumerate(page.text.split("\n"), start=1):
            for sentence in _SENTENCE.split(line):
                named = tuple(dict.fromkeys(mark.name for mark in marks(sentence) if mark.name in moved))
                if named:
                    plain = _words(sentence)
                    old, new = (fill(plain, side.measures, page.language)[0] for side in (before, after))
                    if old != new:  # a measure rounded to millions may move without a word changing
                        yield Said(page.file, number, old, new, named)


def _words(sentence: str) -> str:
    """A sentence of a file as it is read, its numbers still to be filled."""
    return _KEY.sub("", _TYPED.sub(r"\1", _TERM.sub(r"\2", _SIGNS.sub("", sentence)))).strip()


def _redrawn(before: State, after: State, shown_on: Mapping[str, tuple[str, ...]]) -> Iterator[Redrawn]:
    for name in sorted({*before.charts.names, *after.charts.names}):
        old, new = before.charts.get(name), after.charts.get(name)
        chart = new or old
        if chart is None or (old is not None and new is not None and _same(old, new)):
            continue
        outcome = holds(chart.spec.condition, after.measures)
        title_before, title_after = (side.text(_first(side)).title if side else "" for side in (old, new))
        yield Redrawn(
            id=name,
            title_before=title_before,
            title_after=title_after,
            rows_before=len(old.rows) if old else 0,
            rows_after=len(new.rows) if new else 0,
            broken="" if outcome.holds else chart.spec.condition["test"],
            pages=shown_on.get(f"figure:{name}", ()),
        )


def _same(old: Chart, new: Chart) -> bool:
    language = _first(new)
    return old.table(language) == new.table(language) and old.text(language) == new.text(language)


def _first(chart: Chart) -> str:
    return next(iter(chart.texts))
