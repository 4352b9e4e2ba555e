"""The spelling table of a dossier."""

from pathlib import Path

import pytest

from plugins.typography.spelling import load_spelling, misspelt


def load(tmp_path: Path, text: str) -> tuple[list[tuple[str, str]], list[str]]:
    path = tmp_path / "content" / "spelling.yaml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    spelling, problems = load_spelling(path, tmp_path)
    read = "La Vnf, la VNF, V\u00a0N F et (Vnf)."
    return list(misspelt(read, "fr", spelling)), [problem.sentence for problem in problems]


def test_forms_are_whole_words_in_their_own_capitals(tmp_path: Path) -> None:
    found, problems = load(
        tmp_path, "- {write: VNF, reject: [Vnf, V N F, VN]}\n- {write: dock, reject: [VNF], lang: en}\n"
    )
    assert found == [("Vnf", "VNF"), ("Vnf", "VNF"), ("V N F", "VNF")]
    assert problems == []


def test_no_table_no_rule(tmp_path: Path) -> None:
    assert load_spelling(tmp_path / "spelling.yaml", tmp_path) == ((), [])


@pytest.mark.parametrize(
    "entry", ["- VNF", "- {write: VNF}", "- {write: VNF, reject: Vnf}", "- {write: 1, reject: [a]}", "write: VNF"]
)
def test_an_entry_that_is_not_complete_is_told(tmp_path: Path, entry: str) -> None:
    found, problems = load(tmp_path, entry)
    assert found == []
    assert problems[0].startswith("content/spelling.yaml : l’entrée 1 n’est pas complète.")


def test_a_table_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    assert load(tmp_path, "- {write: [")[1] == [
        "content/spelling.yaml : ce fichier n’est pas lisible. Écrivez du YAML, en UTF-8."
    ]
