"""What the page of a row takes from other rows and from charts."""

from types import SimpleNamespace

import pytest

from plugins.charts.forms.table import Cell
from plugins.datasets.pages import Gathered
from plugins.records.edition import Edition
from plugins.records.gathered import excerpts, gathered

TOLLS = """
    title: {fr: Péages}
    schema:
      primaryKey: [id]
      fields: [{name: id}, {name: bridge_ids, type: list}, {name: kind}, {name: river_id}, {name: remark}]
      foreignKeys:
        - {fields: bridge_ids, reference: {resource: crossings, fields: id}}
        - {fields: river_id, reference: {resource: rivers, fields: id}}
"""
TOLL_ROWS = """
    id,bridge_ids,kind,river_id,remark
    t1,arch,paid,loire,<b>Dix sous</b>
    t2,arch;quay,paid,loire,Vingt sous
    t3,arch,free,saone,
    t4,quay,paid,saone,Rien
"""
CROSSINGS = """
    title: {fr: Passages}
    schema: {primaryKey: [id], fields: [{name: id}, {name: name}]}
"""
RIVERS = """
    title: {fr: Rivières}
    schema: {primaryKey: [id], fields: [{name: id}, {name: name}]}
    index: {path: rivieres/, anchor: true}
"""


@pytest.fixture
def tolls(make_catalog):
    return make_catalog(
        tolls=(TOLLS, TOLL_ROWS),
        crossings=(CROSSINGS, "id,name\narch,L’arche\nquay,Le quai\nford,Le gué\n"),
        rivers=(RIVERS, "id,name\nloire,La <Loire>\nsaone,La Saône\n"),
    )


def field_of(catalog, key, field, dataset="tolls", where=None):
    wanted = Gathered(
        after="name", dataset=dataset, key="bridge_ids", field=field, title={"fr": "x"}, where=where or {}
    )
    return gathered(Edition(catalog, "fr", "/d"), wanted, key)


def test_each_thing_is_said_once_with_its_link_and_nothing_of_a_cell_becomes_markup(tolls):
    assert str(field_of(tolls, "arch", "river_id").html) == (
        '<a href="/d/rivieres/#loire">La &lt;Loire&gt;</a>\u202f; <a href="/d/rivieres/#saone">La Saône</a>'
    )
    assert str(field_of(tolls, "arch", "remark").html) == "&lt;b&gt;Dix sous&lt;/b&gt;\u202f; Vingt sous"


def test_only_the_rows_asked_for_speak(tolls):
    assert str(field_of(tolls, "arch", "river_id", where={"kind": ("free",)}).html) == (
        '<a href="/d/rivieres/#saone">La Saône</a>'
    )
    assert field_of(tolls, "arch", "river_id", where={"kind": ("lost",)}) is None


@pytest.mark.parametrize(
    ("key", "field", "dataset"),
    [("ford", "remark", "tolls"), ("arch", "draught", "tolls"), ("arch", "remark", "ferries")],
)
def test_nothing_is_said_of_a_row_that_nothing_names_nor_with_a_field_or_dataset_that_is_not_there(
    tolls, key, field, dataset
):
    assert field_of(tolls, key, field, dataset) is None


def chart(title, *rows, dataset="tolls"):
    """A chart of this dataset, as far as its table is read."""
    form = SimpleNamespace(
        headers=(SimpleNamespace(name="remark", label="Remarque"),),
        rows=tuple((Cell(said := row.get("remark") or "", said, missing=not said),) for row in rows),
    )
    return SimpleNamespace(
        id="peages",
        rows=rows,
        spec=SimpleNamespace(rows=SimpleNamespace(dataset=dataset, fields=None)),
        table=lambda language: form,
        text=lambda language: SimpleNamespace(title="1 péage sur 2", neutral_title=f"{title} ({language})"),
    )


def test_a_chart_shows_only_its_rows_that_stand_on_this_one(tolls):
    drawn = chart("Péages", {"bridge_ids": ("arch", "quay"), "remark": "a"}, {"bridge_ids": ("quay",), "remark": "b"})
    other = chart("Sans lui", {"bridge_ids": ("quay",), "remark": "c"})
    (found,) = excerpts(Edition(tolls), [drawn, other], ("crossings", "arch"))
    assert (found.title, found.url) == ("Péages (fr)", "/graphiques/peages/")
    assert [header.label for header in found.headers] == ["Remarque"]
    assert [[cell.text for cell in row.cells] for row in found.rows] == [["a"]]


def test_what_a_chart_does_not_know_is_missing_on_the_page_too(tolls):
    drawn = chart("Péages", {"bridge_ids": ("arch",), "remark": "a"}, {"bridge_ids": ("arch",), "remark": None})
    (found,) = excerpts(Edition(tolls), [drawn], ("crossings", "arch"))
    assert [row.cells[0].missing for row in found.rows] == [False, True]


def test_a_column_that_only_repeats_the_name_of_the_page_is_left_out(tolls):
    rows = ({"bridge_ids": ("arch",), "remark": "L’arche"}, {"bridge_ids": ("arch",), "remark": "L’arche"})
    two = chart("Péages", *rows)
    (found,) = excerpts(Edition(tolls), [with_kind(two)], ("crossings", "arch"))
    assert [header.label for header in found.headers] == ["Sorte"]
    assert [[cell.text for cell in row.cells] for row in found.rows] == [["payant"], ["payant"]]


def with_kind(drawn):
    """The same chart, with one more column in its table."""
    form = drawn.table("fr")
    more = SimpleNamespace(
        headers=(*form.headers, SimpleNamespace(name="kind", label="Sorte")),
        rows=tuple((*row, Cell("payant", "payant")) for row in form.rows),
    )
    return SimpleNamespace(**{**vars(drawn), "table": lambda language: more})
