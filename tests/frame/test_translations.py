from dataclasses import dataclass, field

from plugins.frame.translations import late, translation


@dataclass
class Page:
    slug: str
    lang: str
    save_as: str
    metadata: dict = field(default_factory=dict)


FRENCH = Page("1-ponts", "fr", "1-ponts/index.html", {"updated": "2026-03-01"})
ENGLISH = Page(
    "1-bridges", "en", "en/1-bridges/index.html", {"translation_of": "1-ponts", "translated_on": "2026-02-01"}
)
ALONE = Page("methode", "fr", "methode/index.html")
PAGES = [FRENCH, ENGLISH, ALONE]


def test_a_pair_leads_both_ways():
    assert translation(FRENCH, PAGES) == {"language": "en", "url": "/en/1-bridges/"}
    assert translation(ENGLISH, PAGES) == {"language": "fr", "url": "/1-ponts/"}


def test_a_page_without_translation_leads_nowhere():
    assert translation(ALONE, PAGES) is None


def test_a_translation_older_than_its_page_is_a_notice():
    (problem,) = late(ENGLISH, "content/en/1-bridges.md", PAGES)
    assert problem.severity == "notice"
    assert "2026-02-01" in problem.message
    assert "2026-03-01" in problem.message


def test_a_translation_as_recent_as_its_page_is_fine():
    fresh = Page(
        "1-bridges", "en", "en/1-bridges/index.html", {"translation_of": "1-ponts", "translated_on": "2026-03-01"}
    )
    assert late(fresh, "content/en/1-bridges.md", [FRENCH, fresh]) == []


def test_the_first_page_is_the_root():
    home = Page("home", "en", "en/index.html", {"translation_of": "accueil"})
    assert translation(home, [Page("accueil", "fr", "index.html")]) == {"language": "fr", "url": "/"}
