"""Marks inside a sentence → HTML."""

import html
from dataclasses import dataclass

from plugins.datasets.catalog import Row, Table
from plugins.directives import notes
from plugins.directives.marks import Mark
from plugins.directives.progress import Progress
from plugins.directives.prose.citing import OWN_WORDS
from plugins.directives.prose.comparing import REPORTED, outcome
from plugins.directives.rows import advice, in_language, keys, row_named, silent, text_of
from plugins.measures.catalogue import Measure
from plugins.measures.text import complaint, shown_as, split
from plugins.records.sources import source


@dataclass(frozen=True, slots=True)
class Shown:
    """A measure in words, with the address of its query."""

    text: str
    url: str
    measure: Measure


def measure(mark: Mark, progress: Progress) -> str:
    """« {{ name | format }} » → the value, linked to its query unless a link is around it."""
    found = measured(mark, progress)
    if found is None:
        return ""
    return (
        html.escape(found.text)
        if mark.plain
        else progress.draw("measure", measure={"text": found.text, "value": found.measure.value, "url": found.url})
    )


def measured(mark: Mark, progress: Progress) -> Shown | None:
    """A measure as text; None after a problem, or when the measure itself has one."""
    page = progress.page
    name, style = split(mark.text)
    text = shown_as(name, style, page.measures, page.language)
    if text is None:
        progress.report(mark, "measure", *complaint(name, style, page.measures))
        return None
    found = page.measures.get(name)
    if found is None:
        return None
    progress.measures[name] = None
    path = page.choices.measure_url.format(theme=found.theme, key=found.key)
    return Shown(text, page.address(path), found)


def citation(mark: Mark, progress: Progress) -> str:
    """« [@id, p. 12; @id2] » → the marks of the notes, after a no-break space that keeps them on the line."""
    if mark.text == f"@{OWN_WORDS}":
        return ""
    cited, wrong = notes.parse(mark.text)
    for part in wrong:
        message = f"« {part} » n’est pas une source dans « {mark.source} »."
        progress.report(mark, "citation-syntax", message, "Écrivez « [@source] » ou « [@source, p. 12; @autre] ».")
    if mark.plain:
        message = f"« {mark.source} » est à l’intérieur d’un lien."
        progress.report(mark, "citation-link", message, "Placez l’appel de note après le lien.")
        return ""
    refs = [ref for item in cited if (ref := _call(item, mark, progress)) is not None]
    marks = progress.marks(refs)
    return f"\u00a0{marks}" if marks else ""


def condition(mark: Mark, progress: Progress) -> str:
    """« [? theme.a > theme.b] » → nothing to read; a problem when the sentence before it is no longer true."""
    if mark.text == REPORTED:
        return ""
    found = outcome(mark.text, progress.page.measures)
    for message, suggestion in found.problems:
        progress.report(mark, "condition", f"« {mark.source} » : {message}", suggestion)
    if not found.holds and not found.problems:
        worth = ", ".join(f"{name} = {value}" for name, value in found.values.items())
        message = f"la phrase n’est plus vraie ({worth} ; condition : {mark.text})."
        progress.report(mark, "condition", message, "Corrigez la phrase ou la condition.")
    return ""


def _call(item: notes.Citation, mark: Mark, progress: Progress) -> notes.Ref | None:
    dataset = progress.page.edition.sources
    found = source(progress.page.edition, item.key)
    if found is not None:
        return progress.notebook.call(item.key, found, item.locator)
    if not silent(progress, dataset, item.key):
        known = keys(progress.page.catalog.get(dataset))
        message = f"aucune source ne s’appelle « {item.key} »."
        progress.report(mark, "source", message, advice(item.key, known, f"data/{dataset}.csv"))
    return None


def term(mark: Mark, progress: Progress) -> str:
    """« [[term]] » or « [[term|words shown]] » → linked to the glossary the first time, plain words afterwards.

    On paper it is written out after it, unless it stands in brackets: then its full name has just been read.
    """
    typed, _, words = (part.strip() for part in mark.text.partition("|"))
    shown = words or typed
    glossary = progress.page.choices.glossary
    table = progress.page.catalog.get(glossary.dataset)
    name = in_language(table, glossary.term, progress.page.language)
    row = _row_of_term(table, name, typed)
    if row is None or table is None:
        if not silent(progress, glossary.dataset, typed):
            known = [str(row.get(name)) for row in table.rows] if table else []
            message = f"« {typed} » n’est pas au glossaire."
            progress.report(mark, "term", message, advice(typed, known, f"data/{glossary.dataset}.csv"))
        return html.escape(shown)
    key = str(table.key(row))
    if mark.plain or key in progress.terms:
        return html.escape(shown)
    progress.terms.add(key)
    progress.rows[table.name, key] = None
    expansion = "" if mark.bracketed else text_of(progress.page.edition, table, row, "expansion")
    view = {
        "words": shown,
        "url": progress.page.edition.link(table.name, key) or progress.page.address(f"{glossary.url}#{key}"),
        "definition": text_of(progress.page.edition, table, row, "definition"),
        "expansion": expansion or None,
    }
    return progress.draw("term", term=view)


def typed_html(mark: Mark, progress: Progress) -> str:
    """A tag that the editor typed is shown as typed."""
    message = f"« {mark.text} » est du HTML : il s’affiche tel quel."
    progress.report(mark, "html", message, "Écrivez en Markdown, ou entre accents graves pour le montrer.")
    return html.escape(mark.source)


def stray(mark: Mark, progress: Progress) -> str:
    """A sign that opens or closes nothing."""
    message = f"« {mark.source} » : cette marque n’est pas complète."
    progress.report(mark, "mark", message, f"Complétez-la, ou écrivez « \\{mark.source} » pour montrer ces signes.")
    return html.escape(mark.source)


def literal(mark: Mark, _progress: Progress) -> str:
    """A mark after a backslash is shown without it."""
    return html.escape(mark.source.removeprefix("\\"))


def _row_of_term(table: Table | None, name: str, typed: str) -> Row | None:
    if table is None:
        return None
    wanted = typed.casefold()
    same = (row for row in table.rows if str(row.get(name) or "").casefold() == wanted)
    return next(same, None) or row_named(table, typed)
