"""The select of a matrix: one date at a time, kept in the address; without script, every date opens by itself."""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

import jinja2
import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page

from plugins.charts.catalogue import load_charts
from plugins.charts.frame import Category
from plugins.charts.kinds.matrix import Matrix, arrange
from plugins.charts.kinds.matrix.courses import Course, Courses
from plugins.charts.kinds.matrix.states import Entry, Group, Line, State
from plugins.datasets.catalog import load_catalog
from plugins.formats import show
from plugins.measures.catalogue import load_measures
from plugins.wording import load_wording
from tests import builds
from tests.serving import served

pytestmark = pytest.mark.browser

THEME = Path(__file__).resolve().parents[2] / "theme"
HELD = Category("held", "Obtenu", "circle", "neutral")
ABSENT = Category("not-found", "Non trouvé", "square-open", "neutral")
DATES = ("2019-03-01", "2021-06-30", "2023-10-15")
PAGE = """<!doctype html><html lang="fr" class="js"><meta charset="utf-8"><title>Essai</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="theme/css/tokens.css"><link rel="stylesheet" href="theme/css/reset.css">
<link rel="stylesheet" href="theme/css/components/data.css">
<link rel="stylesheet" href="theme/css/components/matrix.css">
<script type="module" src="theme/js/site.js"></script>
<main><figure class="figure" id="essai">{figure}</figure></main></html>"""


def figure() -> str:
    """A matrix of libraries at three dates; what a cell says is the date itself."""

    def state(day: str) -> State:
        said = Entry("", None, None, day, False, None, None, False, False, None)
        return State(day, "essai", (Line("Nord", "nord", ((Group(HELD, (said,)),),)),), (), "", 0)

    states = tuple(state(day) for day in DATES)
    said = Entry("Fond", None, None, "2020-02-03", False, None, None, False, False, None)
    lines = (
        Course("Nord", "nord", ("2018-01-01= 2020-02-03=0:0",)),
        Course("Sud", "sud", ("2018-01-01= 2019-01-01=0:0 2022-01-01=",)),
        Course("Est", "est", ("2018-01-01=",)),
    )
    days = Courses("2018-01-01", DATES[-1], (HELD,), (said,), lines, 1, "Afficher les {n} autres")
    return written(Matrix("Lieu", ("Accueil",), ABSENT, None, states, days), None)


def written(matrix: Matrix, link: object) -> str:
    """A matrix as the theme writes it."""
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(THEME / "templates"), autoescape=True)
    chart = {"anchor": "essai", "arranged": matrix, "link": link}
    return environment.get_template("figures/matrix.html").render(
        chart=chart, wording=load_wording(), language="fr", show=show
    )


def test_a_page_read_in_vain_looks_like_a_cell_that_no_page_tells_of() -> None:
    def said(until: str | None, expires: bool) -> Entry:
        return Entry("", None, None, "2023-10-02", False, "2023-10-09", until, expires, False, None)

    read = Group(ABSENT, (said(None, False),)), Group(HELD, (said("2023-12-31", True),))
    state = State(DATES[2], "essai", (Line("Nord", "nord", (read, ())),), (), "", 0)
    days = Courses("2018-01-01", DATES[2], (HELD, ABSENT), (), (), 1, "")
    page = BeautifulSoup(
        written(Matrix("Lieu", ("Prêt", "Accueil"), ABSENT, None, (state,), days), None), "html.parser"
    )
    first, second = page.select(".matrix__state td")
    assert first.select_one(".matrix__missing") == second.select_one(".matrix__missing") is not None
    assert [mark.get_text(strip=True) for mark in first.select(".effect")] == ["Obtenu"]
    assert len(page.template.div.select(".effect")) == len(page.template.div.select(".matrix__missing")) == 1
    last = first.select(".matrix__dates")[-1]
    assert last.strong.extract() and last.get_text(strip=True).endswith("2023"), "a separator hangs before the frame"


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
    """The dates whose table can be read; nothing for a day that no story tells."""
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
    assert page.locator(".matrix__day").bounding_box()["height"] >= 44


def choose(page: Page, day: str) -> None:
    """Fill the field of any day."""
    page.get_by_label("ou un autre jour").fill(day)


def read(page: Page) -> list[list[str]]:
    """The rows in view, cell by cell, with ordinary spaces."""
    cells = "rows => rows.map((row) => [...row.cells].map((cell) => cell.textContent))"
    found = page.locator(".matrix__state[open] > table > tbody > tr").evaluate_all(cells)
    return [[" ".join(cell.replace("\u00a0", " ").split()) for cell in row] for row in found]


def test_any_other_day_is_made_from_the_turns_of_each_cell(opened) -> None:
    page = opened()
    choose(page, "2020-02-02")
    assert read(page) == [["Nord", "Non trouvé"]]
    assert page.locator(".matrix__more > summary:visible").text_content() == "Afficher les 1 autres"
    assert "1 autre ligne n’a aucun relevé" in page.locator(".matrix__silent:visible").text_content()
    choose(page, "2020-02-03")
    assert "depuis le 3 février 2020" in read(page)[0][1]
    choose(page, "2022-01-01")
    assert page.locator(".matrix__more:visible").count() == 0
    assert "2 autres lignes" in page.locator(".matrix__silent:visible").text_content()


def test_another_day_is_said_and_kept_in_the_address_until_a_story_date_is_chosen(opened) -> None:
    page = opened()
    choose(page, "2020-01-01")
    assert page.url.endswith("#essai?date=2020-01-01")
    assert page.get_by_label("Situation au").input_value() == ""
    assert "1er janvier 2020" in page.locator(".matrix [role=status]").text_content().replace("\u00a0", " ")
    assert "1er janvier 2020" in page.locator(".matrix__summary:visible").text_content().replace("\u00a0", " ")
    page.get_by_label("Situation au").select_option("essai-2019-03-01")
    assert page.locator(".matrix__summary:visible").count() == 0
    assert (shown(page), page.locator(".matrix__state:visible").count()) == ([DATES[0]], 1)
    assert page.get_by_label("ou un autre jour").input_value() == DATES[0]


def test_the_day_of_a_story_shows_the_story(opened) -> None:
    page = opened()
    choose(page, DATES[1])
    assert shown(page) == [DATES[1]]
    assert page.url.endswith("#essai-2021-06-30")


def test_an_address_opens_any_day(opened) -> None:
    page = opened("#essai?date=2020-02-03")
    assert "depuis le 3 février 2020" in read(page)[0][1]
    assert page.get_by_label("ou un autre jour").input_value() == "2020-02-03"


@pytest.mark.parametrize("day", ["2017-12-31", "2023-10-16", "2020-02-31", "demain", ""])
def test_an_address_with_a_day_that_cannot_be_changes_nothing(opened, day: str) -> None:
    page = opened(f"#essai?date={day}")
    assert shown(page) == [DATES[2]]
    assert page.get_by_label("ou un autre jour").input_value() == DATES[2]


def test_in_the_dossier_the_browser_says_on_random_days_what_the_build_says(visit) -> None:
    root = builds.ROOT
    catalog, _ = load_catalog(root / "data", root)
    measures, _ = load_measures(root / "data" / "measures", catalog, root)
    chart = load_charts(root / "content" / "charts", catalog, measures, root, ("fr", "en"))[0]["matrice-certifications"]
    span = (date.fromisoformat(chart.verified_on) - date(2018, 1, 1)).days
    chosen = sorted(Random(2018).sample(range(span), 12))  # noqa: S311 - any days will do
    days = [(date(2018, 1, 1) + timedelta(days=step)).isoformat() for step in chosen]
    moments = [{"at": day, "title": {"fr": "x", "en": "x"}} for day in days]
    spec = chart.spec.model_copy(update={"options": {**chart.spec.options, "moments": moments}})
    found = visit(1280)
    page = found.go("/graphiques/matrice-certifications/")
    page.wait_for_selector(".matrix--chosen")
    expected = arrange(chart.rows, spec, chart.frames["fr"])
    soup = BeautifulSoup(written(expected, lambda *_: None), "html.parser")
    for day in days:
        choose(page, day)
        table = soup.find(id=f"essai-{day}-table")
        rows = [["".join(cell.get_text().split()) for cell in row.find_all(["th", "td"])] for row in table.tbody("tr")]
        assert [[cell.replace(" ", "") for cell in row] for row in read(page)] == rows, day
        more = soup.find(id=f"essai-{day}-more")
        other = page.locator(".matrix__state[open] .matrix__more tbody tr").count()
        assert other == (len(more.tbody("tr")) if more else 0), day
    assert found.complaints == []
