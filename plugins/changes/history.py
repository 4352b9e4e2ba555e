"""The releases of a dossier as a story, newest first: what each changed, and what is not yet released."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins import formats
from plugins.changes.comparison import ChartChange, Comparison, Key, compare
from plugins.changes.releases import Release
from plugins.changes.sentences import Section, Teller, headline
from plugins.changes.snapshot import Snapshot
from plugins.wording import Wording


@dataclass(frozen=True, slots=True)
class Step:
    """From one state to the next. `version` and `date` (ISO text) are empty for what is not released yet."""

    version: str
    date: str
    before: Snapshot | None
    after: Snapshot
    comparison: Comparison

    @property
    def path(self) -> str:
        """Where the release is, with its first `/`; empty when it is not one yet."""
        return f"/releases/{self.version}/" if self.version else ""


@dataclass(frozen=True, slots=True)
class Episode:
    """A step told in one language, as templates and feeds take it."""

    version: str
    title: str
    date: str
    date_text: str
    path: str
    headline: str
    sections: tuple[Section, ...]
    measures: tuple[str, ...]
    charts: tuple[str, ...]


def steps(releases: Sequence[Release], now: Snapshot) -> tuple[Step, ...]:
    """Newest first. The first release changed nothing; the present is a step only when something changed since."""
    found = []
    before: Snapshot | None = None
    for release in releases:
        changed = compare(before, release.snapshot) if before else Comparison((), (), ())
        found.append(Step(release.version, release.date, before, release.snapshot, changed))
        before = release.snapshot
    if before is not None and (changed := compare(before, now)):
        found.append(Step("", "", before, now, changed))
    return tuple(reversed(found))


def episodes(told: Sequence[Step], wording: Wording) -> tuple[Episode, ...]:
    """The steps in a language."""
    latest = next((step.version for step in told if step.version), "")
    return tuple(_episode(step, latest, wording) for step in told)


def _episode(step: Step, latest: str, wording: Wording) -> Episode:
    date_text = formats.show(step.date, "date", None, wording.language) if step.date else ""
    title = (
        wording("change.version", version=step.version, date=date_text)
        if step.version
        else wording("change.unreleased", version=latest)
    )
    if step.before is None:
        opening = wording("change.first", date=date_text)
        return Episode(step.version, title, step.date, date_text, step.path, opening, (), (), ())
    teller = Teller(step.before, step.after, wording)
    return Episode(
        version=step.version,
        title=title,
        date=step.date,
        date_text=date_text,
        path=step.path,
        headline=headline(step.comparison, wording),
        sections=tuple(teller.section(change) for change in step.comparison.tables),
        measures=tuple(teller.measure(change) for change in step.comparison.measures),
        charts=tuple(_chart(change, wording) for change in step.comparison.charts),
    )


def _chart(change: ChartChange, wording: Wording) -> str:
    old, new = (
        side.title.get(wording.language, next(iter(side.title.values()))) if side else ""
        for side in (change.before, change.after)
    )
    if not change.before:
        return wording("change.chart.added", title=new)
    if not change.after:
        return wording("change.chart.removed", title=old)
    if old != new:
        return wording("change.chart.title", before=old, after=new)
    return wording("change.chart.redrawn", title=new)


@dataclass(frozen=True, slots=True)
class Changes:
    """What the templates ask: `of(dataset, language)`, the `episodes` of each language, the frozen forms of a chart.

    `frozen` maps the id of a chart to the last release that holds it.
    """

    episodes: Mapping[str, tuple[Episode, ...]]
    frozen: Mapping[str, Release]

    @property
    def version(self) -> str:
        """The last release; empty before the first."""
        told = next(iter(self.episodes.values()), ())
        return next((episode.version for episode in told if episode.version), "")

    def of(self, dataset: str, language: str) -> list[dict[str, object]]:
        """What happened to one table, newest first: `{version, title, date_text, url, summary, sentences}`."""
        return [
            {
                "version": episode.version,
                "title": episode.title,
                "date_text": episode.date_text,
                "url": episode.path,
                "summary": section.summary,
                "sentences": section.sentences,
            }
            for episode in self.episodes.get(language, ())
            for section in episode.sections
            if section.name == dataset
        ]


def frozen(releases: Sequence[Release]) -> dict[str, Release]:
    """Id of a chart → the last release that holds it."""
    return {chart: release for release in releases for chart in release.snapshot.description.charts}


def machine_readable(step: Step) -> list[dict[str, object]]:
    """The same rows for a program: one object per row added or removed, one per cell changed."""

    def entry(table: str, key: Key, change: str, **cells: str) -> dict[str, object]:
        return {"dataset": table, "key": key[0] if len(key) == 1 else list(key), "change": change, **cells}

    found = []
    for table in step.comparison.tables:
        found += [entry(table.name, key, "added") for key in table.added]
        found += [entry(table.name, key, "removed") for key in table.removed]
        for row in table.changed:
            found += [
                entry(table.name, row.key, "changed", field=cell.field, before=cell.before, after=cell.after)
                for cell in row.cells
            ]
    return found
