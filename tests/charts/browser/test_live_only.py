"""A figure that our drawings cannot hold comes alive under its title, above its table."""

import json

import pytest

from plugins.charts import assembly
from tests.charts.conftest import ROOT, WORDS
from tests.charts.live_only import AREA, with_area
from tests.charts.page import figure_of
from tests.serving import served
from tests.theme.test_rendering import SITE

pytestmark = pytest.mark.browser

STATIC = ROOT / "theme" / "static"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data:"
)
SHEETS = ("tokens.css", "base.css", "components/figure.css", "components/drawing.css", "components/button.css")


@pytest.fixture
def chart(load, monkeypatch):
    monkeypatch.setattr(assembly, "all_kinds", with_area)
    return load(surfaces=AREA + WORDS)[0]["surfaces"]


@pytest.fixture
def site(tmp_path, chart):
    """The address of one page that holds the figure, under the policy of the site."""
    links = "".join(f'<link rel="stylesheet" href="/theme/css/{name}">' for name in SHEETS)
    scripts = '<script src="/theme/js/theme.js"></script><script type="module" src="/theme/js/site.js"></script>'
    policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    icon = '<link rel="icon" href="data:,">'
    head = f'<html lang="fr"><meta charset="utf-8">{policy}{icon}<title>Ponts</title>{links}{scripts}'
    (tmp_path / "index.html").write_text(head + str(figure_of(chart)), encoding="utf-8")
    (tmp_path / "theme").symlink_to(STATIC)
    (tmp_path / SITE["root"].strip("/")).symlink_to(".", target_is_directory=True)
    folder = tmp_path / "graphiques" / chart.id
    folder.mkdir(parents=True)
    for width in chart.widths:
        (folder / f"{chart.id}-fr-{width}.json").write_text(chart.json("fr", width), encoding="utf-8")
    yield from served(tmp_path)


@pytest.fixture
def open_page(chromium, site):
    """The page at a width; what went wrong is in the list."""
    pages = []

    def opened(width):
        page = chromium.new_page(viewport={"width": width, "height": 900})
        pages.append(page)
        wrong = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        page.goto(site)
        return page, wrong

    yield opened
    for page in pages:
        page.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_exploring_draws_the_figure_above_the_table_that_stays_open(open_page, width):
    page, wrong = open_page(width)
    assert page.locator(".figure__data").evaluate("node => node.open")
    assert page.locator(".figure__data tbody tr").first.is_visible()
    page.locator(".figure__explore").click()
    page.locator(".figure--live .js-plotly-plot .js-fill").wait_for(state="attached", timeout=15_000)
    live = page.locator(".figure__live").bounding_box()
    table = page.locator(".figure__data").bounding_box()
    assert live["height"] == pytest.approx(200 * live["width"] / {360: 328, 1280: 672}[width], abs=1)
    assert live["y"] + live["height"] <= table["y"]
    assert json.dumps(wrong) == "[]"
