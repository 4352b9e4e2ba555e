"""Search: what the browser folds, forgives and ranks; then the page itself."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.discovery.search.entries import Entry
from plugins.discovery.search.parts import part
from plugins.discovery.search.words import words
from plugins.wording import load_wording
from tests.bench import search as bench

pytestmark = pytest.mark.browser

ENGINE = Path(__file__).resolve().parents[2] / "theme" / "static" / "js" / "components" / "search-index.js"
FRENCH = [
    Entry("Ponts", "/arche/", "Pont d’Arche", "Reconstruit en 1902", "Un ouvrage de maçonnerie", rank=2),
    Entry("Ponts", "/suspendu/", "Pont suspendu", "", "Les câbles portent le tablier ; arche abandonnée", rank=2),
    Entry("Mots", "/mots/#voute", "Voûte", "", "Forme de l’arche, en pierre"),
    Entry("Mots", "/mots/#oeuvre", "Œuvre vive", "", "Cœur de l’île\u00a0: 1\u202f218 m"),
    Entry("Sources", "/sources/#plan", "Le pont d’Arche, relevé", "", "Archives", rank=0),
    Entry("Sources", "/sources/#hosting", "Hosted bridges", "", "Hosting of boats", rank=0),
]
AWKWARD = [
    "L’État, l'été, aujourd’hui ; n°\u00a01\u202f218,5 (3.2)",
    "Cœur d’ŒUVRE, ex æquo, Straße, Ångström, naïveté, e\u0301te\u0301",
    "İstanbul ΟΔΥΣΣΕΥΣ σοφός Ⅷ ½ ² ① 日本 架 _a_b_ c\u00addé «\u00a0x\u00a0» ﬁn",
]


@pytest.fixture(scope="module")
def engine(chromium: Browser) -> Iterator[Page]:
    """A blank page where `engine` is the search, and `index` the entries above."""
    page = chromium.new_page()
    names = "fold, words, stem, near, SearchIndex"
    page.add_script_tag(content=f"{ENGINE.read_text('utf-8')}\nwindow.engine = {{ {names} }};", type="module")
    page.wait_for_function("window.engine")
    page.evaluate("part => { window.index = new engine.SearchIndex(); index.add(part); }", part(FRENCH, "fr"))
    yield page
    page.close()


def found(engine: Page, question: str) -> list[str]:
    return engine.evaluate("question => index.search(question).map(({ entry }) => entry.path)", question)


def test_browser_and_build_read_the_same_words_in_a_text(engine: Page) -> None:
    texts = [*AWKWARD, *(message for wording in load_wording().values() for message in wording.messages.values())]
    assert engine.evaluate("texts => texts.map(engine.words)", texts) == [list(words(text)) for text in texts]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("voute", "/mots/#voute"),
        ("VOÛTE", "/mots/#voute"),
        ("vou", "/mots/#voute"),
        ("coeur", "/mots/#oeuvre"),
        ("œuvre", "/mots/#oeuvre"),
        ("l'ile", "/mots/#oeuvre"),
        ("1\u00a0218", "/mots/#oeuvre"),
        ("1 218", "/mots/#oeuvre"),
        ("pont d\u2019arche", "/arche/"),
        ("pont d'arche", "/arche/"),
        ("maçonneries", "/arche/"),
        ("suspendues", "/suspendu/"),
        ("hosting", "/sources/#hosting"),
        ("bridge", "/sources/#hosting"),
        ("1902", "/arche/"),
    ],
)
def test_accents_spaces_apostrophes_ligatures_and_endings_do_not_count(engine: Page, question, first) -> None:
    assert found(engine, question)[0] == first


@pytest.mark.parametrize("question", ["suspedu", "susppendu", "supsendu", "suspenqu", "sispen"])
def test_one_mistake_in_a_word_is_forgiven(engine: Page, question) -> None:
    assert found(engine, question) == ["/suspendu/"]


def test_two_mistakes_are_not(engine: Page) -> None:
    assert found(engine, "zuspenqu") == []


def test_a_title_comes_before_a_text_and_what_backs_the_rest_comes_last(engine: Page) -> None:
    assert found(engine, "arche")[0] == "/arche/"
    assert found(engine, "pont d’arche").index("/sources/#plan") > 0


def test_an_answer_to_the_whole_question_comes_before_an_answer_to_a_part(engine: Page) -> None:
    assert found(engine, "pont suspendu")[0] == "/suspendu/"


def test_small_words_count_only_when_they_are_alone(engine: Page) -> None:
    assert found(engine, "la voûte de") == found(engine, "voûte")
    assert found(engine, "de") == []


@pytest.mark.parametrize("question", ["", " ", "’", "<b>", "zzzz", "__proto__", "constructor"])
def test_what_cannot_be_found_finds_nothing(engine: Page, question) -> None:
    assert found(engine, question) == []


def test_a_second_part_joins_the_first(engine: Page) -> None:
    more = part([Entry("Mots", "/mots/#pile", "Pile", "", "Appui d’un pont suspendu")], "fr")
    paths = engine.evaluate(
        "([first, second]) => { const both = new engine.SearchIndex(); both.add(first); both.search('pile');"
        "both.add(second); return both.search('pile').map(({ entry }) => entry.path); }",
        [part(FRENCH, "fr"), more],
    )
    assert paths == ["/mots/#pile"]


@pytest.fixture
def page(visit) -> Page:
    """The search page of this dossier, its index read."""
    opened = visit(1280)
    return bench.search_page(opened.page, opened.address)


@pytest.mark.parametrize("form", bench.FORMS)
def test_nineteen_questions_in_twenty_are_answered_among_the_first_five(page: Page, form) -> None:
    asked = bench.questions()
    missed = bench.misses(page, asked, form)
    assert len(asked) >= 60
    assert len(missed) <= len(asked) * 0.05, missed


def test_nothing_is_asked_of_others_and_the_policy_holds(visit) -> None:
    opened = visit(360)
    bench.search_page(opened.page, opened.address).get_by_role("searchbox").fill("a")
    assert opened.strangers() == []
    assert opened.complaints == []
    assert opened.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_other_pages_do_not_load_the_search(visit) -> None:
    opened = visit()
    opened.go("/methode/").wait_for_timeout(300)
    assert [url for url in opened.requests if "search" in url or "rechercher" in url] == []


def test_the_field_has_a_name_and_stands_in_a_search_landmark(page: Page) -> None:
    name = load_wording()["fr"]("search.placeholder")
    assert page.get_by_role("search", name=name).count() == 1
    assert page.get_by_role("searchbox", name=name).count() == 1


ADDED_UP = """() => {
  const number = (text) => Number(/^[\\d\u202f]+/.exec(text)[0].replaceAll("\u202f", ""));
  const sizes = [...document.querySelectorAll(".search__group h2 .search__size")];
  const said = document.querySelector("main [role=status]").textContent;
  return sizes.reduce((sum, size) => sum + number(size.textContent.trim()), 0) === number(said.trim());
}"""


def test_results_come_by_kind_and_their_number_is_said(page: Page) -> None:
    page.get_by_role("searchbox").fill("décision")
    groups = page.locator(".search__group")
    status = page.get_by_role("status")
    expect(status).to_have_text(re.compile(r"résultats pour «\u00a0décision\u00a0»"))
    assert groups.count() > 1
    page.wait_for_function(ADDED_UP)  # the last groups come after the first ones are in sight
    more = groups.locator("details").first
    before = groups.locator("a:visible").count()
    more.locator("summary").click()
    expect(groups.locator("a:visible")).not_to_have_count(before)


def test_each_letter_leaves_only_what_the_question_finds(page: Page) -> None:
    field, groups = page.get_by_role("searchbox"), page.locator(".search__group")
    shown = []
    for typed in ("décision", "décision de", "pont", "décision"):
        field.fill(typed)
        expect(page.get_by_role("status")).to_have_text(
            re.compile(f"«\u00a0{typed}\u00a0»|{load_wording()['fr']('search.none', q=typed)}")
        )
        shown.append(groups.all_inner_texts())
    field.fill("")
    expect(groups).to_have_count(0)
    assert shown[0] == shown[-1]
    assert shown[0] != shown[2]


def test_the_lists_of_the_page_give_way_to_results_and_come_back(page: Page) -> None:
    field, lists = page.get_by_role("searchbox"), page.locator(".search__list").first
    assert lists.locator("a").first.is_visible()
    for typed, listed in (("décision", False), ("zzzzqqq", True), ("décision", False), ("", True)):
        field.fill(typed)
        assert lists.locator("a").first.evaluate("link => link.checkVisibility()") is listed, typed


def test_nothing_found_is_said_with_what_to_try(page: Page) -> None:
    page.get_by_role("searchbox").fill("zzzzqqq <b>$&")
    expect(page.get_by_role("status")).to_have_text(load_wording()["fr"]("search.none", q="zzzzqqq <b>$&"))
    assert page.locator(".search__group").count() == 0


def test_the_question_is_in_the_address_and_comes_back_from_it(page: Page) -> None:
    page.get_by_role("searchbox").fill("l’été & co")
    page.wait_for_url(lambda url: parse_qs(urlsplit(url).query) == {"q": ["l’été & co"]})
    page.reload(wait_until="networkidle")
    assert page.get_by_role("searchbox").input_value() == "l’été & co"
    page.get_by_role("searchbox").fill("")
    page.wait_for_url(lambda url: not urlsplit(url).query)


def test_the_keyboard_goes_through_the_results(page: Page) -> None:
    page.get_by_role("searchbox").fill("décision")
    links = page.locator(".search__items a")
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("Tab")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_every_result_leads_to_a_page_and_an_anchor_that_are_there(page: Page, published) -> None:
    parts = page.locator(".search").get_attribute("data-parts").split(" ")
    paths = [path for name in parts for path in json.loads((published / name.lstrip("/")).read_text("utf-8"))["paths"]]
    broken = []
    for path in paths:
        address, _, anchor = path.partition("#")
        file = published / address.lstrip("/") / "index.html"
        if not file.is_file() or (anchor and f'id="{anchor}"' not in file.read_text("utf-8")):
            broken.append(path)
    assert len(paths) > 1000
    assert broken == []


def test_without_script_the_page_leads_to_every_list(visit, published) -> None:
    page = visit(script=False).go("/rechercher/")
    assert page.get_by_role("searchbox").count() == 0
    assert page.get_by_text(load_wording()["fr"]("search.script")).is_visible()
    links = set(page.locator("main a").evaluate_all("links => links.map((link) => link.getAttribute('href'))"))
    pages = {folder.name: folder / "index.html" for folder in (published / "explorer").iterdir()}
    tables = {f"/explorer/{name}/" for name, page in pages.items() if 'id="rows"' in page.read_text("utf-8")}
    assert tables
    assert tables | {"/glossaire/", "/sources/", "/affirmations/"} <= links


def test_an_index_that_does_not_come_is_said(visit) -> None:
    opened = visit()
    opened.page.route("**/rechercher/*.json", lambda route: route.abort())
    opened.go("/rechercher/").get_by_role("searchbox").focus()
    expect(opened.page.get_by_role("status")).to_have_text(load_wording()["fr"]("search.failed"))
