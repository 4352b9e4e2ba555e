"""What `dossier check` says of each page: its numbers, its sources, its sentences; then the totals."""

from collections.abc import Callable, Collection, Iterable

from plugins.directives.prose.review import Review


def lines(reviews: Iterable[Review], late: Collection[str] = ()) -> list[str]:
    """A line per page, then the totals; `late` holds the files whose translation is late."""
    pages = list(reviews)
    if not pages:
        return []
    told = [f"{page.file} : {_told([page], int(page.file in late))}" for page in pages]
    return [*told, "", f"Total : {_told(pages, len(late))}."]


def _told(pages: list[Review], late: int) -> str:
    """Numbers and paragraphs always; the rest only where there is something to say."""

    def total(count: Callable[[Review], int]) -> int:
        return sum(count(page) for page in pages)

    factual, cited = total(lambda page: page.factual), total(lambda page: page.cited)
    numbers = (
        f"{_count(total(lambda page: page.bound), 'chiffre lié', 'chiffres liés')}, "
        f"{_count(total(lambda page: page.marked), 'littéral marqué', 'littéraux marqués')}, "
        f"{_count(total(lambda page: page.typed), 'non lié', 'non liés')}"
    )
    sources = f"{_count(cited, 'paragraphe', 'paragraphes')} sur {factual} {'cité' if cited < 2 else 'cités'}"
    rest = (
        (total(lambda page: page.own), "paragraphe de nos mots", "paragraphes de nos mots"),
        (total(lambda page: page.watched), "comparaison sous condition", "comparaisons sous condition"),
        (total(lambda page: page.long), "phrase de plus de 35 mots", "phrases de plus de 35 mots"),
        (total(lambda page: len(page.acronyms)), "sigle non développé", "sigles non développés"),
        (late, "traduction en retard", "traductions en retard"),
    )
    return " ; ".join((numbers, sources, *(_count(*part) for part in rest if part[0])))


def _count(number: int, one: str, other: str) -> str:
    return f"{number} {one if number < 2 else other}"
