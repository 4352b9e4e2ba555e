from types import SimpleNamespace

import pytest

from plugins.directives.key_number import parts
from plugins.formats import show


@pytest.mark.parametrize(
    ("value", "unit", "style", "language", "expected"),
    [
        (8, "promises", None, "fr", ("8", "échéances")),
        (1, "promises", None, "fr", ("1", "échéance")),
        (0, "promises", None, "fr", ("0", "échéance")),
        (8, "promises", None, "en", ("8", "deadlines")),
        (1218, "days", None, "fr", ("1\u202f218", "jours")),
        (10_500_000, "EUR", None, "fr", ("10,5", "millions d’euros")),
        (10_500_000, "EUR", "M€", "fr", ("10,5", "M€")),
        (10_500_000, "EUR", None, "en", ("€10.5", "million")),
        (42, "percent", None, "fr", ("42", "%")),
        (3, "number", None, "fr", ("3", None)),
        (3, "promises", "lettres", "fr", ("trois", None)),
    ],
)
def test_digits_and_unit_are_told_apart(value, unit, style, language, expected):
    measure = SimpleNamespace(type="integer", value=value, unit=unit)
    assert parts(show(value, unit, style, language), measure, language) == expected


def test_a_date_or_a_text_is_left_whole():
    assert parts("3 mars 2019", SimpleNamespace(type="date", value="2019-03-03", unit="date"), "fr") == (
        "3 mars 2019",
        None,
    )
