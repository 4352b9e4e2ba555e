"""What the linter of rendered pages says."""

import pytest

from plugins.typography.findings import findings
from plugins.typography.page import page


def found(inside: str) -> list[tuple[str, str]]:
    return [
        (problem.check, problem.severity) for problem in findings(f'<html lang="fr">{inside}</html>', "a/index.html")
    ]


@pytest.mark.parametrize(
    ("html", "check"),
    [
        ('<p>Un "mot" droit</p>', "quotes-t04"),
        ("<p>Un &quot;mot droit</p>", "quotes-t04"),
        ("<p>Le 2ème pont</p>", "ordinal-t08"),
        ("<p>La 1ère fois</p>", "ordinal-t08"),
        ("<p>Le 25/06/2025</p>", "date-t09"),
        ("<p>Le 05\u00a0juin</p>", "date-t09"),
        ("<p>Le 5\u00a0Juin</p>", "month-t09"),
        ("<p>12.5\u00a0millions</p>", "decimal-t11"),
        ("<p>L’Etat</p>", "capital-t07"),
        ('<p><a href="/a/">Cliquez ici</a></p>', "link-t18"),
        ('<p><a href="https://exemple.fr">https://exemple.fr/a</a></p>', "link-t18"),
    ],
)
def test_what_only_an_editor_can_mend_is_an_error(html: str, check: str) -> None:
    assert found(html) == [(check, "error")]


def test_what_is_mended_is_a_notice_and_disappears() -> None:
    html = '<html lang="fr"><p>Oui : non</p></html>'
    assert [(problem.check, problem.severity) for problem in findings(html, "a")] == [("spaces-t03", "notice")]
    assert findings(page(html), "a") == []


def test_the_wording_of_a_finding() -> None:
    problem = findings('<html lang="fr"><p>Le 2ème pont</p></html>', "ponts/index.html")[0]
    assert problem.sentence == (
        "ponts/index.html : « 2ème » : écrivez « 1re », « 2e ». Corrigez le texte ou la donnée d’où il vient."
    )


def test_code_english_and_good_french_have_no_finding() -> None:
    assert found('<code>"a" : 2ème</code><p lang="en">A "word" : 25/06/2025</p><p>La 1<sup>re</sup> fois</p>') == []
