"""A chart read step by step: texts that are true, rows that exist."""

import pytest

from tests.charts.conftest import LANES

STEPS = """steps:
  - title: {fr: Les ponts ouverts, en: The open bridges}
    text:
      fr: "Sur {{ visites.nombre }} ponts, deux sont ouverts."
      en: "Of {{ visites.nombre }} bridges, two are open."
    rows: {state: [open]}
    condition: {n: visites.nombre, test: "n = 5"}
  - title: {fr: Le viaduc, en: The viaduct}
    text: {fr: "Le viaduc est fermé.", en: "The viaduct is closed."}
    rows: {id: [c], state: [closed]}
    condition: {n: visites.nombre, test: "n > 1"}
"""


def said(problems):
    """The sentences, with ordinary spaces."""
    return [problem.sentence.replace("\N{NO-BREAK SPACE}", " ").replace("\u202f", " ") for problem in problems]


def test_a_step_has_its_words_its_rows_and_their_sources(load):
    charts, problems = load(pont=LANES + STEPS)
    assert problems == []
    first, second = charts["pont"].steps("en")
    assert (first.title, first.text) == ("The open bridges", "Of 5 bridges, two are open.")
    assert (first.rows, first.sources) == ((0, 4), ("s1", "s2", "s4"))
    assert second.rows == (2,)


def test_a_chart_without_steps_has_none(load):
    assert load(pont=LANES)[0]["pont"].steps("fr") == ()


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("rows: {state: [open]}", "rows: {stat: [open]}", "les lignes n’ont pas de colonne « stat »."),
        (
            "rows: {state: [open]}",
            "rows: {state: [opened]}",
            "aucune ligne du graphique n’a « opened »",
        ),
        ('test: "n = 5"', 'test: "n = 6"', "l’étape « Sur 5 ponts, deux sont ouverts. » n’est plus vraie (n = 5 ;"),
        (', test: "n = 5"', "", "la condition n’a pas de « test »."),
        (", en: The open bridges", "", "le texte « en » manque."),
        ('"Sur {{ visites.nombre }}', '"Sur {{ visites.nombres }}', "aucune mesure ne s’appelle « visites.nombres »."),
        ("    rows: {id: [c], state: [closed]}\n", "", "la clé « rows » manque."),
    ],
)
def test_what_is_wrong_with_a_step_is_told_and_the_chart_left_out(load, before, after, told):
    charts, problems = load(pont=LANES + STEPS.replace(before, after))
    assert "pont" not in charts
    assert any(told in sentence for sentence in said(problems)), said(problems)
