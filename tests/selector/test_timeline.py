"""What a dated row says on a day. The rows are made up: a ferry and its permit."""

from datetime import date

import pytest

from plugins.selector.timeline import Observation, on, timeline


def verdict(day: str, row: Observation, versions: tuple[str, ...] = ()) -> str:
    return on(date.fromisoformat(day), timeline(row, versions)).verdict


def test_a_permit_holds_from_its_first_day_to_the_eve_of_its_end() -> None:
    row = Observation("held", "2020-01-01", start="2019-05-03", end="2022-05-03")
    days = ("2019-05-02", "2019-05-03", "2022-05-02", "2022-05-03")
    assert [verdict(day, row) for day in days] == ["later", "met", "met", "ended"]


def test_a_start_known_by_its_year_is_sure_on_the_last_day_of_the_year() -> None:
    row = Observation("held", "2021-01-01", start="2019")
    days = ("2018-12-31", "2019-01-01", "2019-12-30", "2019-12-31", "2030-01-01")
    assert [verdict(day, row) for day in days] == ["later", "open", "open", "met", "met"]


def test_an_end_known_by_its_month_is_unknown_during_that_month() -> None:
    row = Observation("ended", "2026-02-01", start="2022-01-01", end="2025-03")
    days = ("2025-02-28", "2025-03-01", "2025-03-30", "2025-03-31")
    assert [verdict(day, row) for day in days] == ["met", "open", "open", "ended"]


def test_start_and_end_in_the_same_year_are_never_sure() -> None:
    row = Observation("ended", "2021-01-01", start="2019", end="2019")
    assert {verdict(day, row) for day in ("2019-01-01", "2019-06-01", "2019-12-30")} == {"open"}


def test_what_was_only_seen_holds_when_it_was_seen_and_is_unknown_around() -> None:
    row = Observation("held", "2019-02")
    days = ("2019-01-31", "2019-02-01", "2019-02-28", "2019-03-01")
    assert [verdict(day, row) for day in days] == ["open", "met", "met", "open"]


def test_what_was_seen_and_has_an_end_holds_until_it() -> None:
    row = Observation("ended", "2021-23", end="2023-12-28")
    days = ("2021-08-31", "2021-09-01", "2023-12-27", "2023-12-28")
    assert [verdict(day, row) for day in days] == ["open", "met", "met", "ended"]


def test_what_was_seen_after_its_end_was_held_nobody_knows_when() -> None:
    row = Observation("ended", "2026-02", end="2024-10")
    days = ("2019-01-01", "2024-10-30", "2024-10-31", "2026-02-01")
    assert [verdict(day, row) for day in days] == ["open", "open", "ended", "ended"]


def test_an_end_without_date_is_known_when_it_was_seen() -> None:
    row = Observation("ended", "2026-05-16", start="2009")
    days = ("2008-12-31", "2009-12-31", "2026-05-15", "2026-05-16")
    assert [verdict(day, row) for day in days] == ["later", "open", "open", "ended"]


def test_an_announcement_stands_for_a_start_that_is_not_known() -> None:
    row = Observation("held", "2026-09-15", announced="2024-09-17")
    assert [verdict(day, row) for day in ("2024-09-16", "2024-09-17", "2026-11-01")] == ["open", "met", "met"]


def test_an_application_says_no_while_it_runs_and_nothing_otherwise() -> None:
    row = Observation("pending", "2026-05-16", start="2024-09", end="2026-07-31")
    days = ("2024-08-31", "2024-09-29", "2024-09-30", "2026-07-30", "2026-07-31")
    assert [verdict(day, row) for day in days] == ["silent", "silent", "pending", "pending", "silent"]


def test_an_announcement_of_what_is_to_come_is_no_permit() -> None:
    row = Observation("pending", "2021-23")
    days = ("2021-08-31", "2021-10-01", "2021-12-01")
    assert [verdict(day, row) for day in days] == ["silent", "pending", "silent"]


@pytest.mark.parametrize(
    ("day", "said"), [("2019-01-31", "silent"), ("2019-02-10", "absent"), ("2019-03-01", "silent")]
)
def test_an_absence_is_worth_the_day_it_was_stated(day: str, said: str) -> None:
    assert verdict(day, Observation("absent", "2019-02")) == said


@pytest.mark.parametrize(
    ("kind", "verdicts"),
    [
        ("absent", ["silent", "absent", "standing", "standing", "silent"]),
        ("held", ["open", "met", "met", "met", "open"]),
        ("pending", ["silent", "pending", "pending", "pending", "silent"]),
    ],
)
def test_what_was_seen_without_dates_stands_for_the_days_that_the_dossier_chooses(kind, verdicts):
    row = Observation(kind, "2019-02", stands=10)
    days = ("2019-01-31", "2019-02-28", "2019-03-01", "2019-03-10", "2019-03-11")
    assert [verdict(day, row) for day in days] == verdicts


def test_an_absence_between_two_dates_holds_between_them() -> None:
    row = Observation("absent", "2020-01-01", start="2019-01-01", end="2021-01-01")
    assert [verdict(day, row) for day in ("2018-12-31", "2020-06-01", "2021-01-01")] == ["silent", "absent", "silent"]


def test_a_search_without_result_never_says_no() -> None:
    row = Observation("sought", "2020-01-01", start="2019-01-01")
    assert {verdict(day, row) for day in ("2018-01-01", "2020-01-01", "2024-01-01")} == {"silent"}


def test_another_version_is_not_the_one_asked_for() -> None:
    row = Observation("held", "2020-01-01", start="2019-05-03", end="2022-05-03", version="1")
    days = ("2019-05-02", "2020-01-01", "2023-01-01")
    assert [verdict(day, row, ("2",)) for day in days] == ["silent", "other", "silent"]
    assert verdict("2020-01-01", row, ("1", "2")) == "met"


def test_a_version_that_is_not_stated_leaves_it_open() -> None:
    row = Observation("held", "2020-01-01", start="2019-05-03")
    assert [verdict(day, row, ("2",)) for day in ("2019-05-02", "2020-01-01")] == ["later", "open"]


def test_an_application_for_another_version_says_nothing() -> None:
    assert (
        verdict("2020-06-01", Observation("pending", "2020-01-01", start="2020-01-01", version="1"), ("2",)) == "silent"
    )
