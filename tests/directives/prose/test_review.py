"""A page read as typed: problems, and the counts of the report."""

from dataclasses import replace

from plugins.directives.context import Choices
from plugins.directives.prose.review import Review, review
from plugins.measures.catalogue import Measures
from tests.directives.dossier import TOTAL, context

HEAD = "Title: Les ponts\nSlug: ponts\nTemplate: chapter\n\n"


def read(text: str, **choices: tuple[str, ...]) -> Review:
    return review(HEAD + text, replace(context(), choices=Choices(**choices)))  # type: ignore[arg-type]


def told(found: Review) -> list[tuple[int | None, str, str]]:
    return [(problem.line, problem.check, problem.severity) for problem in found.problems]


def test_each_rule_is_told_at_its_line() -> None:
    long = " ".join(["mot"] * 36)
    found = read(
        f"Il a 12 arches.\n\nAucun des {{{{ ponts.total }}}} ne ferme.\n\n{long} [@carte].\n\nLa VNF [@carte].\n"
    )
    assert told(found) == [
        (5, "typed-number", "error"),
        (5, "uncited", "error"),
        (7, "unwatched-comparison", "error"),
        (9, "sentence-length", "notice"),
        (11, "acronym", "notice"),
    ]


def test_the_counts_of_a_page() -> None:
    found = read("Il a =12= arches [@carte].\n\nIl y a {{ ponts.total }} ponts [? ponts.total > 0].\n\nOr [@nous].\n")
    assert (found.bound, found.marked, found.typed) == (1, 1, 0)
    assert (found.factual, found.cited, found.own, found.watched, found.long) == (2, 2, 1, 1, 0)
    assert found.problems == ()


def test_a_page_of_another_template_needs_no_source_but_no_typed_number_either() -> None:
    text = "Title: Méthode\nSlug: methode\nTemplate: page\n\nNous comptons 12 ponts.\n"
    assert [problem.check for problem in review(text, context()).problems] == ["typed-number"]


def test_the_wording_of_a_typed_number() -> None:
    problem = read("Il y a 1\u202f218 ponts [@carte].\n").problems[0]
    assert problem.sentence == (
        "content/fr/ponts.md, ligne 5 : nombre tapé « 1\u202f218 ». "
        "Écrivez « {{ ponts.total }} », ou « =1\u202f218= » si aucune ligne ne le dit."
    )


def test_the_wording_of_a_small_number() -> None:
    few = Measures({"ponts.total": replace(TOTAL, value=4)}, frozenset({"ponts.total"}), None)  # type: ignore[arg-type]
    text = "Il y a {{ ponts.total }} ponts ici [? ponts.total > 0].\n"
    problem = review(HEAD + text, replace(context(), measures=few)).problems[0]
    assert problem.severity == "notice"
    assert problem.sentence == (
        "content/fr/ponts.md, ligne 5 : « 4 » en chiffres dans une phrase. "
        "Jusqu’à dix, un nombre s’écrit en lettres : « {{ ponts.total | lettres }} »."
    )


def test_names_that_hold_figures_and_proper_acronyms_are_of_the_dossier() -> None:
    assert read("La Norme 14 de VNF [@carte].\n", literal_names=(r"Norme \d+",), acronym_names=("VNF",)).problems == ()
    assert read("La voirie nationale (VNF) [@carte]. VNF suit.\n").problems == ()
