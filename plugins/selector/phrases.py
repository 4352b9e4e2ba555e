"""What a row says on a day, in words; `{t}` stands for a duration, which depends on the day."""

from datetime import date

from plugins import formats
from plugins.datasets.dates import bounds, precision
from plugins.records.edition import Edition
from plugins.selector.facts import Exhibit
from plugins.selector.specification import Requirement, SelectorSpec
from plugins.selector.timeline import Stretch
from plugins.wording import Wording

DURATION = "{t}"
_AT_START = frozenset({"since", "later", "start_imprecise", "pending", "absent"})
_AT_END = frozenset({"ended", "end_imprecise"})


def say(stretch: Stretch, exhibit: Exhibit, requirement: Requirement, spec: SelectorSpec, to: "Speaker") -> str:
    """The words of a stretch of this row, empty when it says nothing."""
    if stretch.reason == "fact":
        return to.category(exhibit, requirement.field or "")
    if not stretch.reason:
        return ""
    fields, row, about = spec.observations, exhibit.row, stretch.about
    end = row[fields.end]
    words = to.wording(
        f"selector.said.{stretch.reason}",
        when=to.when(about),
        since=to.since(about),
        seen=to.when(str(row[fields.seen])),
        label=to.category(exhibit, fields.status),
        version=str(row[fields.version]) if fields.version and row[fields.version] is not None else "",
        t=to.about_that_long(about),
    )
    if stretch.verdict == "met" and end is not None:
        words = to.wording("selector.said.until", said=words, date=to.dated("selector.until", str(end)))
    return to.wording("selector.said.deduced", said=words) if _deduced(stretch, exhibit, spec) else words


def _deduced(stretch: Stretch, exhibit: Exhibit, spec: SelectorSpec) -> bool:
    """Whether a date in these words is one that the data name as deduced."""
    fields = spec.observations
    names = exhibit.row[fields.deduced] if fields.deduced else None
    at_start = stretch.reason in _AT_START and fields.start
    at_end = (stretch.reason in _AT_END or stretch.verdict == "met") and fields.end
    return isinstance(names, tuple) and any(name and name in names for name in (at_start, at_end))


class Speaker:
    """The words of one language over the rows of one edition."""

    def __init__(self, edition: Edition, wording: Wording) -> None:
        self.edition = edition
        self.wording = wording

    def category(self, exhibit: Exhibit, field: str) -> str:
        """The label of the value of a field, or the value."""
        value = exhibit.row[field]
        known = self.edition.catalog[exhibit.dataset].descriptor.category(field, value)
        return self.edition.words(known.label) if known else "" if value is None else str(value)

    def when(self, text: str | None) -> str:
        """« le 3 mars 2024 », « en mars 2024 »."""
        return formats.show(text, "date", "date-article", self.wording.language) if text else ""

    def since(self, text: str | None) -> str:
        """« depuis le 3 mars 2024 », « depuis mars 2024 »."""
        return self.dated("selector.since", text) if text else ""

    def dated(self, key: str, text: str) -> str:
        """The message of this key, which has another form for a day."""
        form = f"{key}.day" if precision(text) == "day" else key
        return self.wording(form, date=formats.show(text, "date", None, self.wording.language))

    def about_that_long(self, text: str | None) -> str:
        """The place of a duration; an imprecise date makes it approximate."""
        exact = text is None or precision(text) == "day"
        return DURATION if exact else self.wording("selector.span.about", t=DURATION)

    def span(self, one: date, other: date) -> str:
        """The time between two days in whole years and months, or in days when it is shorter than a month."""
        first, last = sorted((one, other))
        months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
        years, rest = divmod(months, 12)
        parts = [
            *([self.wording("selector.span.years", n=years)] if years else []),
            *([self.wording("selector.span.months", n=rest)] if rest else []),
        ]
        if not parts:
            return self.wording("selector.span.days", n=(last - first).days)
        return self.wording("selector.span.both", years=parts[0], months=parts[1]) if len(parts) == 2 else parts[0]

    def on(self, said: str, about: str | None, day: date) -> str:
        """The words of a stretch on a day: the duration in its place."""
        return said.replace(DURATION, self.span(day, bounds(about)[0])) if about else said
