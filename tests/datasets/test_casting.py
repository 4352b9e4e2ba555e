import pytest

from plugins.datasets.casting import cast
from plugins.datasets.cells import Refusal
from plugins.datasets.schema import Field


def advice(text, kind, **more):
    refusal = cast(text, Field(name="f", type=kind, **more))
    assert isinstance(refusal, Refusal), refusal
    return refusal.suggestion


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("NA", "string", "NA"),
        ("007", "string", "007"),
        ("=SUM(A1)", "string", "=SUM(A1)"),
        ("-12", "integer", -12),
        ("0.50", "number", 0.5),
        ("true", "boolean", True),
        ("1894", "year", 1894),
        ("2020-11", "date", "2020-11"),
        ("a; b", "list", ("a", "b")),
        ("https://example.org/x?y=1", "uri", "https://example.org/x?y=1"),
    ],
)
def test_a_good_cell_becomes_a_value(text, kind, value):
    assert cast(text, Field(name="f", type=kind, precision=("day", "month"))) == value


@pytest.mark.parametrize("kind", ["string", "integer", "number", "boolean", "date", "year", "list", "any", "uri"])
def test_only_an_empty_cell_is_missing(kind):
    assert cast("", Field(name="f", type=kind)) is None


@pytest.mark.parametrize(
    ("text", "kind", "written"),
    [
        ("31/12/2025", "date", "2025-12-31"),
        ("1/2/2025", "date", "2025-02-01"),
        ("2025-1-5", "date", "2025-01-05"),
        ("2025-12-31 00:00:00", "date", "2025-12-31"),
        ("1er mars 2024", "date", "2024-03-01"),
        ("31 décembre 2025", "date", "2025-12-31"),
        ("0,5", "number", "0.5"),
        ("1 234,50", "number", "1234.50"),
        ("68\u202f000\u00a0000", "integer", "68000000"),
        ("12,0", "integer", "12"),
        ("1E+05", "integer", "100000"),
        ("2024,0", "year", "2024"),
        ("VRAI", "boolean", "true"),
        ("non", "boolean", "false"),
        (" 12 ", "integer", "12"),
        ("sound ", "string", "sound"),
    ],
)
def test_what_a_french_spreadsheet_writes_is_refused_with_the_exact_fix(text, kind, written):
    assert advice(text, kind) == f"Écrivez {written}."


def test_a_date_whose_fix_would_lack_precision_is_refused_without_a_fix():
    assert advice("12/2025", "date") == "Écrivez une date AAAA-MM-JJ."
    assert advice("12/2025", "date", precision=("day", "month")) == "Écrivez 2025-12."


def test_a_date_in_the_american_order_is_not_guessed():
    assert advice("12/31/2025", "date") == "Écrivez une date AAAA-MM-JJ."


@pytest.mark.parametrize("text", ["31/02/2024", "2024-02-31"])
def test_a_day_that_does_not_exist_says_so_and_lists_the_precisions(text):
    refusal = cast(text, Field(name="f", type="date", precision=("day", "month", "year")))
    assert isinstance(refusal, Refusal)
    assert refusal.message == f"«\u00a0{text}\u00a0» n’existe pas dans le calendrier."
    assert refusal.suggestion == (
        "Écrivez une date AAAA-MM-JJ, ou AAAA-MM si le jour est inconnu, ou AAAA si le mois est inconnu."
    )


def test_a_precision_that_the_field_does_not_allow_is_refused():
    refusal = cast("2020", Field(name="f", type="date"))
    assert isinstance(refusal, Refusal) and refusal.check == "precision"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("007", "integer"),
        ("99999999999999999999", "integer"),
        ("12 km", "number"),
        ("nan", "number"),
        ("inf", "number"),
        ("1", "boolean"),
        ("0000", "year"),
        ("javascript:alert(1)", "uri"),
        ("www.example.org", "uri"),
        ("https://", "uri"),
        ("https://[", "uri"),
        ("https://a b", "uri"),
        ("a;;b", "list"),
        (";", "list"),
        ("bridge\u202eegdirb", "string"),
        ("a\x07b", "string"),
        ("caf\ufffd", "string"),
    ],
)
def test_a_bad_cell_is_refused(text, kind):
    assert isinstance(cast(text, Field(name="f", type=kind)), Refusal)


def test_a_text_encoded_twice_is_refused_with_the_text_meant():
    assert advice("MusÃ©e", "string") == "Écrivez Musée."


@pytest.mark.parametrize("text", ["Musée de l’Île, « ouvert »", "Ångström", "naïve Âme", "œuvre\nsur deux lignes"])
def test_ordinary_accents_are_text(text):
    assert cast(text, Field(name="f")) == text
