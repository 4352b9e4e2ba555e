"""Words in drawings as a browser sets them: never over one another, never outside, never too small, in both themes."""

import base64
import re
from itertools import combinations

import pytest

from plugins.charts.catalogue import FACE
from tests.charts.conftest import ROOT

pytestmark = pytest.mark.browser

CSS = ROOT / "theme" / "static" / "css"
FIGURES = """
@font-face { font-family: "Bricolage Grotesque"; src: url(data:font/woff2;base64,%s); font-weight: 200 800; }
:root { --font-figures: "Bricolage Grotesque"; } body { margin: 0; }
"""

TAIL = 1.5
"""Pixels of a letter that may pass the edge of a drawing, which lets them be seen."""

# A line of text: what starts at a place of its own. Its height is that of its ink, from capitals to descenders.
LINES = """() => [...document.querySelectorAll("svg.drawing")].map((drawing) => {
  const from = drawing.getBoundingClientRect();
  const lines = [];
  for (const text of drawing.querySelectorAll("text")) {
    const size = Number.parseFloat(getComputedStyle(text).fontSize) * from.width / drawing.viewBox.baseVal.width;
    let line = null;
    for (const run of text.children.length ? text.children : [text]) {
      const box = run.getBoundingClientRect();
      if (!line || run.hasAttribute("x")) {
        const baseline = Number(run.getAttribute("y") ?? text.getAttribute("y"));
        const place = { top: baseline - 0.74 * size, bottom: baseline + 0.22 * size };
        line = { words: "", size, ...place, left: Infinity, right: -Infinity, fill: getComputedStyle(run).fill };
        lines.push(line);
      }
      line.words += run.textContent;
      line.left = Math.min(line.left, box.left - from.left);
      line.right = Math.max(line.right, box.right - from.left);
    }
  }
  return { name: drawing.parentElement.dataset.name, width: from.width, height: from.height, lines };
})"""


def page_of(charts):
    style = FIGURES % base64.b64encode(FACE.read_bytes()).decode()
    sheets = [(CSS / name).read_text(encoding="utf-8") for name in ("tokens.css", "components/drawing.css")]
    drawings = [
        f'<div data-name="{chart.id} {language} {width}">{chart.svg(language, width)}</div>'
        for chart in charts.charts.values()
        if chart.drawn
        for language in chart.texts
        for width in chart.widths
    ]
    # Ids come twice, once per language; a reader never has both in one page, and words need none.
    return f"<style>{''.join(sheets)}{style}</style>{''.join(drawings)}"


def faults(drawing):
    lines = drawing["lines"]
    for line in lines:
        if line["left"] < -TAIL or line["right"] > drawing["width"] + TAIL:
            yield f"« {line['words']} » leaves the drawing ({line['left']:.1f}, {line['right']:.1f})"
        if line["top"] < -0.5 or line["bottom"] > drawing["height"] + 0.5:
            yield f"« {line['words']} » leaves the drawing ({line['top']:.1f}, {line['bottom']:.1f})"
        if line["size"] < 12:
            yield f"« {line['words']} » is {line['size']} px"
    for one, other in combinations(lines, 2):
        across = min(one["right"], other["right"]) - max(one["left"], other["left"])
        down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
        if across > 0.5 and down > 0.5:
            yield f"« {one['words']} » over « {other['words']} »"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_neither_meet_nor_leave_the_drawing_nor_are_small(own_charts, chromium, scheme):
    page = chromium.new_page(viewport={"width": 1000, "height": 800}, color_scheme=scheme)
    page.set_content(page_of(own_charts))
    page.evaluate(
        "Promise.all(['400', '700'].map(weight => document.fonts.load(`${weight} 14px 'Bricolage Grotesque'`)))"
    )
    drawings = page.evaluate(LINES)
    page.close()
    assert {round(drawing["width"]) for drawing in drawings} == {328, 672, 960}
    assert [f"{drawing['name']}: {fault}" for drawing in drawings for fault in faults(drawing)] == []
    inks = {line["fill"] for drawing in drawings for line in drawing["lines"]}
    lightest = max(max(map(int, re.findall(r"[0-9]+", ink)[:3])) for ink in inks)
    assert (lightest > 200) == (scheme == "dark")


@pytest.mark.parametrize("width", [328, 672, 960])
def test_charts_that_are_tables_or_lists_keep_their_words_in_place(own_charts, chromium, address, width):
    arranged = [chart.id for chart in own_charts.charts.values() if not chart.drawn]
    assert len(arranged) >= 4
    page = chromium.new_page(viewport={"width": width, "height": 800}, java_script_enabled=False)
    wrong = []
    for name in arranged:
        for folder in ("graphiques", "en/charts"):
            page.goto(f"{address}/{folder}/{name}/")
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                wrong += [f"{folder}/{name} {scheme}: {fault}" for fault in page.evaluate(SPILLS)]
    page.close()
    assert wrong == []


# What no reader sees has no place; a part that scrolls keeps its words.
SPILLS = """() => {
  const found = [];
  const figure = document.querySelector(".figure__html");
  for (const node of figure.querySelectorAll("*")) {
    const style = getComputedStyle(node);
    const box = node.getBoundingClientRect();
    const said = [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
    if (!said || box.width <= 1 || node.closest(".hidden")) continue;
    const words = node.textContent.trim().slice(0, 40);
    if (Number.parseFloat(style.fontSize) < 12) found.push(`« ${words} » is ${style.fontSize}`);
    if (node.scrollWidth > node.clientWidth + 1 && style.display !== "inline" && style.overflowX === "visible") {
      found.push(`« ${words} » spills out of its box`);
    }
  }
  if (document.documentElement.scrollWidth > innerWidth + 1) found.push("the page scrolls sideways");
  return found;
}"""
