"""Dates along an axis, in few letters and never more precise than they are known."""

from datetime import date

import pytest

from plugins.charts.calendar_axis import new_years, short_date, year_labels


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("2026-09-15", "fr", "15 sept. 2026"),
        ("2026-09-01", "fr", "1er sept. 2026"),
        ("2026-09-01", "en", "1 Sept 2026"),
        ("2026-05", "fr", "mai 2026"),
        ("2026", "fr", "2026"),
        ("2026-35", "fr", "3e trim. 2026"),
        ("2026-35", "en", "Q3 2026"),
        ("2026-22", "fr", "été 2026"),
    ],
)
def test_short_date_keeps_its_precision(text, language, shown):
    assert short_date(text, language).replace("\N{NO-BREAK SPACE}", " ") == shown


def test_short_date_without_year_keeps_a_lone_year():
    assert [short_date(text, "fr", year=False) for text in ("2026-05", "2026")] == ["mai", "2026"]


def test_new_years_are_those_within_the_bounds():
    assert new_years(date(2019, 12, 31), date(2021, 1, 1)) == [date(2020, 1, 1), date(2021, 1, 1)]


def test_a_year_is_written_in_the_middle_of_what_is_shown_of_it_when_there_is_room():
    shown = list(year_labels(date(2019, 12, 1), date(2021, 12, 31), 300, 30))
    assert [(text, day.month) for day, text in shown] == [("2020", 7), ("2021", 7)]
