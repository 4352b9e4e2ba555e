"""The counts that `dossier check` prints."""

from plugins.directives.prose.review import Review
from plugins.workbench.prose_report import lines


def page(name: str, **counts: int) -> Review:
    zero = dict.fromkeys(("bound", "marked", "typed", "factual", "cited", "own", "watched", "long"), 0)
    return Review(name, "fr", **{**zero, **counts}, acronyms=("VNF",) * counts.pop("long", 0), problems=())


def test_each_page_then_the_totals() -> None:
    pages = [
        page("a.md", bound=214, marked=31, factual=131, cited=131, own=2),
        page("b.md", bound=1, typed=1, factual=1, cited=0, watched=1),
    ]
    assert lines(pages, {"b.md"}) == [
        "a.md : 214 chiffres liés, 31 littéraux marqués, 0 non lié ; 131 paragraphes sur 131 cités ; "
        "2 paragraphes de nos mots",
        "b.md : 1 chiffre lié, 0 littéral marqué, 1 non lié ; 0 paragraphe sur 1 cité ; "
        "1 comparaison sous condition ; 1 traduction en retard",
        "",
        "Total : 215 chiffres liés, 31 littéraux marqués, 1 non lié ; 131 paragraphes sur 132 cités ; "
        "2 paragraphes de nos mots ; 1 comparaison sous condition ; 1 traduction en retard.",
    ]


def test_no_page_no_report() -> None:
    assert lines([]) == []
