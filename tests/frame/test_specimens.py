"""The living page of the components: complete, drawn from the real templates, and kept out of the lists of pages."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from plugins.frame.specimens import Specimens, drawn, read

THEME = Path(__file__).resolve().parents[2] / "theme"
SPECIMENS = THEME / "specimens.yaml"
APART = {
    "measure": "a number in a sentence, without a state of its own",
    "dispute": "shown with the sources that disagree",
}


def test_every_component_of_the_texts_is_shown():
    templates = {state.template for component in read(SPECIMENS).components for state in component.states}
    words = SPECIMENS.read_text("utf-8") + (THEME / "templates" / "partials" / "specimen.html").read_text("utf-8")
    missing = [
        path.stem
        for path in sorted((THEME / "templates" / "directives").glob("*.html"))
        if f"directives/{path.name}" not in words
        and f"partials/{path.name}" not in templates
        and path.stem not in APART
    ]
    assert missing == []


def test_states_are_drawn_in_order_with_their_label():
    specimens = Specimens.model_validate(
        {
            "title": "Planche",
            "intro": "Tout.",
            "components": [
                {
                    "title": "Pont",
                    "about": "Levis.",
                    "states": [{"label": "Levé", "template": "a.html", "values": {"n": 1}}],
                }
            ],
        }
    )
    [shown] = drawn(specimens, lambda template, macro, values: f"<b>{template} {macro} {values['n']}</b>")
    assert (shown.title, shown.states) == ("Pont", (("Levé", "<b>a.html None 1</b>"),))


def test_a_word_that_the_file_may_not_say_is_refused():
    with pytest.raises(ValidationError, match="colour"):
        Specimens.model_validate({"title": "a", "intro": "b", "components": [], "colour": "red"})


def test_the_page_is_there_in_both_dossiers_and_asks_not_to_be_listed(published, bridges_site):
    for site in (published, bridges_site):
        page = (site / "style" / "index.html").read_text("utf-8")
        assert '<meta name="robots" content="noindex">' in page
        assert page.count('<div class="specimen__state">') >= 40
