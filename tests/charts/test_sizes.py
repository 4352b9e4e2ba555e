"""What the drawings of a chart add to a page, compressed: a reader on a phone pays for both of them."""

from statistics import median

import brotli

MEDIAN, LARGEST = 4_000, 12_000
"""Bytes of the two inlined drawings of a chart, by brotli."""


def test_two_drawings_are_light_and_no_chart_is_heavy(own_charts):
    sizes = {
        f"{chart.id} {language}": len(
            brotli.compress("".join(chart.svg(language, width) for width in chart.widths).encode())
        )
        for chart in own_charts.charts.values()
        if chart.drawn
        for language in chart.texts
    }
    assert len(sizes) >= 24
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}
    assert median(sizes.values()) <= MEDIAN, sizes
