"""From an evaluated selector to its page in one language."""

from collections.abc import Mapping
from datetime import date

from plugins import formats
from plugins.datasets.catalog import Row
from plugins.measures.catalogue import Measures
from plugins.measures.text import fill
from plugins.records.alphabet import folded
from plugins.records.edition import Edition
from plugins.records.sources import sources_of
from plugins.selector.catalogue import Day, Selector
from plugins.selector.evaluation import GROUPS, Cell, Group, found_nothing, still_missing
from plugins.selector.facts import Candidate, Exhibit
from plugins.selector.phrases import Speaker, say
from plugins.selector.specification import Requirement
from plugins.selector.view import CellView, Control, DayView, ExhibitView, Item, SelectorView
from plugins.wording import Wording


class Writer:
    """Writes one selector in one language."""

    def __init__(self, selector: Selector, edition: Edition, wording: Wording, measures: Measures) -> None:
        self.selector = selector
        self.spec = selector.spec
        self.edition = edition
        self.measures = measures
        self.wording = wording
        self.speaker = Speaker(edition, wording)
        self.exhibits = tuple(self._exhibit(rank, one) for rank, one in enumerate(selector.evidence.exhibits))
        self.items = {one.key: self._item(one.key) for one in selector.evidence.candidates}
        self.candidates = sorted(selector.evidence.candidates, key=lambda one: folded(self.items[one.key].name))

    def view(self) -> SelectorView:
        """The page."""
        spec, say_it = self.spec, self.edition.words
        fill_in = [fill(say_it(text), self.measures, self.wording.language)[0] for text in (spec.title, spec.answer)]
        return SelectorView(
            path=spec.path[self.wording.language],
            title=fill_in[0],
            answer=fill_in[1],
            rules=tuple(fill(say_it(rule), self.measures, self.wording.language)[0] for rule in spec.rules),
            first=spec.first,
            last=self.selector.last,
            last_text=self._date(self.selector.last.isoformat()),
            controls=tuple(self._control(one) for one in spec.requirements),
            days=tuple(self._day(day) for day in self.selector.days),
            items=tuple(self.items[one.key] for one in self.candidates),
            exhibits=self.exhibits,
            left_out=tuple(self._item(key) for key in spec.candidates.leave_out),
            data=f"{self.selector.id}-{self.wording.language}.json",
        )

    def label(self, requirement: Requirement, choice: str) -> str:
        """What is required, in words."""
        title = self.edition.words(requirement.title)
        asked = next((one.title for one in requirement.choices if one.id == choice), None)
        return self.wording("selector.choice", title=title, choice=self.edition.words(asked)) if asked else title

    def _day(self, day: Day) -> DayView:
        answers = self.selector.ask(self.spec.default, day.day)
        groups: dict[Group, list[Item]] = {name: [] for name in GROUPS}
        for candidate in self.candidates:
            name, cells = answers[candidate.key]
            groups[name].append(self._answered(candidate, cells, day.day))
        return DayView(
            day=day.day,
            day_text=self._date(day.day.isoformat()),
            date_text=self._date(day.text),
            title=self.edition.words(day.moment.title),
            required=tuple(self.label(one, self.spec.default[one.id]) for one in self._required()),
            groups=tuple((name, tuple(items)) for name, items in groups.items()),
        )

    def _required(self) -> list[Requirement]:
        return [one for one in self.spec.requirements if one.id in self.spec.default]

    def _answered(self, candidate: Candidate, cells: Mapping[str, Cell], day: date) -> Item:
        shown = [self._cell(candidate, one, cells[one.id], day) for one in self._required()]
        plain = self.items[candidate.key]
        return Item(plain.key, plain.name, plain.url, tuple(shown), found_nothing(cells.values()))

    def _cell(self, candidate: Candidate, requirement: Requirement, cell: Cell, day: date) -> CellView:
        said = []
        for rank, stretch in cell.because:
            exhibit = self.selector.evidence.exhibits[rank]
            words = say(stretch, exhibit, requirement, self.spec, self.speaker)
            said.append((self.exhibits[rank], self.speaker.on(words, stretch.about, day)))
        choice = self.spec.default[requirement.id]
        last = self.selector.last
        missing = still_missing(candidate.facts[requirement.id, choice], day, last)
        still = self.wording("selector.still", t=self.speaker.span(day, last)) if missing else ""
        return CellView(self.label(requirement, choice), cell.state, tuple(said), still)

    def _control(self, requirement: Requirement) -> Control:
        choices = tuple((one.id, self.edition.words(one.title)) for one in requirement.choices) or (("yes", ""),)
        hint = self.edition.words(requirement.hint)
        chosen = self.spec.default.get(requirement.id, "")
        return Control(requirement.id, self.edition.words(requirement.title), hint, choices, chosen)

    def _exhibit(self, rank: int, exhibit: Exhibit) -> ExhibitView:
        fields, row = self.spec.observations, exhibit.row
        dated = exhibit.dataset == fields.dataset
        scope, own = self._said(row, fields.scope) if dated else ("", True)
        version, _ = self._said(row, fields.version) if dated else ("", True)
        evidence = fields.evidence if fields.evidence in row else None
        reasons = () if dated else tuple((one.title, one.explain) for one in self.spec.requirements if one.explain)
        return ExhibitView(
            rank=rank,
            scope=scope,
            lang=None if own else "fr",
            version=self.wording("selector.version", version=version) if version else "",
            evidence=self.speaker.category(exhibit, evidence) if evidence else "",
            url=self.edition.link(exhibit.dataset, exhibit.key),
            reasons=tuple((self.edition.words(title), str(row[name])) for title, name in reasons if row[name]),
            sources=sources_of(self.edition, row),
        )

    def _said(self, row: Row, name: str | None) -> tuple[str, bool]:
        """What a field says, from `name_en` if there is one; whether it is in the language of the edition."""
        if name is None or row[name] is None:
            return "", True
        language = self.edition.language
        translated = row.get(f"{name}_{language}")
        return str(translated or row[name]), bool(translated) or language == "fr"

    def _item(self, key: str) -> Item:
        name = self.spec.candidates.dataset
        return Item(key, self.edition.name(name, key), self.edition.link(name, key))

    def _date(self, text: str) -> str:
        return formats.show(text, "date", None, self.wording.language)
