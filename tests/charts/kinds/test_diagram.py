"""Diagrams: equal strokes, solid, dashed or cut; boxes around runs of links."""

import pytest

from tests.charts.conftest import DIAGRAM


def drawn(load, width=672):
    charts, problems = load(eaux=DIAGRAM)
    assert problems == []
    return charts["eaux"].figure("fr", width)


@pytest.mark.parametrize("width", [328, 672])
def test_every_link_has_one_mark_a_cross_when_it_is_cut(load, width):
    marks = drawn(load, width)["data"][-1]
    assert sorted(marks["customdata"]) == [0, 1, 2, 3, 4, 5]
    symbols = dict(zip(marks["customdata"], marks["marker"]["symbol"], strict=True))
    assert [symbols[rank] == "x" for rank in range(6)] == [False, False, True, False, False, True]


@pytest.mark.parametrize("width", [328, 672])
def test_all_strokes_are_equally_thick(load, width):
    lines = [trace["line"] for trace in drawn(load, width)["data"] if trace["mode"] == "lines"]
    assert {line["width"] for line in lines} == {2}
    assert {line["dash"] for line in lines} == {"solid", "dash"}


def test_a_link_from_a_box_already_reached_goes_on_to_its_right(load):
    marks = drawn(load)["data"][-1]
    across = dict(zip(marks["customdata"], marks["x"], strict=True))
    assert across[4] > across[0]


def test_wide_boxes_do_not_meet(load):
    boxes = [shape for shape in drawn(load)["layout"]["shapes"] if shape["type"] == "rect"]
    assert len(boxes) == 6
    for first in boxes:
        for other in boxes:
            apart = first is other or first["x1"] <= other["x0"] or other["x1"] <= first["x0"]
            assert apart or first["y1"] <= other["y0"] or other["y1"] <= first["y0"]


@pytest.mark.parametrize("width", [328, 672])
def test_the_note_says_what_thickness_is_not(load, width):
    assert "L’épaisseur ne dit aucun débit." in [note["text"] for note in drawn(load, width)["layout"]["annotations"]]
