"""Changes told in French and in English."""

import pytest

from plugins.changes.comparison import compare
from plugins.changes.sentences import LISTED, Teller, headline
from plugins.wording import load_wording

WORDINGS = load_wording()


@pytest.fixture
def tell(state, rewrite):
    """`tell("fr", (before, after), …)` makes the changes and gives (headline, sections)."""

    def told(language, *changes):
        before = state()[3]
        for change in changes:
            rewrite(*change)
        after = state()[3]
        comparison = compare(before, after)
        teller = Teller(before, after, WORDINGS[language])
        return headline(comparison, WORDINGS[language]), [teller.section(table) for table in comparison.tables]

    return told


def sentences(told):
    return [sentence.text for section in told[1] for sentence in section.sentences]


def test_a_number_and_a_category_go_from_one_value_to_the_other_with_sources(tell):
    assert sentences(tell("fr", ("12,running", "12.5,stopped"))) == [
        "Bac de l’Erdre\u00a0: «\u00a0Longueur\u00a0» passe de 12 à 12,5\u202f; «\u00a0État\u00a0» passe de "
        "«\u00a0En service\u00a0» à «\u00a0Arrêté\u00a0». Sources\u00a0: La carte."
    ]


def test_words_of_another_language_are_said_to_be(tell):
    change = ("Loire ferry", "Ferry of the Loire")
    (french,) = (sentence for section in tell("fr", change)[1] for sentence in section.sentences)
    assert french.foreign == (("Loire ferry", "en"), ("Ferry of the Loire", "en"))


def test_words_of_the_same_language_are_not(tell):
    sections = tell("en", ("Loire ferry", "Ferry of the Loire"), ("running,,map", "running,Le tablier,map"))[1]
    assert [sentence.foreign for section in sections for sentence in section.sentences] == [
        (("Le tablier", "fr"),),
        (("Le tablier", "fr"),),
    ]


def test_the_same_in_english(tell):
    assert sentences(tell("en", ("12,running", "12.5,stopped"))) == [
        "Erdre ferry: “Length” goes from 12 to 12.5; “State” goes from “Running” to “Stopped”. Sources: La carte."
    ]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("1902,", "1903-05-01,"), "«\u00a0Ouverture\u00a0» passe de 1902 à 1er\u00a0mai 1903"),
        ((",41.5,", ",,"), "«\u00a0Longueur\u00a0» est vidé (avant\u00a0: 41,5)"),
        (("running,,map\nerdre", "running,Rouillé,map\nerdre"), "jusqu’ici, devient «\u00a0Rouillé\u00a0»"),
        (("running,,map\nerdre", "running,,map;plan\nerdre"), "«\u00a0Sources\u00a0» gagne «\u00a0Le plan\u00a0»"),
    ],
)
def test_dates_empty_cells_and_lists_are_told_as_such(tell, change, said):
    (sentence,) = sentences(tell("fr", change))
    assert said in sentence


def test_of_a_long_text_only_the_words_that_differ_are_shown(state, rewrite, tell):
    long = "Le bac traverse le fleuve chaque matin depuis le quai du nord jusqu’au quai du sud sans jamais s’arrêter"
    rewrite("running,,map\nerdre", f"running,{long},map\nerdre")
    (sentence,) = sentences(tell("fr", ("chaque matin", "chaque soir")))
    assert (
        "« … traverse le fleuve chaque soir depuis le quai du … »".replace("« ", "«\u00a0").replace(" »", "\u00a0»")
        in sentence
    )
    assert "s’arrêter" not in sentence


def test_rows_that_come_and_go_are_named_then_counted(tell):
    rows = "".join(f"f{rank},Bac {rank},,,,,,plan\n" for rank in range(LISTED + 2))
    told = tell("fr", ("loire,Bac de Loire,Loire ferry,1902,41.5,running,,map\n", rows))
    assert told[0] == "14\u00a0lignes ajoutées, 1\u00a0ligne retirée, dans 1\u00a0table.".replace(
        "\u00a0l", " l"
    ).replace("\u00a0t", " t")
    assert sentences(told)[-2:] == ["Et 2 autres lignes ajoutées.", "Retiré\u00a0: Bac de Loire."]
    assert told[1][0].summary == "14 lignes ajoutées, 1 ligne retirée"


def test_no_change_is_said(tell):
    assert tell("fr")[0] == "Aucune donnée n’a changé."
