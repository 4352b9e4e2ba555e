"""Straight lines of one look are one shape, and nothing is seen to change."""

from plugins.charts.forms.strokes import strokes
from plugins.charts.paper import line

THIN, STRONG = "var(--color-rule)", "var(--color-rule-strong)"


def test_lines_of_one_look_become_one_path_where_the_first_of_them_was():
    found = strokes(
        [
            line("2020-01-01", 4, "2020-01-01", 8, THIN),
            line(0, 4, 1, 4, THIN, xref="paper"),
            line("2021-01-01", 4, "2021-01-01", 8.5, THIN),
            line("2020-01-01", 4, "2021-01-01", 4, THIN),
            line("2020-01-01", 4, "2021-01-01", 8, THIN),
        ]
    )
    assert [shape["type"] for shape in found] == ["path", "line"]
    assert found[0] == {
        "type": "path",
        "xref": "x",
        "yref": "y",
        "layer": "below",
        "line": {"color": THIN, "width": 1, "dash": "solid"},
        "path": "M2020-01-01,4V8M2021-01-01,4V8.5M2020-01-01,4H2021-01-01M2020-01-01,4L2021-01-01,8",
    }


def test_another_colour_width_layer_or_axis_is_another_look():
    ends = (1, 2, 3, 4)
    shapes = [
        line(*ends, THIN),
        line(*ends, STRONG),
        line(*ends, THIN, 2),
        line(*ends, THIN, layer="above"),
        line(*ends, THIN, yref="y2"),
        line(*ends, THIN, dash="dot"),
    ]
    assert strokes(shapes) == shapes


def test_no_line_passes_over_a_rectangle_that_covered_it():
    paper = {"type": "rect", "x0": 0, "x1": 1, "y0": 0, "y1": 1, "fillcolor": "var(--color-paper)"}
    found = strokes([line(1, 2, 1, 4, THIN), line(2, 2, 2, 4, THIN), paper, line(3, 2, 3, 4, THIN)])
    assert [shape["type"] for shape in found] == ["path", "rect", "line"]


def test_what_a_path_would_read_as_its_own_letters_stays_a_line():
    moments = [line(f"2020-01-0{day}T12:00:00", 1, f"2020-01-0{day}T12:00:00", 2, THIN) for day in (1, 2)]
    names = [line(name, 1, name, 2, THIN) for name in ("Moulin", "Halte")]
    assert strokes([*moments, *names]) == [*moments, *names]
