"""Read a page as its editor typed it: what to mend, and the counts of the report."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.directives.context import PageContext
from plugins.directives.header import entries
from plugins.directives.prose.acronyms import unexpanded
from plugins.directives.prose.citing import standing
from plugins.directives.prose.comparing import CONDITION, comparisons
from plugins.directives.prose.numbers import marked_numbers, nearest, typed_numbers
from plugins.directives.prose.paragraphs import Paragraph, paragraphs
from plugins.directives.prose.sentences import MOST_WORDS, length, sentences
from plugins.directives.prose.small_numbers import SmallNumber, small_numbers
from plugins.measures.text import marks
from plugins.problems import Problem

MOST_SHOWN = 60
"""Characters of a sentence that a message quotes."""


@dataclass(frozen=True, slots=True)
class Review:
    """One page. `bound`, `marked`, `typed`: numbers from measures, typed on purpose, typed by mistake.

    `factual` paragraphs state a fact, `cited` of them say where it comes from; `own` are marked as our own words.
    `watched`: conditions that the sentences carry. `long`: sentences of more than thirty-five words. `acronyms`: those
    that are not expanded.
    """

    file: str
    language: str
    bound: int
    marked: int
    typed: int
    factual: int
    cited: int
    own: int
    watched: int
    long: int
    acronyms: tuple[str, ...]
    problems: tuple[Problem, ...]


def review(text: str, page: PageContext) -> Review:
    """Read one Markdown file. Errors: typed numbers, uncited paragraphs, comparisons without condition.

    Long sentences, small numbers in figures and acronyms without their name are notices.
    """
    found, language, choices = paragraphs(text), page.language, page.choices
    standings = [standing(each, page.measures, _speaks_of_itself(text, page)) for each in found]
    compared = [each for paragraph in found for each in comparisons(paragraph, language, page.measures)]
    typed = [each for paragraph in found for each in typed_numbers(paragraph, language, choices.literal_names)]
    acronyms = tuple(unexpanded(found, choices.acronym_names))
    long = list(_long(found))
    small = [each for paragraph in found for each in small_numbers(paragraph, language, page.measures)]
    problems = (
        *(_typed(each.text, each.line, nearest(each, page.measures), page) for each in typed),
        *(_uncited(each, page) for each, said in zip(found, standings, strict=True) if said == "uncited"),
        *(_unwatched(each.word, each.text, each.line, page) for each in compared if not each.watched),
        *(_notice(page, line, "sentence-length", f"phrase de {words} mots.", "Coupez-la.") for line, words in long),
        *(_small(each, page) for each in small),
        *(
            _notice(
                page, each.line, "acronym", f"« {each.text} » n’est pas développé.", "Écrivez le nom, puis (sigle)."
            )
            for each in acronyms
        ),
    )
    return Review(
        page.file,
        language,
        bound=sum(1 for each in found for _ in marks(each.text)),
        marked=sum(len(marked_numbers(each)) for each in found),
        typed=len(typed),
        factual=sum(said in ("cited", "uncited") for said in standings),
        cited=standings.count("cited"),
        own=standings.count("own"),
        watched=sum(len(CONDITION.findall(each.text)) for each in found),
        long=len(long),
        acronyms=tuple(each.text for each in acronyms),
        problems=problems,
    )


def _speaks_of_itself(text: str, page: PageContext) -> bool:
    """Whether the page's template is not one of those whose paragraphs need a source.

    What the dossier says of itself (its method, its people, its licence) has no document but the page.
    """
    said = next((entry.value for entry in entries(text.split("\n")) if entry.key == "template"), "")
    return said not in page.choices.cited_templates


def _long(found: tuple[Paragraph, ...]) -> Iterator[tuple[int, int]]:
    for paragraph in found:
        for sentence in sentences(paragraph):
            words = length(sentence.text)
            if words > MOST_WORDS and paragraph.kind != "row":
                yield paragraph.line_at(sentence.start), words


def _typed(value: str, line: int, near: list[str], page: PageContext) -> Problem:
    bound = " ou ".join(f"« {{{{ {name} }}}} »" for name in near) or "le nom d’une mesure, « {{ … }} »"
    advice = f"Écrivez {bound}, ou « ={value}= » si aucune ligne ne le dit."
    return Problem(page.file, f"nombre tapé « {value} ».", advice, line, check="typed-number")


def _small(number: SmallNumber, page: PageContext) -> Problem:
    message = f"« {number.value} » en chiffres dans une phrase."
    advice = f"Jusqu’à dix, un nombre s’écrit en lettres : « {{{{ {number.name} | lettres }}}} »."
    return _notice(page, number.line, "small-number-t13", message, advice)


def _uncited(paragraph: Paragraph, page: PageContext) -> Problem:
    message = f"paragraphe sans source : « {_start(paragraph.text)} »."
    advice = "Ajoutez [@source], un nombre tiré d’une mesure, ou [@nous] si ce sont nos propres mots."
    return Problem(page.file, message, advice, paragraph.line, check="uncited")


def _unwatched(word: str, sentence: str, line: int, page: PageContext) -> Problem:
    message = f"« {word} » compare un nombre sans condition : « {_start(sentence)} »."
    advice = (
        "Ajoutez dans la phrase [? mesure > autre] (vérifié à chaque construction), ou [? dit] si un tiers l’affirme."
    )
    return Problem(page.file, message, advice, line, check="unwatched-comparison")


def _notice(page: PageContext, line: int, check: str, message: str, advice: str) -> Problem:
    return Problem(page.file, message, advice, line, severity="notice", check=check)


def _start(text: str) -> str:
    shown = " ".join(text.split())
    return shown if len(shown) <= MOST_SHOWN else f"{shown[:MOST_SHOWN].rstrip()}…"
