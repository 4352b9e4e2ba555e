"""The selector of this dossier agrees with a table made here, by other means, from the CSV files."""

import csv
import random
from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path

import pytest

from plugins.datasets.catalog import load_catalog
from plugins.measures.catalogue import load_measures
from plugins.selector.catalogue import Selector, load_selectors

ROOT = Path(__file__).resolve().parents[2]
SUBJECTS = {"hds": ("hds", "agrement-hds"), "secnumcloud": ("secnumcloud", "secnumcloud-31")}
CHOICES = {
    "hds": ["certifie"],
    "secnumcloud": ["toute-version", "3.2"],
    "controle": ["yes"],
    "droit-americain": ["yes"],
    "technologie": ["yes"],
}
NOT_HOSTS = ("capgemini", "open")
SETTINGS = 200


def rows(name: str) -> list[dict[str, str]]:
    with (ROOT / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def low(text: str) -> date:
    """First day of what a date names; 21 to 24 are the seasons."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1)
    if len(parts) == 3:
        return date(*parts)
    return date(parts[0], {21: 3, 22: 6, 23: 9, 24: 12}.get(parts[1], parts[1]), 1)


def high(text: str) -> date:
    """Last day of what a date names."""
    parts = text.split("-")
    if len(parts) == 3:
        return low(text)
    months = 12 if len(parts) == 1 else 3 if int(parts[1]) > 20 else 1
    first = low(text)
    year, month = divmod(first.year * 12 + first.month - 1 + months - 1, 12)
    return date(year, month + 1, monthrange(year, month + 1)[1])


def says(row: dict[str, str], day: date, version: str) -> str:
    """« yes », « stated no », « maybe », « no » or nothing: what one row tells of this day; what was seen lasts."""
    start, until, told, seen = row["from_date"], row["until_date"], row["announced_on"], row["as_of"]
    lasts = high(seen) + timedelta(days=183)
    status = row["status"]
    if status == "not-found":
        return ""
    if status in ("candidate", "announced", "not-held"):
        if version and row["version"] not in ("", version):
            return ""
        begun = start or ("" if status == "not-held" else told)
        holds = high(begun) <= day if begun else low(seen) <= day and (bool(until) or day <= lasts)
        if not holds or (until and low(until) <= day):
            return ""
        return "stated no" if status == "not-held" and (start or until or day <= high(seen)) else "no"
    answer = "maybe"
    if until and day >= high(until):
        answer = "no"
    elif until and day >= low(until):
        answer = "maybe"
    elif status == "expired" and not until and day >= low(seen):
        answer = "no"
    elif start:
        answer = "no" if day < low(start) else "maybe" if day < high(start) else "yes"
    elif told:
        answer = "yes" if day >= high(told) else "maybe"
    elif until:
        answer = "yes" if day >= low(seen) else "maybe"
    elif status == "held" and low(seen) <= day <= lasts:
        answer = "yes"
    if status == "expired" and not until and answer == "yes":
        answer = "maybe"
    if version and row["version"] != version:
        if row["version"]:
            return "no" if answer == "yes" else ""
        return "maybe" if answer == "yes" else answer
    return answer


def state(provider: dict[str, str], held: list[dict[str, str]], name: str, choice: str, day: date) -> str:
    if name in SUBJECTS:
        mine = [row for row in held if row["provider_id"] == provider["id"]]
        version = choice if choice == "3.2" else ""
        answers = {says(row, day, version) for row in mine if row["certification_id"] in SUBJECTS[name]}
        for answer, worth in (("yes", "met"), ("stated no", "not-met"), ("maybe", "unknown"), ("no", "not-met")):
            if answer in answers:
                return worth
        return "unknown"
    column, yes = {
        "controle": ("eu_controlled", "yes"),
        "droit-americain": ("us_law_exposure", "not-exposed"),
        "technologie": ("technology_origin", "own"),
    }[name]
    value = provider[column]
    if value == yes:
        return "met"
    return "unknown" if value in ("", "disputed") else "not-met"


def table(required: dict[str, str], day: date) -> dict[str, str]:
    """Provider → group."""
    held = rows("holdings")
    found = {}
    for provider in rows("providers"):
        if provider["id"] in NOT_HOSTS:
            continue
        states = [state(provider, held, name, choice, day) for name, choice in required.items()]
        no, maybe = states.count("not-met"), states.count("unknown")
        group = "unmet" if no else "unknown" if maybe else "met"
        found[provider["id"]] = "near" if no == 1 and not maybe and len(states) > 1 else group
    return found


def settings() -> list[tuple[date, dict[str, str]]]:
    """Any day with any requirements; every other one on the eve, the day or the morrow of a date of the rows."""
    chance = random.Random(20260209)  # noqa: S311  # not a secret
    first, last = date(2018, 1, 1), date(2026, 11, 21)
    written = sorted({row[name] for row in rows("holdings") for name in ("from_date", "until_date", "as_of")} - {""})
    edges = [edge(text) + timedelta(days=shift) for text in written for edge in (low, high) for shift in (-1, 0, 1)]
    near = [day for day in edges if first <= day <= last]
    found = []
    for turn in range(SETTINGS):
        day = chance.choice(near) if turn % 2 else first + timedelta(days=chance.randrange((last - first).days + 1))
        names = chance.sample(sorted(CHOICES), chance.randint(1, len(CHOICES)))
        found.append((day, {name: chance.choice(CHOICES[name]) for name in names}))
    return found


@pytest.fixture(scope="module")
def selector() -> Selector:
    catalog, wrong = load_catalog(ROOT / "data", ROOT)
    measures, worse = load_measures(ROOT / "data" / "measures", catalog, ROOT)
    selectors, worst = load_selectors(ROOT / "content" / "selectors", catalog, measures, ROOT, ["fr", "en"])
    assert [*wrong, *worse, *worst] == []
    return selectors["choisir"]


def test_the_requirements_are_those_of_the_table(selector: Selector) -> None:
    assert {one.id: list(one.choice_ids) for one in selector.spec.requirements} == CHOICES


def test_two_hundred_settings_agree_with_the_csv_files(selector: Selector) -> None:
    wrong = []
    for day, required in settings():
        told = {key: group for key, (group, _) in selector.ask(required, day).items()}
        expected = table(required, day)
        wrong += [(day, required, key, told[key], expected[key]) for key in expected if told[key] != expected[key]]
        assert set(told) == set(expected)
    assert wrong == []


def test_the_settings_meet_every_group_and_every_choice(selector: Selector) -> None:
    seen = {group for day, required in settings() for group in table(required, day).values()}
    assert seen == {"met", "near", "unknown", "unmet"}
    assert {pair for _, required in settings() for pair in required.items()} == {
        (name, choice) for name, choices in CHOICES.items() for choice in choices
    }
