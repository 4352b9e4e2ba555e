"""The catalogues of the interface."""

from pathlib import Path

import pytest

from plugins.wording import Wording, holes, load_wording

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def catalogue(folder: Path, *messages: tuple[str, str], language: str = "fr") -> Wording:
    text = "\n\n".join(f'msgid "{key}"\nmsgstr "{words}"' for key, words in messages)
    (folder / f"{language}.po").write_text(HEADER + text + "\n", encoding="utf-8")
    return load_wording(folder)[language]


def test_every_language_has_the_same_keys_and_holes() -> None:
    wordings = load_wording()
    french = {key: holes(message) for key, message in wordings["fr"].messages.items()}
    assert sorted(wordings) == ["en", "fr"]
    assert {key: holes(message) for key, message in wordings["en"].messages.items()} == french


def test_french_has_its_spaces() -> None:
    for key, message in load_wording()["fr"].messages.items():
        for sign in ":%»€":
            assert f" {sign}" not in message, key
        assert not {" ;", " !", " ?", "« ", "'", "..."} & {
            message[i : i + n] for n in (1, 2, 3) for i in range(len(message))
        }, key


def test_holes_are_filled(tmp_path: Path) -> None:
    assert catalogue(tmp_path, ("a.b", "Page {page} du {day}"))("a.b", page="x", day=3) == "Page x du 3"


def test_a_count_chooses_the_number_and_is_grouped(tmp_path: Path) -> None:
    messages = (("row.one", "{n} ligne"), ("row.other", "{n} lignes"))
    french = catalogue(tmp_path, *messages)
    assert [french("row", n=n) for n in (0, 1, 2, 1218)] == ["0 ligne", "1 ligne", "2 lignes", "1\u202f218 lignes"]
    english = catalogue(tmp_path, ("row.one", "{n} row"), ("row.other", "{n} rows"), language="en")
    assert [english("row", n=n) for n in (0, 1, 1218)] == ["0 rows", "1 row", "1,218 rows"]


def test_an_unknown_key_names_itself_and_its_catalogue(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match=r"no.such.*fr\.po"):
        catalogue(tmp_path, ("a", "b"))("no.such")


def test_a_hole_without_value_names_itself(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match=r"message 'a' of fr\.po: no value for \{page\}"):
        catalogue(tmp_path, ("a", "{page}"))("a")


@pytest.mark.parametrize("words", ["{n.real}", "{n!r}", "{n:>9}", "{}", "{0}"])
def test_only_plain_names_are_holes(tmp_path: Path, words: str) -> None:
    with pytest.raises(ValueError, match="plain name"):
        catalogue(tmp_path, ("a", words))


def test_an_empty_message_is_not_known(tmp_path: Path) -> None:
    assert "a" not in catalogue(tmp_path, ("a", ""), ("b", "c"))
