"""The facts for the browser: what each row says, when, and in which words. Names and exhibits stand in the page."""

import json
from collections.abc import Sequence
from datetime import date

from plugins.selector.evaluation import GROUPS
from plugins.selector.phrases import DURATION, say
from plugins.selector.specification import Requirement
from plugins.selector.timeline import Timeline
from plugins.selector.writer import Writer

WORDS = ("selector.span.years", "selector.span.months", "selector.span.days")


def payload(writer: Writer) -> str:
    """JSON: `facts[candidate][requirement.choice]` lists [rank of the exhibit, stretches], a stretch being
    [first day, verdict, words, day that `{t}` counts from]; `labels` and `words` are in the language of the page."""
    spec, wording = writer.spec, writer.wording
    both = [(one, choice) for one in spec.requirements for choice in one.choice_ids]
    value = {
        "labels": {f"{one.id}.{choice}": writer.label(one, choice) for one, choice in both},
        "facts": {
            candidate.key: {
                f"{one.id}.{choice}": _rows(writer, one, candidate.facts[one.id, choice]) for one, choice in both
            }
            for candidate in writer.candidates
        },
        "words": {
            **{f"{key}.{form}": wording(f"{key}.{form}", n="{n}") for key in WORDS for form in ("one", "other")},
            "selector.span.both": wording("selector.span.both", years="{years}", months="{months}"),
            "selector.summary": wording("selector.summary", **{name: f"{{{name}}}" for name in GROUPS}),
            "selector.still": wording("selector.still", t=DURATION),
            "date.first": wording("date.first"),
            "selector.peek": wording("selector.peek", **{name: f"{{{name}}}" for name in GROUPS[:3]}),
            "selector.nothing_asked": wording("selector.nothing_asked"),
        },
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _rows(writer: Writer, requirement: Requirement, rows: Sequence[tuple[int, Timeline]]) -> list[object]:
    exhibits = writer.selector.evidence.exhibits
    found: list[object] = []
    for rank, stretches in rows:
        said = [(one, say(one, exhibits[rank], requirement, writer.spec, writer.speaker)) for one in stretches]
        found.append(
            [
                rank,
                [
                    ["" if one.since == date.min else one.since.isoformat(), one.verdict, words, one.reference]
                    for one, words in said
                ],
            ]
        )
    return found
