"""What the linter of rendered pages says."""

import re

import pytest

from plugins.typography.findings import House, findings, mended
from plugins.typography.page import page
from plugins.typography.spelling import Form


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
        "ponts/index.html : « 2ème » : écrivez « 1re », « 2e ». Corrigez le texte ou la donnée d’où il vient."
    )


def test_code_english_and_good_french_have_no_finding() -> None:
    assert found('<code>"a" : 2ème</code><p lang="en">A "word" : 25/06/2025</p><p>La 1<sup>re</sup> fois</p>') == []


@pytest.mark.parametrize(
    ("html", "check"),
    [
        ("<p>Le pont - vieux</p>", "dash-t06"),
        ("<p>Il a 12000\u00a0lignes</p>", "grouped-t11"),
        ("<p>1,9\u00a0millions</p>", "plural-t12"),
        ("<p>La S.N.C.F.</p>", "dotted-t15"),
        ("<p>Les ONGs</p>", "plural-t15"),
        ("<title>Les ponts.</title>", "title-t17"),
        ("<h1>Les <em>ponts</em>.</h1>", "title-t17"),
        ('<img alt="Le 2ème pont" src="a.png">', "ordinal-t08"),
        ('<svg role="img" aria-label="Le 2ème pont"><text>Oui</text></svg>', "ordinal-t08"),
        ("<svg><text>Le 2ème pont</text></svg>", "ordinal-t08"),
    ],
)
def test_titles_attributes_and_drawings_are_read_too(html: str, check: str) -> None:
    assert found(html) == [(check, "error")]


@pytest.mark.parametrize(
    "html",
    [
        "<p>De 2019 à 2026, n°\u00a0495606, 2020-044, 1\u202f218 lignes, 1,9\u00a0million</p>",
        "<title>Les ponts, etc.</title>",
        "<h1>Qui tient…</h1>",
        "<p>Lyon-Est – et la suite – avance</p>",
    ],
)
def test_years_numbers_and_names_are_left_alone(html: str) -> None:
    assert [check for check, severity in found(html) if severity == "error"] == []


HOUSE = House(
    spelling=(
        Form("VNF", "Vnf", re.compile(r"(?<![\w-])Vnf(?![\w-])")),
        Form("VNF", "V", re.compile(r"(?<![\w-])V\sN\sF(?![\w-])")),
        Form("dock", "Dock", re.compile(r"\bDock\b"), "en"),
    ),
    verbatim=frozenset({"Le rapport Vnf du 25/06/2025", "« Il tient - enfin »"}),
)


def spelt(inside: str) -> list[str]:
    html = f'<html lang="fr">{inside}</html>'
    return [problem.message for problem in findings(html, "a", HOUSE) if problem.severity == "error"]


def test_the_house_spelling_is_read_in_its_own_language() -> None:
    assert spelt("<p>La Vnf et V\u00a0N\u00a0F, pas Vnfs ni a-Vnf</p>") == [
        "« Vnf » : écrivez « VNF ».",
        "« V N F » : écrivez « VNF ».",
    ]
    assert spelt('<p lang="en">The Dock and Vnf</p>') == ["« Dock » : écrivez « dock »."]


def test_the_words_of_others_keep_their_own_spelling() -> None:
    assert spelt("<p>« La Vnf tient »</p>") == []
    assert spelt("<cite>Le rapport Vnf du 25/06/2025</cite>") == []
    assert spelt('<a title="Le rapport Vnf du 25/06/2025, p. 12" href="/a/">Le rapport Vnf du 25/06…</a>') == []
    assert spelt("<p>La Vnf, le 25/06/2025</p>") == [
        "date en chiffres dans une phrase : « 25/06/2025 ».",
        "« Vnf » : écrivez « VNF ».",
    ]


def test_a_page_is_mended_and_read_in_one_go() -> None:
    html = '<html lang="fr"><p title="Oui : 2ème">Oui : la Vnf</p></html>'
    text, problems = mended(html, "a", HOUSE)
    assert text == page(html)
    assert sorted(problem.check for problem in problems) == ["ordinal-t08", "spelling-t15"]
