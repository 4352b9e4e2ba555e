from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.datasets.dates import NotADateError, bounds, goes_on, machine, parse, precision


@pytest.mark.parametrize(
    ("text", "first", "last", "level"),
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31), "year"),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "month"),
        ("2020-11-19", date(2020, 11, 19), date(2020, 11, 19), "day"),
        ("2026-21", date(2026, 3, 1), date(2026, 5, 31), "season"),
        ("2026-23", date(2026, 9, 1), date(2026, 11, 30), "season"),
        ("2026-24", date(2026, 12, 1), date(2027, 2, 28), "season"),
        ("2026-33", date(2026, 1, 1), date(2026, 3, 31), "quarter"),
        ("2026-36", date(2026, 10, 1), date(2026, 12, 31), "quarter"),
        ("2026-40", date(2026, 1, 1), date(2026, 6, 30), "half-year"),
        ("2026-41", date(2026, 7, 1), date(2026, 12, 31), "half-year"),
    ],
)
def test_a_date_runs_from_its_first_day_to_its_last(text, first, last, level):
    assert bounds(text) == (first, last)
    assert precision(text) == level


@pytest.mark.parametrize("text", ["2024-02-31", "2023-02-29", "2024-13", "2024-25", "2024-37", "2024-00", "0000"])
def test_a_date_that_no_calendar_has_is_told_from_another_form(text):
    with pytest.raises(NotADateError) as refusal:
        parse(text)
    assert refusal.value.in_form


@pytest.mark.parametrize(
    "text", ["", "31/12/2025", "2025-1-5", "2025-12-31T00:00", "２０２５", "2025-33-01 ", "20251231"]
)
def test_another_form_is_refused(text):
    with pytest.raises(NotADateError) as refusal:
        parse(text)
    assert not refusal.value.in_form


def test_no_winter_ends_after_the_last_day_of_calendars():
    with pytest.raises(NotADateError):
        parse("9999-24")


@settings(deadline=None)
@given(st.dates())
def test_a_day_round_trips(day):
    assert bounds(day.isoformat()) == (day, day)


@settings(deadline=None)
@given(st.dates(), st.sampled_from([4, 7]))
def test_a_day_lies_in_its_month_and_year(day, length):
    first, last = bounds(day.isoformat()[:length])
    assert first <= day <= last


@settings(deadline=None)
@given(st.text(max_size=12))
def test_any_text_is_a_date_or_refused(text):
    try:
        known = parse(text)
    except NotADateError:
        return
    assert known.text == text and known.start <= known.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1902", "1902"),
        ("1902-06", "1902-06"),
        ("1902-06-01", "1902-06-01"),
        ("1902-22", None),
        (None, None),
        ("", None),
    ],
)
def test_a_machine_takes_a_year_a_month_or_a_day_and_no_season(text, expected):
    assert machine(text) == expected


def test_a_year_goes_on_from_its_first_day_to_the_eve_of_its_last():
    assert goes_on(2026, date(2026, 1, 1)) and goes_on(2026, date(2026, 12, 30))
    assert not goes_on(2026, date(2026, 12, 31))
    assert not goes_on(2025, date(2026, 11, 21)) and not goes_on(2027, date(2026, 11, 21))
