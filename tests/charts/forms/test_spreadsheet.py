"""What a spreadsheet opens right on a double click, and what it must never run."""

import csv
import io

import pytest

from plugins.charts.forms.spreadsheet import as_spreadsheet
from plugins.charts.forms.table import as_csv

NAMES = ("nom", "portée", "ouvert", "sources")
ROWS = [
    ("Pont « neuf » ; rive", 41.5, True, ("plan", "carte")),
    ("Arche", 12, None, ()),
    ('Le "Vieux"', -3.25, False, ()),
]


def test_in_french_a_semicolon_a_decimal_comma_and_a_mark_of_utf_8():
    text = as_spreadsheet(NAMES, ROWS, "fr")
    assert text.startswith("\ufeffnom;portée;ouvert;sources\r\n")
    read = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert read[1] == ["Pont « neuf » ; rive", "41,5", "True", "plan, carte"]
    assert [row[1] for row in read[1:]] == ["41,5", "12", "-3,25"]
    assert read[3][0] == 'Le "Vieux"'


def test_in_english_a_comma_and_a_point():
    read = list(csv.reader(io.StringIO(as_spreadsheet(NAMES, ROWS, "en").removeprefix("\ufeff"))))
    assert read[1] == ["Pont « neuf » ; rive", "41.5", "True", "plan, carte"]


@pytest.mark.parametrize("typed", ["=1+1", "+33 1", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_formula_becomes_a_text(typed, language):
    read = list(
        csv.reader(io.StringIO(as_spreadsheet([typed], [[typed]], language)[1:]), delimiter=";,"[language == "en"])
    )
    assert read == [[f"'{typed}"], [f"'{typed}"]]


def test_a_negative_number_is_a_number():
    assert as_spreadsheet(["n"], [[-2]], "fr").splitlines()[1] == "-2"


def test_the_raw_file_keeps_every_cell_as_it_is():
    read = list(csv.reader(io.StringIO(as_csv(["a", "b"], [["=1+1", -2.5], ["x;y,z\n", None]]))))
    assert read == [["a", "b"], ["=1+1", "-2.5"], ["x;y,z\n", ""]]
