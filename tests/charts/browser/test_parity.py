"""The drawing and the live figure coincide: same marks, same words, at the same places, in a real browser."""

import base64
import json
import re
from pathlib import Path

import pytest

from plugins.charts.catalogue import FACE
from tests.charts.conftest import KINDS

PLOTLY = Path(__file__).resolve().parents[3] / "theme" / "static" / "vendor" / "plotly-basic.min.js"
TOLERANCE = 1.5
WORDS_TOLERANCE = 2.5  # Plotly rounds the boxes of its texts, twice

pytestmark = pytest.mark.browser

STYLE = """
@font-face { font-family: "Figures"; src: url(data:font/woff2;base64,%s); font-weight: 200 800; }
body { margin: 0; } text { font-family: "Figures"; text-rendering: geometricPrecision; }
"""

BOXES = """() => {
  const box = (node, from) => {
    const a = node.getBoundingClientRect(), b = from.getBoundingClientRect();
    return [a.left - b.left, a.top - b.top, a.right - b.left, a.bottom - b.top];
  };
  const still = document.querySelector("svg.drawing"), live = document.querySelector("#live");
  const marks = {still: {}, live: {}}, words = {still: [], live: []};
  for (const node of still.querySelectorAll("[data-point]")) marks.still[node.dataset.point] = box(node, still);
  for (const node of live.querySelectorAll(".trace.bars .point path, .trace.scatter .points path")) {
    const point = node.closest(".point").__data__ ?? node.__data__;
    const trace = node.closest(".trace").__data__[0].trace;
    if (trace.hoverinfo !== "skip") marks.live[`${trace.index}-${point.i}`] = box(node, live);
  }
  for (const node of live.querySelectorAll(".annotation-text")) words.live.push(box(node, live));
  const texts = [...still.querySelectorAll("text")];
  for (const node of texts.slice(texts.length - words.live.length)) words.still.push(box(node, still));
  return [marks, words];
}"""


def _boxes(browser, chart, width):
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    # Tokens are the theme's: the browser reads their colours before it draws.
    figure = re.sub(r"var\(--[a-z0-9-]+\)", "#14201e", chart.json("fr", width))
    style = STYLE % base64.b64encode(FACE.read_bytes()).decode()
    page.set_content(f"<style>{style}</style>{chart.svg('fr', width)}<div id=live></div>")
    page.evaluate("document.fonts.load('14px Figures')")
    page.add_script_tag(path=str(PLOTLY))
    figure = json.loads(figure)
    figure["layout"]["font"]["family"] = "Figures"
    page.evaluate(
        "figure => Plotly.newPlot('live', figure.data, figure.layout, {displayModeBar: false}).then(() => true)", figure
    )
    found = page.evaluate(BOXES)
    page.close()
    assert errors == []
    return found


@pytest.mark.parametrize("rank", [0, 1])
@pytest.mark.parametrize("name", KINDS)
def test_marks_and_words_stand_where_plotly_puts_them(name, rank, load, chromium):
    chart = load(**{name: KINDS[name]})[0][name]
    marks, words = _boxes(chromium, chart, chart.widths[rank])
    assert marks["still"].keys() == marks["live"].keys()
    assert marks["still"]
    apart = {
        point: (still, marks["live"][point])
        for point, still in marks["still"].items()
        if any(abs(a - b) > TOLERANCE for a, b in zip(still, marks["live"][point], strict=True))
    }
    assert apart == {}
    moved = [
        (still, live)
        for still, live in zip(words["still"], words["live"], strict=True)
        if any(abs(a - b) > WORDS_TOLERANCE for a, b in zip(still, live, strict=True))
    ]
    assert moved == []
