"""The select of a matrix: one date at a time, kept in the address; without script, every date opens by itself."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from playwright.sync_api import Browser, Page

from plugins.charts.frame import Category
from plugins.charts.kinds.matrix.states import Entry, Group, Line, Matrix, State
from plugins.formats import show
from plugins.wording import load_wording
from tests.browser.conftest import served

pytestmark = pytest.mark.browser

THEME = Path(__file__).resolve().parents[2] / "theme"
DATES = ("2019-03-01", "2021-06-30", "2023-10-15")
PAGE = """<!doctype html><html lang="fr" class="js"><meta charset="utf-8"><title>Essai</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="theme/css/tokens.css"><link rel="stylesheet" href="theme/css/reset.css">
<link rel="stylesheet" href="theme/css/components/data.css">
<link rel="stylesheet" href="theme/css/components/matrix.css">
<script type="module" src="theme/js/site.js"></script><main><figure class="figure">{figure}</figure></main></html>"""


def figure() -> str:
    """A matrix of libraries at three dates; what a cell says is the date itself."""
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(THEME / "templates"), autoescape=True)
    held = Category("held", "Obtenu", "circle", "neutral")

    def state(day: str) -> State:
        said = Entry("", None, None, day, False, None, None, False, False, None)
        return State(day, "essai", (Line("Nord", "nord", ((Group(held, (said,)),),)),), (), "", 0)

    matrix = Matrix("Lieu", ("Accueil",), held, None, tuple(state(day) for day in DATES))
    chart = {"anchor": "essai", "arranged": matrix, "link": None}
    return environment.get_template("figures/matrix.html").render(
        chart=chart, wording=load_wording(), language="fr", show=show
    )


@pytest.fixture(scope="module")
def matrix_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("matrix")
    shutil.copytree(THEME / "static", folder / "theme")
    (folder / "index.html").write_text(PAGE.format(figure=figure()), encoding="utf-8")
    yield from served(folder)


@pytest.fixture
def opened(chromium: Browser, matrix_address: str):
    """`opened(fragment="", script=True, width=360)` → the page."""
    contexts = []

    def go(fragment: str = "", script: bool = True, width: int = 360) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 800}, java_script_enabled=script)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{matrix_address}/{fragment}", wait_until="load")
        if script:
            page.wait_for_selector(".matrix--chosen")
        return page

    yield go
    for context in contexts:
        context.close()


def shown(page: Page) -> list[str]:
    """The dates whose table can be read."""
    tables = page.locator(".matrix__table:visible")
    return [
        name.removeprefix("essai-").removesuffix("-table") for name in tables.evaluate_all("all => all.map(t => t.id)")
    ]


def test_the_last_date_is_shown_first(opened) -> None:
    assert shown(opened()) == [DATES[2]]


def test_choosing_a_date_shows_it_alone_says_it_and_keeps_it_in_the_address(opened) -> None:
    page = opened()
    page.get_by_label("Situation au").select_option("essai-2021-06-30")
    assert shown(page) == [DATES[1]]
    assert page.url.endswith("#essai-2021-06-30")
    assert "30 juin 2021" in page.locator(".matrix [role=status]").text_content().replace("\u00a0", " ")


def test_an_address_opens_its_date(opened) -> None:
    page = opened("#essai-2019-03-01")
    assert shown(page) == [DATES[0]]
    assert page.get_by_label("Situation au").input_value() == "essai-2019-03-01"


def test_an_address_of_something_else_changes_nothing(opened) -> None:
    assert shown(opened("#ailleurs")) == [DATES[2]]


def test_going_back_to_another_date_follows_the_address(opened) -> None:
    page = opened()
    page.evaluate("location.hash = '#essai-2019-03-01'")
    page.wait_for_function("document.getElementById('essai-2019-03-01').open")
    assert shown(page) == [DATES[0]]


def test_the_choice_works_from_the_keyboard(opened) -> None:
    page = opened()
    page.get_by_label("Situation au").focus()
    page.keyboard.press("ArrowUp")
    page.wait_for_function("document.getElementById('essai-2021-06-30').open")
    assert shown(page) == [DATES[1]]


def test_without_script_every_date_opens_by_itself(opened) -> None:
    page = opened(script=False)
    assert shown(page) == [DATES[2]]
    assert not page.locator(".matrix__select").is_visible()
    page.locator("#essai-2019-03-01 > summary").click()
    assert shown(page) == [DATES[0], DATES[2]]


@pytest.mark.parametrize("width", [320, 360, 768])
def test_nothing_is_wider_than_the_screen_and_the_select_is_easy_to_touch(opened, width: int) -> None:
    page = opened(width=width)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert page.locator(".matrix__select").bounding_box()["height"] >= 44
