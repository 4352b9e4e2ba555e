"""Rows make a cell, cells make a group."""

from datetime import date

import pytest

from plugins.selector.evaluation import Cell, evaluate, found_nothing, group, meets, still_missing
from plugins.selector.timeline import Observation, Stretch, Timeline, timeline

DAY = date(2020, 6, 1)
MET = Observation("held", "2021-01-01", start="2019-01-01")
LATER = Observation("held", "2021-01-01", start="2020-12-01")
LATEST = Observation("held", "2024-01-01", start="2023-12-01")
ENDED = Observation("ended", "2021-01-01", start="2018-01-01", end="2020-01-01")
OPEN = Observation("held", "2021-01-01")
ABSENT = Observation("absent", "2020-06")
PENDING = Observation("pending", "2021-01-01", start="2020-01-01")
SOUGHT = Observation("sought", "2021-01-01")


def rows(*found: Observation) -> list[tuple[int, Timeline]]:
    return [(rank, timeline(one)) for rank, one in enumerate(found)]


@pytest.mark.parametrize(
    ("found", "state", "ranks"),
    [
        ([], "unknown", []),
        ([SOUGHT], "unknown", [0]),
        ([LATER], "not-met", [0]),
        ([ENDED, PENDING], "not-met", [0, 1]),
        ([ENDED, OPEN], "unknown", [1]),
        ([OPEN, ABSENT], "not-met", [1]),
        ([ABSENT, MET, OPEN], "met", [1]),
        ([LATEST, LATER], "not-met", [1]),
    ],
)
def test_one_row_is_enough_then_a_stated_absence_then_a_doubt(found, state, ranks) -> None:
    cell = meets(rows(*found), DAY)
    assert (cell.state, [rank for rank, _ in cell.because]) == (state, ranks)


def test_an_absence_that_only_stands_yields_to_a_doubt() -> None:
    day = date(2020, 8, 1)
    assert meets(rows(STOOD), day).state == "not-met"
    assert meets(rows(STOOD, Observation("held", "2020-12")), day).state == "unknown"


@pytest.mark.parametrize(
    ("states", "name"),
    [
        (["met"], "met"),
        (["met", "met"], "met"),
        (["met", "not-met"], "near"),
        (["met", "met", "not-met"], "near"),
        (["not-met"], "unmet"),
        (["not-met", "not-met", "met"], "unmet"),
        (["not-met", "unknown", "met"], "unmet"),
        (["unknown"], "unknown"),
        (["met", "unknown"], "unknown"),
    ],
)
def test_unknown_is_never_counted_as_no(states, name) -> None:
    assert group(states) == name


def test_a_candidate_is_judged_on_what_is_required_only() -> None:
    facts = {("sail", "any"): rows(MET), ("motor", "any"): rows(LATER)}
    assert evaluate(facts, {"sail": "any"}, DAY)[0] == "met"
    assert evaluate(facts, {"sail": "any", "motor": "any"}, DAY)[0] == "near"


def test_what_is_missing_until_the_last_day_is_said_so() -> None:
    last = date(2022, 1, 1)
    assert still_missing(rows(PENDING), DAY, last)
    assert not still_missing(rows(LATER), DAY, last)
    assert not still_missing(rows(PENDING), last, last)
    assert not still_missing(rows(MET), DAY, last)


FACT = Cell("met", ((0, Stretch(date.min, "met", "fact")),))
STOOD = Observation("absent", "2020-06", stands=90)
NO_FACT = Cell("not-met", ((0, Stretch(date.min, "absent", "fact")),))
SILENT = meets(rows(SOUGHT), DAY)


@pytest.mark.parametrize(
    ("cells", "nothing"),
    [
        ([SILENT, meets([], DAY)], True),
        ([SILENT, FACT], True),
        ([FACT], False),
        ([SILENT, NO_FACT], False),
        ([SILENT, meets(rows(MET), DAY)], False),
        ([SILENT, meets(rows(OPEN), DAY)], False),
    ],
)
def test_nothing_is_found_when_no_dated_row_speaks(cells, nothing) -> None:
    assert found_nothing(cells) == nothing
