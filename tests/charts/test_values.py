"""The same values in every form of each chart of this dossier: drawings, live figures, table. Numbers, not pictures."""

import re
from collections import defaultdict
from xml.etree import ElementTree

import pytest

from plugins.charts.calendar_axis import DAY
from plugins.charts.forms.svg.canvas import canvas
from plugins.datasets.dates import NotADateError, bounds
from plugins.formats import show

COUNTED = ("columns", "stack")
"""The kinds whose bars are as long as a value; those of the others last from a date to another."""

BETWEEN = 2.5
"""Pixels that may part a bar from its value: `stack` leaves a thin space between two parts."""


def drawn(charts):
    """Every chart that draws, with each of its figures."""
    for chart in charts.charts.values():
        for language in chart.texts if chart.drawn else ():
            for width in chart.widths:
                yield chart, language, width, chart.figure(language, width)


def marks(figure):
    """The marks that stand for a row: (trace, rank of the mark, trace as a dict, rank of the row)."""
    for number, trace in enumerate(figure["data"]):
        if trace.get("hoverinfo") != "skip":
            for rank, row in enumerate(trace.get("customdata", ())):
                yield number, rank, trace, row


def extents(chart, figure, face):
    """Row → the marks on its axis of values, as (trace, rank, start, end, scale); none when no axis has values."""
    paper = canvas("i", figure["layout"], face)
    found = defaultdict(list)
    for number, rank, trace, row in marks(figure):
        scales = {letter: paper.axis(letter, trace.get(f"{letter}axis", letter)) for letter in "xy"}
        along = "x" if trace.get("orientation") == "h" else "y"
        dated = [letter for letter in "xy" if scales[letter].type == "date"]
        letter = dated[0] if dated else along if chart.kind.name in COUNTED else None
        if letter is None or (dated and not has_date(chart, row)):
            continue
        value = trace[letter][rank]
        if trace["type"] == "bar":
            base = trace["base"][rank] if isinstance(trace.get("base"), list) else trace.get("base", 0)
            start = scales[letter].number(base)
            found[row].append((number, rank, letter, start, start + value, scales[letter]))
        else:
            at = scales[letter].number(value)
            found[row].append((number, rank, letter, at, at, scales[letter]))
    return found


def has_date(chart, row):
    """Whether a row says a date; one that says none has its sign beside the axis of time."""
    names = [name for key, name in chart.spec.encode.items() if chart.kind.encodings[key].type == "date"]
    return any(chart.rows[row][name] is not None for name in names)


def days(cells):
    """The first day of each date among these cells, and the day after its last, in milliseconds."""
    ends = set()
    for cell in cells:
        try:
            first, last = bounds(str(cell))
        except NotADateError:
            continue
        ends |= {first.toordinal() * DAY, (last.toordinal() + 1) * DAY, last.toordinal() * DAY}
        ends.add((first.toordinal() + (last - first).days / 2) * DAY)
    return ends


def test_each_row_is_drawn_in_every_form_or_the_note_says_where_it_is(own_charts):
    for chart, language, width, figure in drawn(own_charts):
        live = {row for *_, row in marks(figure)}
        svg = chart.svg(language, width)
        assert {int(row) for row in re.findall(r'data-row="([0-9]+)"', svg)} == live, chart.id
        assert len(chart.table(language).rows) == len(chart.rows), chart.id
        if live != set(range(len(chart.rows))):
            assert re.search("tableau|in the table", chart.text(language).note), (chart.id, language)


def test_the_drawing_measures_what_the_live_figure_says(own_charts, face):
    compared = 0
    for chart, language, width, figure in drawn(own_charts):
        nodes = ElementTree.fromstring(chart.svg(language, width)).iter()  # noqa: S314 - our own markup
        places = {node.attrib["data-point"]: node.attrib for node in nodes if "data-point" in node.attrib}
        for found in extents(chart, figure, face).values():
            for number, rank, letter, start, end, scale in found:
                ends = sorted((scale.place(start), scale.place(end)))
                assert measured(places[f"{number}-{rank}"], letter) == approx(ends, 0.11), (
                    chart.id,
                    width,
                    number,
                    rank,
                )
                compared += 1
    assert compared > 500


def span(mark):
    """Where a mark starts and ends on its axis."""
    return mark[3:5]


def length(mark):
    """How long a mark is."""
    return mark[4] - mark[3]


def test_the_narrow_figure_says_what_the_wide_one_says(own_charts, face):
    for chart in own_charts.charts.values():
        for language in chart.texts if chart.drawn else ():
            narrow, wide = (extents(chart, chart.figure(language, width), face) for width in chart.widths)
            if chart.kind.name == "lanes":  # the narrow one is a list: its dates are words
                said = " ".join(
                    note["text"] for note in chart.figure(language, chart.widths[0])["layout"]["annotations"]
                )
                dates = [show(row[chart.spec.encode["date"]], "date", None, language) for row in chart.rows]
                dates = [re.sub(r"\s[0-9]{4}$", "", date) for date in dates]
                assert [date for date in dates if date not in said] == []
                continue
            assert narrow.keys() == wide.keys()
            for row, marked in narrow.items():
                slack = max(BETWEEN * abs(1 / (scale.place(1) - scale.place(0))) for *_, scale in (*marked, *wide[row]))
                slack = slack if chart.kind.name in COUNTED else DAY / 100
                # Parts that stand end to end in the wide one start each from zero in the narrow one.
                said = length if chart.kind.name == "stack" else span
                assert [said(mark) for mark in marked] == [approx(said(mark), slack) for mark in wide[row]], (
                    chart.id,
                    row,
                )


def test_the_live_figure_says_what_the_table_says(own_charts, face):
    compared = 0
    for chart, language, _, figure in drawn(own_charts):
        table = chart.table(language)
        for row, marked in extents(chart, figure, face).items():
            cells = [cell.value for cell in table.rows[row]]
            for *_, start, end, scale in marked:
                if scale.type == "date":
                    known = days([*cells, chart.verified_on])
                    offset = 719_163 * DAY  # days from the year 1 to 1970
                    assert all(any(abs(one - day + offset) <= DAY / 2 for day in known) for one in (start, end)), (
                        chart.id,
                        row,
                    )
                else:
                    value = chart.rows[row][chart.spec.encode["value"]]
                    assert value in cells, (chart.id, row)
                    slack = BETWEEN * abs(1 / (scale.place(1) - scale.place(0)))
                    assert end - start == approx(shared(chart, row) if shares(chart) else value, slack), (chart.id, row)
                compared += 1
    assert compared > 500


def shares(chart):
    return bool(chart.spec.options.get("share")) and chart.kind.name == "stack"


def shared(chart, row):
    """The percentage of a row in its bar."""
    bar, value = chart.spec.encode["bar"], chart.spec.encode["value"]
    total = sum(one[value] for one in chart.rows if one[bar] == chart.rows[row][bar])
    return 100 * chart.rows[row][value] / total


def measured(attributes, letter):
    """The two ends of a mark in pixels, along a letter."""
    if "transform" in attributes:
        x, y = map(float, re.findall(r"-?[0-9.]+", attributes["transform"]))
        return [{"x": x, "y": y}[letter]] * 2
    size = {"x": "width", "y": "height"}[letter]
    return [float(attributes[letter]), float(attributes[letter]) + float(attributes[size])]


def approx(value, slack):
    return pytest.approx(value, abs=slack, rel=0)
