"""Words in drawings: never over one another, never outside, never too small."""

from itertools import combinations

import pytest

from tests.charts.conftest import KINDS


def _faults(chart, boxes):
    faults = []
    for language in chart.texts:
        for width in chart.widths:
            found = boxes(chart.svg(language, width))
            height = chart.figure(language, width)["layout"]["height"]
            place = f"{chart.id} {language} {width}"
            for box in found:
                if box.left < -0.5 or box.right > width + 0.5 or box.top < 0 or box.bottom > height:
                    faults.append(f"{place}: « {box.text} » leaves the drawing ({box})")
                if box.size < 12:
                    faults.append(f"{place}: « {box.text} » is {box.size} px")
            faults += [f"{place}: « {a.text} » over « {b.text} »" for a, b in combinations(found, 2) if a.meets(b)]
    return faults


@pytest.mark.parametrize("name", KINDS)
def test_words_of_a_kind_neither_meet_nor_leave_the_drawing(name, load, boxes):
    charts, problems = load(**{name: KINDS[name]})
    assert problems == []
    assert _faults(charts[name], boxes) == []


def test_words_of_the_charts_of_this_dossier_neither_meet_nor_leave_the_drawing(own_charts, boxes):
    drawn = [chart for chart in own_charts.charts.values() if chart.drawn]
    assert drawn
    assert [fault for chart in drawn for fault in _faults(chart, boxes)] == []
