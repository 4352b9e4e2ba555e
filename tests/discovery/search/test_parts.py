"""The index as files."""

import json

from plugins.discovery.search.entries import Entry
from plugins.discovery.search.parts import as_json, mended, part, split, steps

ARCH = Entry("Ponts", "/ponts/arch/", "Pont d’Arche", "1902", "pierre et fer", rank=2)
BEAM = Entry("Ponts", "/ponts/beam/", "Pont droit", "", "fer, pont")
PLAN = Entry("Sources", "/sources/#plan", "Le plan", "La voirie", "fer", rank=0)


def test_a_part_holds_the_entries_and_the_places_of_their_other_words() -> None:
    found = part([ARCH, BEAM, PLAN], "fr")
    assert found.pop("stop").split(" ")[0] == "ai"
    assert found == {
        "kinds": ["Ponts", "Sources"],
        "kind": [0, 0, 1],
        "rank": [2, 1, 0],
        "paths": ["/ponts/arch/", "/ponts/beam/", "/sources/#plan"],
        "titles": ["Pont d’Arche", "Pont droit", "Le plan"],
        "notes": ["1902", "", "La voirie"],
        "words": "fer pierre",
        "places": [[0, 1, 1], [0]],
    }


def test_a_language_without_list_has_no_word_to_leave_out() -> None:
    assert part([ARCH], "br")["words"] == "et fer pierre"


def test_places_are_told_as_steps() -> None:
    assert steps([3, 4, 9]) == [3, 1, 5]
    assert steps([]) == []


def test_what_backs_the_rest_comes_in_a_second_part() -> None:
    assert split([ARCH, PLAN, BEAM]) == [[ARCH, BEAM], [PLAN]]
    assert split([BEAM]) == [[BEAM]]


def test_what_is_shown_has_the_typography_of_its_language_on_one_line() -> None:
    (found,) = mended([Entry("Ponts", "/x/", "Quel\nâge ?", "L'arche : 12 m")], "fr")
    assert (found.title, found.note) == ("Quel âge\u202f?", "L’arche\u00a0: 12\u00a0m")


def test_the_same_entries_give_the_same_text() -> None:
    text = as_json(part([ARCH, BEAM], "fr"))
    assert text == as_json(part([ARCH, BEAM], "fr"))
    assert json.loads(text)["titles"] == ["Pont d’Arche", "Pont droit"]
    assert ": " not in text
