"""Intervals: what is said of the end, and room for the years."""

import re
from datetime import date

from plugins.charts.kinds.intervals.ruler import Ruler
from tests.charts.conftest import INTERVALS, LINKS, ROWS


def drawn(load, text, width=672, rows=None):
    charts, problems = load(rows, ponts=text) if rows else load(ponts=text)
    assert problems == []
    return charts["ponts"].figure("fr", width)


def outcomes(figure):
    """What is written beside the ends, and whether it is in bold."""
    said = [note for note in figure["layout"]["annotations"] if note.get("bgcolor")]
    return {note["text"]: note["font"].get("weight") for note in said}


def test_the_outcomes_that_the_editor_chose_stand_out(load):
    text = LINKS.replace("  colored: true\n", "  strong: [closed]\n")
    for width in (328, 672):
        found = outcomes(drawn(load, text, width))
        bold = {said for said, weight in found.items() if weight == 700 or "<b>" in said}
        assert bold
        assert all("fermé" in said for said in bold)
        assert all(said in bold for said in found if "fermé" in said)


def test_a_start_known_to_the_month_is_seen_on_a_bar_that_covers_it(load):
    figure = drawn(load, LINKS)
    bars = {trace["width"]: trace for trace in figure["data"] if trace["type"] == "bar"}
    starts = bars[max(bars)]
    assert 0 in starts["customdata"]
    assert max(bars) > sorted(bars)[-2]


def test_short_names_leave_their_room_to_the_years(load):
    short = INTERVALS.replace("label: name_fr", "label: id")
    assert drawn(load, short)["layout"]["margin"]["l"] < 60
    assert drawn(load, INTERVALS)["layout"]["margin"]["l"] > 200
    detailed = short.replace("value: length_m", "detail: id, value: length_m")
    assert drawn(load, detailed)["layout"]["margin"]["l"] < 60


def test_the_rules_between_rows_reach_the_values_at_the_right(load):
    figure = drawn(load, INTERVALS, 960)["layout"]
    lines = "".join(shape.get("path", "") for shape in figure["shapes"] if shape.get("xref") == "paper")
    ends = {float(end) for end in re.findall(r"H([0-9.]+)", lines)}
    ends |= {shape["x1"] for shape in figure["shapes"] if shape.get("xref") == "paper" and "x1" in shape}
    axis = figure["width"] - figure["margin"]["l"] - figure["margin"]["r"]
    assert len(ends) == 1
    assert abs(ends.pop() * axis - axis - figure["margin"]["r"]) < 0.5


def test_words_under_a_mark_stand_in_its_middle_and_never_leave_the_axis():
    time = Ruler(date(2020, 1, 1), date(2021, 1, 1), 40, 366)
    early = date(2020, 1, 1)
    assert time.beneath(date(2020, 7, 2), 100, early) == 183 + 50 - 366
    assert time.beneath(date(2020, 12, 30), 100, early) == 0
    assert time.beneath(date(2020, 1, 2), 100, early) == 100 - 366


def test_words_of_a_day_gone_by_end_before_the_line_of_the_verification_and_those_of_a_day_to_come_need_not():
    time, today = Ruler(date(2020, 1, 1), date(2021, 1, 1), 40, 366), date(2020, 12, 1)
    line = time.pixel(today) - 40 - 366
    assert time.beneath(date(2020, 11, 20), 100, today) < line
    assert time.beneath(date(2020, 12, 20), 100, today) == 0


def heights(figure, symbol):
    """Row → height of its mark of this symbol."""
    traces = [trace for trace in figure["data"] if trace.get("marker", {}).get("symbol") == symbol]
    return {row: y for trace in traces for row, y in zip(trace["customdata"], trace["y"], strict=True)}


def test_a_circle_that_its_end_would_hide_stands_over_it(load):
    rows = ROWS.replace("b,2020-06-11,2022,", "b,2020-06-11,2020-06-15,")
    for width in (328, 672):
        figure = drawn(load, LINKS, width, rows)
        said, ends = heights(figure, "circle"), heights(figure, "diamond")
        assert said[1] <= ends[1] - 12


def test_an_end_is_never_named_beside_the_start(load):
    rows = ROWS.replace("b,2020-06-11,2022,", "b,2020-06-11,2022-01-20,")
    figure = drawn(load, LINKS, 672, rows)
    placed = [note for note in figure["layout"]["annotations"] if note.get("bgcolor")]
    assert placed
    assert not [note for note in placed if note["xanchor"] == "right" and note["x"] == "2020-06-11"]


def test_ends_that_are_periods_are_filled_as_the_editor_says(load):
    text = LINKS.replace("  colored: true\n", "  fills: {limited: empty, closed: hatched}\n")
    ends = [trace for trace in drawn(load, text)["data"] if trace["type"] == "bar" and "pattern" in trace["marker"]]
    (marker,) = [trace["marker"] for trace in ends]
    (rows,) = [trace["customdata"] for trace in ends]
    looks = dict(zip(rows, zip(marker["color"], marker["pattern"]["shape"], strict=True), strict=True))
    assert looks == {1: ("var(--color-paper)", ""), 2: ("var(--data-plain)", "/")}
