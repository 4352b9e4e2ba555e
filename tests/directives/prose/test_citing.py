"""Which paragraphs need a source, and which have one."""

import pytest

from plugins.directives.prose.citing import standing
from plugins.directives.prose.paragraphs import paragraphs
from tests.directives.dossier import context


def told(text: str, speaks_of_itself: bool = False) -> list[str]:
    measures = context().measures
    return [standing(each, measures, speaks_of_itself) for each in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Le pont tient.\n", "uncited"),
        ("Le pont tient [@carte].\n", "cited"),
        ("Il y a {{ ponts.total }} ponts.\n", "cited"),
        ("Il y a {{ ponts.casse }} ponts.\n", "cited"),
        ("Il y a {{ ponts.inconnu }} ponts.\n", "cited"),
        ("Le pont tient.\n\n/// pont | vieux-pont\n///\n", "cited"),
        ("Le pont tient [@nous].\n", "own"),
        ("Le pont tient [@nous] [@carte].\n", "cited"),
        ("Le pont tient-il ? Et pour qui ?\n", "no-fact"),
        ("Le pont tient-il ? Oui.\n", "uncited"),
        ("Trois cas se présentent :\n", "no-fact"),
        ("/// on-ne-sait-pas\nSon âge.\n///\n", "no-fact"),
        ("/// ce-qui-changerait\nUn plan.\n///\n", "no-fact"),
        ("/// on-sait\nIl tient.\n///\n", "uncited"),
        ("/// chiffre | ponts.total\nPonts suivis.\n///\n", "cited"),
        ("> Il tient.\n", "no-fact"),
    ],
)
def test_a_paragraph_is_cited_ours_without_fact_or_uncited(text: str, said: str) -> None:
    assert told(text) == [said]


def test_the_answer_needs_a_source_and_the_description_does_not() -> None:
    assert told("Answer: Il tient.\nDescription: Un pont.\n\n") == ["uncited", "no-fact"]


def test_a_page_about_the_dossier_is_its_own_source() -> None:
    assert told("Nous comptons les ponts.\n\nLe pont tient [@carte].\n", speaks_of_itself=True) == ["no-fact", "cited"]


def test_a_heading_parts_a_paragraph_from_the_block_before_it() -> None:
    assert told("/// pont | vieux-pont\n///\n\n## Ailleurs\n\nLe pont tient.\n") == ["uncited"]
