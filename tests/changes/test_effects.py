"""What a change in the rows does to the sentences of the dossier."""

import pytest

from plugins.changes.effects import State, effects
from plugins.directives.page_files import read_files

PAGE = """\
Title: Les bacs
Lang: fr
Answer: {{ ferries.stopped }} bac arrêté.

Le plus long mesure {{ ferries.longest }} mètres, pour =3 quais= [? ferries.longest > 10] [@map]. Rien d’autre ici.

/// chiffre | ferries.stopped
///
"""


@pytest.fixture
def pages(root):
    folder = root / "content" / "fr"
    folder.mkdir(parents=True)
    (folder / "bacs.md").write_text(PAGE, encoding="utf-8")
    return lambda: tuple(read_files(root / "content", root)[0])


def test_a_number_that_moved_names_its_pages_and_its_sentences_before_and_after(state, rewrite, pages):
    before = State(*state()[1:3])
    rewrite("41.5", "50")
    found = effects(before, State(*state()[1:3]), pages())
    assert [(one.name, one.before.value, one.after.value, one.pages) for one in found.measures] == [
        ("ferries.longest", 41.5, 50, ("content/fr/bacs.md",))
    ]
    (said,) = found.sentences
    assert (said.file, said.line) == ("content/fr/bacs.md", 5)
    assert said.before == "Le plus long mesure 41,5 mètres, pour 3 quais."
    assert said.after == "Le plus long mesure 50 mètres, pour 3 quais."


def test_the_answer_of_the_header_is_a_sentence_too(state, rewrite, pages):
    before = State(*state()[1:3])
    rewrite("12,running", "12,stopped")
    (said,) = effects(before, State(*state()[1:3]), pages()).sentences
    assert (said.line, said.before, said.after) == (3, "0 bac arrêté.", "1 bac arrêté.")


def test_nothing_moved_is_empty(state, pages):
    found = effects(State(*state()[1:3]), State(*state()[1:3]), pages())
    assert (found.measures, found.sentences, found.charts) == ((), (), ())
