"""Columns: the year in which the data stop is told from the years that are over."""

import pytest

from tests.charts.conftest import COLUMNS

YEAR = 2023  # of the last visit
TOLD = "years: [2018, {last}]\n  unfinished: {{fr: en cours, en: so far}}"


def said(load, last, width):
    charts, problems = load(colonnes=COLUMNS.replace("years: [2018, 2021]", TOLD.format(last=last)))
    assert problems == []
    return [note["text"] for note in charts["colonnes"].figure("fr", width)["layout"]["annotations"]]


@pytest.mark.parametrize("width", [328, 672])
def test_a_year_that_is_not_over_says_so(load, width):
    assert "en cours" in said(load, YEAR, width)
    assert "en cours" not in said(load, YEAR - 1, width)
