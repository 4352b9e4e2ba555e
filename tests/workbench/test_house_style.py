"""The house spelling, at the line where it was not kept."""

import re
from pathlib import Path

from plugins.directives.page_files import PageFile, read_files
from plugins.typography.findings import House
from plugins.typography.spelling import Form
from plugins.workbench.house_style import misprints
from plugins.workbench.late import late_translations

SPELLING = (Form("VNF", "Vnf", re.compile(r"\bVnf\b")),)


def write(root: Path, **files: str) -> list[PageFile]:
    folder = root / "content" / "fr"
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return read_files(root / "content", root)[0]


def test_texts_and_cells_are_told_at_their_line(bridges, tmp_path) -> None:
    pages = write(tmp_path, ponts="Title: Vnf\nAnswer: La Vnf.\n\nLa « Vnf » [@vnf].\n\n# Vnf\n\nUn 2ème pont.\n")
    found = misprints(pages, tmp_path, bridges, House(SPELLING))
    assert [(problem.file, problem.line, problem.check) for problem in found] == [
        ("content/fr/ponts.md", 2, "spelling-t15"),
        ("content/fr/ponts.md", 8, "ordinal-t08"),
    ]


def test_a_cell_names_its_field_and_words_of_others_are_kept(make_catalog, tmp_path) -> None:
    descriptor = "title: {fr: Ponts}\nschema: {primaryKey: [id], fields: [{name: id}, {name: note}]}\n"
    catalog = make_catalog(ponts=(descriptor, "id,note\na,La Vnf\nb,Rapport Vnf\n"))
    found = misprints([], tmp_path, catalog, House(SPELLING, frozenset({"Rapport Vnf"})))
    assert [(problem.file, problem.line, problem.field) for problem in found] == [("data/ponts.csv", 2, "note")]


def test_a_late_translation_is_told(tmp_path) -> None:
    pages = write(
        tmp_path,
        ponts="Title: P\nSlug: ponts\nLang: fr\nUpdated: 2026-03-01\n\nTexte\n",
        bridges="Title: B\nSlug: bridges\nLang: en\nTranslation_of: ponts\nTranslated_on: 2026-02-01\n\nText\n",
    )
    assert [(problem.file, problem.check) for problem in late_translations(pages)] == [
        ("content/fr/bridges.md", "translation-late")
    ]
