"""A21: on paper, nothing to press; sources with their addresses; figures in one piece."""

import pytest

from tests.browser.accessibility.pages import (
    CHAPTER,
    FIRST_CHAPTER,
    GLOSSARY,
    HOME,
    MATRIX_CHAPTER,
    OPEN_CHAPTER,
    RECORD,
    SELECTOR,
    STAGES_CHAPTER,
    TABLE,
    WIDE_TABLES_CHAPTER,
)
from tests.browser.accessibility.rules import rules

pytestmark = pytest.mark.browser

RULES = rules("print")
A4 = 672  # pixels between the margins
SHEET = 986  # pixels of its height between the margins


@pytest.mark.parametrize("path", [HOME, CHAPTER, RECORD, TABLE])
@pytest.mark.parametrize("script", [True, False])
def test_on_paper_nothing_is_left_to_press(visit, path, script) -> None:
    page = visit(1280, script=script).go(path)
    page.emulate_media(media="print")
    assert page.evaluate(RULES["pressable"]) == []


def test_on_paper_notes_give_their_address_tables_are_open_and_figures_stay_whole(visit) -> None:
    page = visit(768).go(CHAPTER)
    page.emulate_media(media="print")
    assert page.evaluate(RULES["silent"]) == []
    assert page.evaluate(RULES["closed"]) == 0
    assert page.evaluate(RULES["whole"]) == []
    assert page.evaluate(RULES["torn"]) == []
    assert page.locator(".notes__item").count() > 10


def test_on_paper_each_link_has_a_number_and_its_address_after_the_sources(visit) -> None:
    page = visit(768).go(CHAPTER)
    sources = page.locator("ol.notes__list > .notes__item").count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    listed = page.locator(".printed .notes__item")
    numbers = [int(number) for number in listed.evaluate_all("items => items.map((item) => item.value)")]
    assert numbers == list(range(sources + 1, sources + 1 + len(numbers)))
    marks = {int(text.strip("\u00a0[]")) for text in page.locator(".printed__mark").all_text_contents()}
    assert marks == set(numbers)
    assert all(text.startswith("http") for text in listed.all_text_contents())
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".printed, .printed__mark").count() == 0


@pytest.mark.parametrize("path", [HOME, CHAPTER, FIRST_CHAPTER])
def test_on_paper_sources_counted_but_not_named_lead_somewhere(visit, path) -> None:
    """« 8 échéances » lost its only source on paper, and « et 19 autres sources » led nowhere."""
    page = visit(768).go(path)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for counted in page.locator(".number__sources, .figure__rest").all():
        assert counted.is_visible()
        assert counted.evaluate("words => words.nextElementSibling?.matches('.printed__mark')"), counted.text_content()
    assert page.locator(".figure__rest").count() > 0


@pytest.mark.parametrize("path", [CHAPTER, WIDE_TABLES_CHAPTER, TABLE])
def test_on_paper_no_table_is_cut_at_the_edge(visit, path) -> None:
    page = visit(A4).go(path)
    page.emulate_media(media="print")
    assert page.evaluate(RULES["cut"]) == []


@pytest.mark.parametrize("path", [TABLE, FIRST_CHAPTER, WIDE_TABLES_CHAPTER, CHAPTER, OPEN_CHAPTER])
def test_on_paper_each_figure_has_one_drawing_that_fits_on_a_sheet_with_its_title(visit, path) -> None:
    """A figure that starts a sheet keeps the space above it: the title of deadlines had a sheet of its own."""
    page = visit(A4, script=False).go(path)
    page.emulate_media(media="print")
    stages = page.locator(".figure__stage")
    assert stages.count() > 0
    for figure in page.locator(".figure:has(.figure__stage)").all():
        assert figure.locator(".figure__drawing:visible").count() == 1
        stage, whole = figure.locator(".figure__stage").bounding_box(), figure.bounding_box()
        above = figure.evaluate("figure => parseFloat(getComputedStyle(figure).marginBlockStart)")
        assert above + stage["y"] + stage["height"] - whole["y"] <= SHEET, figure.get_attribute("id")


def test_on_paper_no_line_of_a_paragraph_stands_alone_on_a_sheet(visit) -> None:
    """One word of chapter 8 had a sheet of its own."""
    page = visit(A4).go(OPEN_CHAPTER)
    page.emulate_media(media="print")
    styles = "nodes => nodes.map((node) => getComputedStyle(node)).flatMap((style) => [+style.orphans, +style.widows])"
    assert set(page.locator(".prose :is(p, li)").evaluate_all(styles)) == {3}


def test_a_dark_theme_prints_on_white(visit) -> None:
    page = visit(768, scheme="dark").go(CHAPTER)
    page.evaluate("() => { document.documentElement.dataset.theme = 'dark' }")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.prose p')).color") == "rgb(20, 32, 30)"


def test_on_paper_each_procedure_is_whole_and_a_drawing_comes_before_its_steps(visit) -> None:
    """Cut across three columns, a procedure printed its prices over its choice."""
    page = visit(A4).go(STAGES_CHAPTER)
    page.emulate_media(media="print")
    courses = page.locator(".stages__course").evaluate_all(
        "all => all.map((one) => [getComputedStyle(one).breakInside, one.getBoundingClientRect().height])"
    )
    assert len(courses) > 1
    assert all(cut == "avoid" and height < SHEET for cut, height in courses)
    page = visit(A4).go(CHAPTER)
    page.emulate_media(media="print")
    stepped = page.locator(".figure__stepped").first
    drawing, steps = (stepped.locator(name).bounding_box() for name in (".figure__stage", ".stepper__list"))
    assert drawing["y"] < steps["y"]


def test_on_paper_a_matrix_tells_every_date_under_its_title(visit) -> None:
    """With script, only the chosen date was printed, and nothing said which."""
    page = visit(A4).go(MATRIX_CHAPTER)
    told = page.locator(".matrix__select option[value*='-']").count()
    page.emulate_media(media="print")
    states = page.locator(".matrix__state")
    assert states.count() == told > 1
    for state in states.all():
        assert state.locator(".matrix__summary").is_visible()
        assert state.locator("tbody").first.bounding_box()["height"] > 100


def test_on_paper_a_met_requirement_does_not_count_on_its_ground(visit) -> None:
    """Most printers leave grounds out: white words on black were printed pale on white."""
    page = visit(A4).go(SELECTOR)
    page.emulate_media(media="print")
    ink = "node => [getComputedStyle(node).color, getComputedStyle(document.body).color]"
    assert len(set(page.locator(".selector__state--met").first.evaluate(ink))) == 1


def test_on_paper_each_source_of_a_requirement_has_an_address_and_no_call_is_left(visit) -> None:
    """« Voir la ligne des données » was printed forty-five times, and no source could be found again."""
    page = visit(A4).go(SELECTOR)
    page.locator(".selector--live").wait_for()
    page.emulate_media(media="print")
    assert page.locator(".selector__groups").get_by_text("Voir la ligne des données").first.is_hidden()
    assert page.locator(".selector__groups .selector__proof > summary").first.is_hidden()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    sources = page.locator(".selector__groups .selector__sources a")
    assert sources.count() > 20
    assert page.locator(".selector__groups .selector__sources a + .printed__mark").count() == sources.count()
    addresses = page.locator(".printed .notes__item").all_text_contents()
    assert len(addresses) == len(set(addresses)) > 10


def test_on_paper_the_heads_of_a_table_that_sorts_are_words_and_sources_have_their_title(visit) -> None:
    """A button is not drawn in a head that a sheet repeats, and « 1 2 3 » named no source of the glossary."""
    page = visit(A4).go(GLOSSARY)
    page.wait_for_selector(".data__sort")
    page.emulate_media(media="print")
    said = "heads => heads.map((head) => [getComputedStyle(head, '::after').content, head.textContent])"
    heads = page.locator("#rows thead th[data-field]").evaluate_all(said)
    assert heads
    assert all(shown == f'"{words}"' for shown, words in heads)
    assert page.locator("#rows .data__sort").first.is_hidden()
    title = page.locator("#rows .source-number > span").first
    assert title.bounding_box()["width"] > 30


@pytest.mark.parametrize("chart", ["fil-decisions", "echeances", "autorisations-cnil"])
def test_the_page_of_a_chart_draws_it_on_its_first_sheet(visit, chart) -> None:
    """The first sheet held the name of the site only."""
    page = visit(A4).go(f"/graphiques/{chart}/")
    page.emulate_media(media="print")
    drawing = page.locator(".figure__drawing:visible").first.bounding_box()
    assert drawing["y"] + drawing["height"] <= SHEET
    assert page.locator(".figure").first.evaluate("figure => getComputedStyle(figure).breakBefore") == "auto"
