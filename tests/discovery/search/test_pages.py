"""Written pages as a search finds them."""

from types import SimpleNamespace

from plugins.discovery.search.entries import Entry
from plugins.discovery.search.pages import page_entries


def written(content: str, save_as: str = "1-ponts/index.html") -> SimpleNamespace:
    metadata = {"description": "Ce que l’on sait.", "answer": "<p>Ils sont <em>vieux</em>.</p>"}
    return SimpleNamespace(title="Quel âge ?", save_as=save_as, content=content, metadata=metadata)


def test_a_page_is_found_by_its_title_and_opening_and_each_section_by_its_words() -> None:
    content = '<p>Au début.</p><h2 id="acier">L’<em>acier</em></h2><p>Rivets &amp; tôles.</p><h2 id="bois">Le bois</h2>'
    assert list(page_entries(written(content), "Pages")) == [
        Entry(
            "Pages",
            "/1-ponts/",
            "Quel âge ?",
            "Ce que l’on sait.",
            "Ce que l’on sait. Ils sont vieux. Au début. L’acier Le bois",
            rank=2,
        ),
        Entry("Pages", "/1-ponts/#acier", "L’acier", "Quel âge ?", "Rivets & tôles."),
        Entry("Pages", "/1-ponts/#bois", "Le bois", "Quel âge ?", ""),
    ]


def test_the_first_page_is_at_the_root() -> None:
    (page,) = page_entries(written("", "index.html"), "Pages")
    assert page.path == "/"


def test_a_heading_without_anchor_opens_no_section() -> None:
    (page,) = page_entries(written('<h2 class="block__title" id="b">Bloc</h2><p>Vu.</p>'), "Pages")
    assert "Bloc Vu." in page.text
