from dataclasses import dataclass, field

from plugins.frame.chapters import chapters, place


@dataclass
class Page:
    title: str
    save_as: str
    metadata: dict = field(default_factory=dict)
    minutes: int = 3


PAGES = [
    Page("Après", "2-apres/index.html", {"number": "2"}),
    Page("Méthode", "methode/index.html"),
    Page("Avant", "1-avant/index.html", {"number": "1"}),
]


def test_chapters_are_the_numbered_pages_in_order():
    assert [(chapter.number, chapter.url) for chapter in chapters(PAGES)] == [(1, "/1-avant/"), (2, "/2-apres/")]


def test_a_chapter_knows_the_next_one_and_the_last_has_none():
    first, last = chapters(PAGES)
    assert place(first, (first, last))["next"] == last
    assert place(last, (first, last)) == {"number": 2, "count": 2, "minutes": 3, "next": None}
