"""The selector: the browser agrees with the build, and whoever cannot see, point or run scripts gets the same."""

import random
import re
from datetime import date, timedelta
from itertools import pairwise
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Page, expect

from plugins.datasets.catalog import load_catalog
from plugins.measures.catalogue import load_measures
from plugins.selector.catalogue import Selector, load_selectors
from tests import builds

pytestmark = pytest.mark.browser

PATH = "/explorer/choisir/"
GROUPS = ("met", "near", "unknown", "unmet")


@pytest.fixture(scope="module")
def selector() -> Selector:
    catalog, _ = load_catalog(builds.ROOT / "data", builds.ROOT)
    measures, _ = load_measures(builds.ROOT / "data" / "measures", catalog, builds.ROOT)
    folder = builds.ROOT / "content" / "selectors"
    return load_selectors(folder, catalog, measures, builds.ROOT, ["fr", "en"])[0]["choisir"]


def settings(selector: Selector) -> list[tuple[date, dict[str, str]]]:
    """A dozen days and requirements, each requirement in turn."""
    chance = random.Random(12)  # noqa: S311  # not a secret
    first, length = selector.spec.first, (selector.last - selector.spec.first).days
    found = []
    for turn in range(12):
        wanted = selector.spec.requirements
        asked = {*chance.sample(range(len(wanted)), chance.randint(1, len(wanted))), turn % len(wanted)}
        required = {wanted[rank].id: chance.choice(wanted[rank].choice_ids) for rank in sorted(asked)}
        found.append((first + timedelta(days=chance.randrange(length + 1)), required))
    return found


def ready(page: Page) -> Page:
    page.wait_for_selector(".selector--live")
    return page


def shown(page: Page) -> dict[str, list[str]]:
    """Group → the candidates in it, in the order of the page."""
    keys = "[...one.querySelectorAll('[data-key]')].map(found => found.dataset.key)"
    script = f"all => Object.fromEntries(all.map(one => [one.dataset.group, {keys}]))"
    return page.locator(".selector__results [data-group]").evaluate_all(script)


def words(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def test_the_browser_makes_the_same_groups_as_the_build(visit, selector) -> None:
    found = visit(1280)
    for day, required in settings(selector):
        page = ready(found.go(f"{PATH}?{urlencode({'date': day.isoformat(), **required})}"))
        told = {key: name for key, (name, _) in selector.ask(required, day).items()}
        expected = {name: sorted(key for key, group in told.items() if group == name) for name in GROUPS}
        assert {name: sorted(keys) for name, keys in shown(page).items()} == expected, (day, required)
    assert found.complaints == []
    assert found.strangers() == []


def test_at_each_key_date_the_browser_writes_the_words_of_the_build(visit, selector) -> None:
    page = ready(visit(1280).go(PATH))
    for day in selector.days:
        page.locator(f".selector__key[value='{day.day}']").click()
        for name in GROUPS:
            live = page.locator(f".selector__results [data-group={name}]").text_content()
            still = page.locator(f".selector__static [data-day='{day.day}'] [data-group={name}]").text_content()
            assert words(live) == words(still)


def test_the_first_answer_is_that_of_the_last_day_and_the_default_requirements(visit, selector) -> None:
    page = ready(visit().go(PATH))
    told = {key: name for key, (name, _) in selector.ask(selector.spec.default, selector.last).items()}
    assert sorted(shown(page)["met"]) == sorted(key for key, name in told.items() if name == "met")


def test_a_change_is_told_and_kept_in_the_address_and_survives_a_reload(visit) -> None:
    page = ready(visit(1280).go(PATH))
    page.get_by_label("Technologie maison").check()
    page.get_by_label("Qualifié SecNumCloud").select_option("3.2")
    page.get_by_label("Date", exact=True).fill("2024-07-14")
    expect(page.locator(".selector__summary")).to_contain_text("14 juillet 2024")
    assert ": " not in page.locator(".selector__summary").text_content(), "a count starts a line"
    expect(page).to_have_url(re.compile("2024-07-14"))
    asked = {"date": ["2024-07-14"], "hds": ["certifie"], "secnumcloud": ["3.2"], "technologie": ["yes"]}
    assert parse_qs(urlsplit(page.url).query) == asked
    before = shown(page)
    page.reload()
    ready(page)
    assert shown(page) == before
    assert page.get_by_label("Technologie maison").is_checked()
    assert page.get_by_label("Qualifié SecNumCloud").input_value() == "3.2"
    assert page.get_by_label("Date", exact=True).input_value() == "2024-07-14"
    assert page.locator(".selector__day").first.inner_text().replace("\u00a0", " ") == "Au 14 juillet 2024"


def test_on_a_phone_the_answer_is_in_view_while_the_question_is_set(visit) -> None:
    page = ready(visit(360).go(PATH))
    peek = page.locator(".selector__peek a")
    expect(peek).to_be_hidden()  # nothing is asked yet: it would only hide the controls
    before = peek.text_content()
    page.get_by_label("Contrôlé depuis l’Union").check()
    expect(peek).not_to_have_text(before)
    expect(peek).to_be_in_viewport()
    peek.click()
    expect(page.locator("#selector-results")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("query", "day"),
    [
        ("date=1999-01-01&hds=certifie", "2018-01-01"),
        ("date=2024-02-31&hds=x&secnumcloud=9", None),
        ("date=%3Cb%3E", None),
    ],
)
def test_an_address_that_says_nonsense_is_brought_back_in_bounds(visit, selector, query, day) -> None:
    found = visit()
    page = ready(found.go(f"{PATH}?{query}"))
    assert page.get_by_label("Date", exact=True).input_value() == (day or selector.last.isoformat())
    assert found.complaints == []


def test_a_date_can_be_typed_key_by_key(visit) -> None:
    page = ready(visit(1280).go(PATH))
    field = page.get_by_label("Date", exact=True)
    field.focus()
    page.keyboard.type("03032022")
    assert field.input_value() == "2022-03-03"
    expect(page.locator(".selector__summary")).to_contain_text("3 mars 2022".replace(" ", "\u00a0"))
    field.fill("")
    page.get_by_label("Certifié HDS").focus()
    assert field.input_value() == "2022-03-03"


def test_without_any_requirement_nobody_is_sorted(visit) -> None:
    page = ready(visit().go(PATH))
    page.get_by_label("Certifié HDS").uncheck()
    page.get_by_label("Qualifié SecNumCloud").select_option("")
    expect(page.locator(".selector__summary")).to_have_text("Exigez au moins un critère.")
    assert not page.locator(".selector__groups").is_visible()


def test_everything_is_set_from_the_keyboard(visit, selector) -> None:
    page = ready(visit(1280).go(PATH))
    page.locator(".selector__key").first.focus()
    page.keyboard.press("Enter")
    first = selector.days[0].day.isoformat()
    assert page.get_by_label("Date", exact=True).input_value() == first
    assert page.locator(".selector__key[aria-pressed=true]").get_attribute("value") == first
    month = page.get_by_label("D’un mois à l’autre")
    month.focus()
    page.keyboard.press("ArrowRight")
    assert page.get_by_label("Date", exact=True).input_value() == "2019-04-30"
    assert month.get_attribute("aria-valuetext").replace("\u00a0", " ") == "30 avril 2019"
    assert page.locator(".selector__key[aria-pressed=true]").count() == 0
    page.get_by_label("Certifié HDS").focus()
    page.keyboard.press("Space")
    expect(page).not_to_have_url(re.compile("hds"))
    proof = page.locator(".selector__results [data-group=unknown] .selector__proof summary").first
    proof.focus()
    page.keyboard.press("Enter")
    assert page.locator(".selector__results .selector__proof[open] a").first.is_visible()


def test_a_screen_reader_hears_names_groups_states_and_proofs(visit) -> None:
    page = ready(visit(1280).go(f"{PATH}?date=2026-02-09&hds=certifie&secnumcloud=toute-version"))
    assert page.get_by_role("group", name="Le jour").count() == 1
    assert page.get_by_role("group", name="Ce que vous exigez").count() == 1
    assert page.get_by_role("list", name="Les dates qui comptent").get_by_role("button").count() == 5
    hds = page.get_by_role("checkbox", name="Certifié HDS")
    assert "agréé" in page.locator(f"#{hds.get_attribute('aria-describedby')}").text_content()
    near = page.get_by_role("region", name=re.compile("À un critère près"))
    assert near.get_by_role("heading", level=4).count() == int(near.locator(".selector__size").first.inner_text())
    assert near.locator("dt").first.inner_text() == "Certifié HDS"
    assert near.locator("[data-state=not-met]").first.inner_text().strip() == "Manque"
    summary = near.locator("summary").first.text_content()
    assert re.search(r"\d+\s+pièces? – \w+, Certifié HDS", summary)
    assert page.locator("[role=status]").count() == 1
    levels = page.locator("main :is(h1, h2, h3, h4):visible").evaluate_all("all => all.map(h => +h.tagName[1])")
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = page.locator("[id]").evaluate_all("all => all.map(node => node.id)")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("script", [True, False])
def test_nothing_is_wider_than_the_screen(visit, width, script) -> None:
    page = visit(width, script=script).go(PATH)
    if script:
        ready(page)
    page.locator("details").evaluate_all("all => all.forEach(one => (one.open = true))")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_on_a_phone_everything_is_easy_to_touch(visit) -> None:
    page = ready(visit(360).go(PATH))
    form = page.locator(".selector__form")
    boxes = [one.bounding_box() for one in form.locator("input, select, button, [type=checkbox] + label").all()]
    assert [box for box in boxes if box["height"] < 24 or box["width"] < 24] == []
    assert all(one.bounding_box()["height"] >= 44 for one in form.locator("button, select, input[type=date]").all())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_without_script_the_key_dates_are_complete(visit, selector, scheme) -> None:
    page = visit(script=False, scheme=scheme).go(PATH)
    assert not page.locator(".selector__form").is_visible()
    assert not page.locator(".selector__results").is_visible()
    sections = page.locator(".selector__static > section")
    assert sections.count() == len(selector.days) == 5
    for rank, day in enumerate(selector.days):
        section = sections.nth(rank)
        for name, keys in ((name, section.locator(f"[data-group={name}] [data-key]")) for name in GROUPS):
            told = {key for key, (group, _) in selector.ask(selector.spec.default, day.day).items() if group == name}
            assert set(keys.evaluate_all("all => all.map(one => one.dataset.key)")) == told
    page.get_by_role("link", name=re.compile("21 décembre 2023")).click()
    assert page.locator("#on-2023-12-21").is_visible()


def test_when_the_facts_do_not_come_the_key_dates_stay_and_it_is_said(visit) -> None:
    found = visit()
    found.page.route("**/choisir-fr.json", lambda route: route.abort())
    page = found.go(PATH)
    expect(page.locator("[role=status]")).to_contain_text("Les dates qui comptent restent complètes")
    assert page.locator(".selector__static").is_visible()
    assert not page.locator(".selector__form").is_visible()


def test_what_follows_the_answer_does_not_jump(visit) -> None:
    found = visit(360)
    found.page.add_init_script(
        "window.moved = 0;"
        "new PerformanceObserver(list => { for (const one of list.getEntries()) moved += one.value; })"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page = ready(found.go(PATH))
    page.wait_for_timeout(400)
    assert page.evaluate("window.moved") <= 0.02


def test_the_english_page_speaks_english(visit) -> None:
    found = visit(1280)
    page = ready(found.go("/en/explore/choose/?date=2021-03-01&hds=certifie"))
    assert page.locator("html").get_attribute("lang") == "en"
    expect(page.locator(".selector__summary")).to_contain_text("On 1\u00a0March\u00a02021")
    assert found.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_boxes_to_tick_have_the_colours_of_the_page(visit, scheme) -> None:
    """The browser filled them with a grey of its own in the dark theme."""
    page = visit(360, scheme=scheme).go(PATH)
    ground = "node => getComputedStyle(node).backgroundColor"
    paper = page.locator("html").evaluate(ground)
    boxes = page.locator(".selector__box:not(:checked)")
    assert boxes.count() > 1
    assert set(boxes.evaluate_all(f"all => all.map({ground})")) == {paper}
    boxes.last.check()
    page.mouse.move(0, 0)
    assert page.locator(".selector__box:checked").last.evaluate(ground) != paper


@pytest.mark.parametrize("script", [True, False])
def test_the_first_screen_answers_before_anything_is_asked(visit, script) -> None:
    page = visit(360, script=script).go(PATH)
    glance = page.locator(".selector__glance")
    assert glance.bounding_box()["y"] + glance.bounding_box()["height"] < 640
    if script:
        ready(page)
    groups = page.locator(
        ".selector__groups > section" if script else ".selector__static > section:last-of-type > section"
    )
    sizes = groups.locator("h3 .selector__size").all_text_contents()
    assert re.findall(r", (\d+)", glance.text_content()) == sizes
    assert len(sizes) == len(GROUPS)
    assert page.locator(".without-script").is_visible() is not script
