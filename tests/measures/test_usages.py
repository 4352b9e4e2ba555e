"""The table `usages`: which numbers and sources each page uses, and the measures that read it."""

import pytest

from plugins.measures.usages import page_use
from tests.measures.conftest import compute

PONTS = """\
nombre:
  label: {fr: Ponts}
  unit: number
  dataset: bridges
  value: count(*)
longueur:
  label: {fr: Longueur}
  unit: number
  dataset: bridges
  where: "id = 'elm'"
  value: sum(length)
absents:
  label: {fr: Absents}
  unit: number
  dataset: bridges
  where: "id = 'beech'"
  value: count(*)
%s"""

READING = """\
lus:
  label: {fr: Chiffres lus}
  unit: number
  sql: "select %s from usages"
  rows: "select distinct 'documents' as dataset, source_id from usages where source_id is not null"
"""

CHAPTER = """\
Title: Combien de ponts ?
Lang: fr
Template: chapter
Number: 3
Answer: Il y en a {{ ponts.nombre | lettres }}.

Oui, {{ ponts.nombre }}, dont un de {{ponts.longueur|nombre}} mètres [@d3, p. 12; @d1].

/// chiffre | ponts.absents
///

On écrit `{{ ponts.lus }}`, ou \\{{ ponts.lus }}.

```
{{ ponts.lus }} [@d2]
```
"""


@pytest.fixture
def chapter(tmp_path):
    """The folder of a dossier with one French chapter."""
    folder = tmp_path / "content" / "fr"
    folder.mkdir(parents=True)
    (folder / "3-ponts.md").write_text(CHAPTER, encoding="utf-8")
    return tmp_path


def rows(measures, *columns):
    found = measures.database.select("select * from usages")
    return [tuple(row[name] for name in columns or ("measure", "source_id")) for row in found]


def test_numbers_in_the_header_in_sentences_and_in_blocks_are_used_once_each():
    use = page_use(CHAPTER, "3-ponts", "en")
    assert (use.language, use.template, use.number, use.title) == ("fr", "chapter", 3, "Combien de ponts ?")
    assert use.measures == ("ponts.nombre", "ponts.longueur", "ponts.absents")
    assert use.sources == ("d3", "d1")


def test_what_is_shown_as_typed_is_not_used():
    shown = "`{{ a.b }}` ``x ` {{ c.d }}`` \\{{ e.f }} \\[@g]\n\n~~~ text\n{{ h.i }}\n~~~\n\n{{ j.k }}\n"
    assert page_use(f"Title: T\n\n{shown}", "t", "fr").measures == ("j.k",)
    assert page_use(f"Title: T\n\n{shown}", "t", "fr").sources == ()


def test_a_page_without_header_has_the_language_of_its_folder():
    use = page_use("{{ a.b }}", "t", "en")
    assert (use.language, use.number, use.measures) == ("en", None, ("a.b",))


def test_each_number_has_a_row_per_source_behind_it_and_one_when_it_has_none(chapter, bridges):
    measures, problems = compute(chapter, bridges, PONTS % "")
    assert problems == []
    assert rows(measures) == [
        ("ponts.nombre", "d1"),
        ("ponts.nombre", "d2"),
        ("ponts.nombre", "d3"),
        ("ponts.longueur", "d1"),
        ("ponts.absents", None),
        (None, "d3"),
        (None, "d1"),
    ]
    assert set(rows(measures, "language", "page", "template", "number")) == {("fr", "3-ponts", "chapter", 3)}


def test_a_measure_may_read_the_table_and_comes_after_the_others_in_the_order_of_its_file(chapter, bridges):
    text = (READING % "count(distinct measure)") + PONTS % ""
    measures, problems = compute(chapter, bridges, text)
    assert problems == []
    assert (measures["ponts.lus"].value, next(iter(measures))) == (3, "ponts.lus")
    assert measures["ponts.lus"].source_ids == ("d1", "d2", "d3")
    assert measures["ponts.lus"].datasets == ()


def test_a_measure_that_reads_the_table_is_not_in_it(chapter, bridges):
    page = chapter / "content" / "fr" / "3-ponts.md"
    page.write_text("{{ ponts.lus }} {{ ponts.nombre }}", encoding="utf-8")
    measures, problems = compute(chapter, bridges, PONTS % (READING % "count(distinct measure)"))
    assert (problems, measures["ponts.lus"].value) == ([], 1)


def test_a_dossier_without_pages_has_an_empty_table(tmp_path, bridges):
    measures, problems = compute(tmp_path, bridges, PONTS % "")
    assert (problems, rows(measures)) == ([], [])


def test_a_column_mistyped_in_a_query_over_the_table_gets_the_nearest(chapter, bridges):
    _, (problem,) = compute(chapter, bridges, PONTS % (READING % "count(measures)"))
    assert problem.suggestion == "Vouliez-vous dire « measure » ?"


def test_a_file_outside_the_dossier_is_not_read(chapter, bridges, tmp_path_factory):
    outside = tmp_path_factory.mktemp("elsewhere") / "secret.md"
    outside.write_text("{{ ponts.nombre }}", encoding="utf-8")
    (chapter / "content" / "fr" / "secret.md").symlink_to(outside)
    measures, _ = compute(chapter, bridges, PONTS % "")
    assert {page for (page,) in rows(measures, "page")} == {"3-ponts"}


def test_a_dataset_may_not_take_the_name_of_the_table(tmp_path, make_catalog):
    catalog = make_catalog(
        usages=("title: {fr: Usages}\nschema: {primaryKey: [id], fields: [{name: id}]}\n", "id\na\n")
    )
    text = "nombre: {label: {fr: Nombre}, unit: number, dataset: usages, value: count(*)}\n"
    measures, (problem,) = compute(tmp_path, catalog, text)
    assert (problem.file, problem.check) == ("data/usages.csv", "derived")
    assert "ponts.nombre" in measures.names
