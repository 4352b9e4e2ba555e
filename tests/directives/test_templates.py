"""The real templates of the theme, with what the directives give them."""

from typing import Any

import jinja2

from plugins.wording import load_wording
from tests.directives.dossier import ROOT, expanded, told

ENVIRONMENT = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "theme" / "templates"), autoescape=True)


def themed(templates: list[str], /, **variables: Any) -> str:
    template = ENVIRONMENT.select_template([f"directives/{name}.html" for name in templates])
    return template.render(wording=load_wording(), site={"root": ""}, **variables)


def html(text: str) -> str:
    result = expanded(text, render=themed)
    assert told(result) == []
    return result.html["content"]


def test_a_number_in_a_sentence_leads_to_its_query() -> None:
    assert html("Il y a {{ ponts.total }} ponts.") == (
        '<p>Il y a <a class="measure" href="/mesures/ponts/#total"><data value="1218">1\u202f218</data></a> ponts.</p>'
    )


def test_a_key_number_has_its_meaning_and_its_source() -> None:
    shown = html("/// chiffre | ponts.total\n///")
    assert "Ponts suivis" in shown
    assert 'href="#note-1"' in shown


def test_a_citation_leads_to_its_note_and_says_what_it_is() -> None:
    shown = html("Vrai [@carte, p. 3].")
    assert 'id="appel-1-1" href="#note-1"' in shown
    assert "[1]" in shown


def test_a_term_carries_its_definition() -> None:
    assert 'href="/glossaire/#tablier" data-definition="Ce qui porte la voie."' in html("Le [[tablier]].")


def test_on_paper_a_term_is_written_out_unless_it_stands_in_brackets_after_its_full_name() -> None:
    assert "hidden> (plancher du pont)</span>" in html("Le [[tablier]].")
    assert "expansion" not in html("Le plancher du pont ([[tablier]]).")


def test_blocks_hold_their_text() -> None:
    for name in ("on-sait", "on-ne-sait-pas", "ce-qui-changerait"):
        assert "<p>Texte.</p>" in html(f"/// {name}\nTexte.\n///")
    assert "Un titre &amp; un autre" in html("/// a-savoir | Un titre & un autre\nTexte.\n///")


def test_rows_are_cards_or_quotes() -> None:
    assert '<a href="/ponts/vieux-pont/">Le Vieux Pont</a>' in html("/// pont | vieux-pont\n///")
    shown = html("/// citation | maire-2019\n///")
    assert "<p>Il tient.</p>" in shown
    assert "La maire" in shown
    assert "élue" in shown
