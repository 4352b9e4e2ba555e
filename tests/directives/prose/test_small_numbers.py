"""Numbers up to ten are written in letters, unless with a unit, a date or a comparison."""

from dataclasses import replace

import pytest

from plugins.directives.prose.paragraphs import Paragraph
from plugins.directives.prose.small_numbers import small_numbers
from plugins.measures.catalogue import Measures
from tests.directives.dossier import TOTAL

FEW = replace(TOTAL, name="ponts.fermes", value=4)
WAIT = replace(TOTAL, name="ponts.attente", value=4, unit="months")
ALL = {each.name: each for each in (TOTAL, FEW, WAIT)}
MEASURES = Measures(ALL, frozenset(ALL), None)  # type: ignore[arg-type]


def told(text: str, language: str = "fr", **more: str) -> list[tuple[str, int, int]]:
    paragraph = Paragraph(text, 1, **more)  # type: ignore[arg-type]
    return [(each.name, each.value, each.line) for each in small_numbers(paragraph, language, MEASURES)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Tout va bien.\nMais {{ ponts.fermes }} ponts ferment.", "fr"),
        ("All is well.\nBut {{ ponts.fermes | nombre }} bridges close.", "en"),
    ],
)
def test_a_small_number_in_figures_is_told_at_its_line(text: str, language: str) -> None:
    assert told(text, language) == [("ponts.fermes", 4, 2)]


@pytest.mark.parametrize(
    "text",
    [
        "Mais {{ ponts.fermes | lettres }} ponts ferment.",
        "Il y a {{ ponts.total }} ponts.",
        "Ils ferment {{ ponts.fermes }} jours.",
        "Ils ferment {{ ponts.attente }}.",
        "Sur {{ ponts.total }} ponts, {{ ponts.fermes }} ferment.",
        "De {{ ponts.fermes }} à =12= ponts ferment.",
        "Un nom inconnu : {{ ponts.autre }} ponts.",
    ],
)
def test_letters_units_and_comparisons_are_left(text: str) -> None:
    assert told(text) == []


def test_tables_and_quotations_are_left() -> None:
    assert told("{{ ponts.fermes }} ponts", kind="row") == []
    assert told("{{ ponts.fermes }} ponts", kind="quote") == []
