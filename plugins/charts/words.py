"""The words of a chart: filled with measures, complete in every language, and true."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from plugins.charts.chart import Texts
from plugins.charts.spec import ChartSpec, Said
from plugins.measures.catalogue import Measures
from plugins.measures.conditions import Outcome, holds
from plugins.measures.text import complaint, fill, marks, shown_as
from plugins.problems import Problem, did_you_mean

Path = tuple[str | int, ...]

ALT_LENGTHS = range(80, 301)
_TEXTS = ("title", "neutral_title", "measured", "alt", "reading", "note", "source")
_OPTIONAL = ("note", "source")


@dataclass(frozen=True)
class Place:
    """The file of a chart, and how to find the line of a path of keys."""

    file: str
    line: Callable[[Path], int | None]

    def problem(self, path: Path, message: str, suggestion: str, check: str) -> Problem:
        """A problem at this path of keys."""
        name = ".".join(str(key) for key in path)
        return Problem(self.file, message, suggestion, line=self.line(path), field=name, check=check)


def texts(spec: ChartSpec, language: str, measures: Measures) -> Texts:
    """The words in one language; a text that is missing falls back to French."""
    return Texts(**{name: _filled(getattr(spec, name), language, measures) for name in _TEXTS})


def check(spec: ChartSpec, languages: Sequence[str], measures: Measures, place: Place) -> list[Problem]:
    """Every problem of the words: a language missing, an unknown measure, a length, a sentence that is not true."""
    problems: list[Problem] = []
    for name in _TEXTS:
        said: Said = getattr(spec, name)
        if said or name not in _OPTIONAL:
            problems += _said((name,), said, languages, measures, place)
    for rank, step in enumerate(spec.steps):
        problems += _said(("steps", rank, "title"), step.title, languages, measures, place)
        problems += _said(("steps", rank, "text"), step.text, languages, measures, place)
    if spec.verified_on not in measures.names:
        message = f"aucune mesure ne s’appelle « {spec.verified_on} »."
        problems.append(
            place.problem(("verified_on",), message, did_you_mean(spec.verified_on, measures.names), "measure")
        )
    if problems:
        return problems
    stepped = [problem for rank in range(len(spec.steps)) for problem in _step_truth(spec, rank, measures, place)]
    return [*_lengths(spec, languages, measures, place), *_truth(spec, measures, place), *stepped]


def _said(path: Path, said: Said, languages: Sequence[str], measures: Measures, place: Place) -> Iterator[Problem]:
    for language in languages:
        if not said.get(language, "").strip():
            yield place.problem(path, f"le texte « {language} » manque.", f"Ajoutez « {language} ».", "language")
    for language, text in said.items():
        if language not in languages:
            advice = did_you_mean(language, languages)
            yield place.problem(
                (*path, language), f"« {language} » n’est pas une langue du dossier.", advice, "language"
            )
            continue
        for mark in marks(text):
            if shown_as(mark.name, mark.style, measures, language) is None:
                message, advice = complaint(mark.name, mark.style, measures)
                yield place.problem((*path, language), message, advice, "measure")


def _lengths(spec: ChartSpec, languages: Sequence[str], measures: Measures, place: Place) -> Iterator[Problem]:
    for language in languages:
        length = len(_filled(spec.alt, language, measures))
        if length not in ALT_LENGTHS:
            message = f"le texte de remplacement fait {length} caractères une fois les nombres posés."
            yield place.problem(("alt", language), message, "Il en faut de 80 à 300.", "alt-length")


def _truth(spec: ChartSpec, measures: Measures, place: Place) -> Iterator[Problem]:
    outcome = holds(spec.condition, measures)
    for message, advice in outcome.problems:
        yield place.problem(("condition",), message, advice, "condition")
    if outcome.holds or outcome.problems:
        return
    title, neutral = (_filled(said, "fr", measures) for said in (spec.title, spec.neutral_title))
    message = f"la phrase « {title} » n’est plus vraie ({_worth(outcome)} ; condition : {spec.condition['test']})."
    advice = f"Corrigez la phrase ou la condition, ou prenez le titre neutre « {neutral} »."
    yield place.problem(("title",), message, advice, "condition")


def _step_truth(spec: ChartSpec, rank: int, measures: Measures, place: Place) -> Iterator[Problem]:
    step, path = spec.steps[rank], ("steps", rank)
    outcome = holds(step.condition, measures)
    for message, advice in outcome.problems:
        yield place.problem((*path, "condition"), message, advice, "condition")
    if not outcome.holds and not outcome.problems:
        text = _filled(step.text, "fr", measures)
        message = f"l’étape « {text} » n’est plus vraie ({_worth(outcome)} ; condition : {step.condition['test']})."
        yield place.problem((*path, "text"), message, "Corrigez le texte ou la condition.", "condition")


def _worth(outcome: Outcome) -> str:
    return ", ".join(f"{name} = {value}" for name, value in outcome.values.items())


def _filled(said: Said, language: str, measures: Measures) -> str:
    return fill(said.get(language) or said.get("fr", ""), measures, language)[0]
