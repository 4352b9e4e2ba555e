"""Blocks → HTML, from the templates of the theme."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from plugins.datasets.catalog import Table
from plugins.directives import inline, views
from plugins.directives.argument import argument_html
from plugins.directives.builtin import BUILTINS, Argument, Builtin
from plugins.directives.key_number import parts
from plugins.directives.layouts import layout_of, layout_view
from plugins.directives.marks import Mark
from plugins.directives.progress import Progress
from plugins.directives.rows import row_named, unknown_key
from plugins.problems import did_you_mean

MOST_MARKS = 3
"""A key number with more sources than this leads to its query instead of marking them all."""

Draw = Callable[[Markup], str]
"""Given what stands inside a block, its HTML."""


class Component:
    """One block: resolved at its opening, so that notes are numbered in reading order, drawn once its body is known."""

    def __init__(self, mark: Mark, progress: Progress) -> None:
        self._mark, self._progress = mark, progress
        self._draw: Draw | None = None
        self._body = "no"
        tables = directives(progress)
        if mark.name in BUILTINS:
            self._open_builtin(BUILTINS[mark.name])
        elif mark.name in tables:
            self._open_row(tables[mark.name])
        else:
            catalog, known = progress.page.catalog, [*BUILTINS, *tables]
            if catalog.names - catalog.tables.keys():
                return  # a descriptor that could not be read may declare it, and nothing is published
            message = f"aucun bloc ne s’appelle « {mark.name} »."
            self._report("block", message, did_you_mean(mark.name, known) or f"Les blocs : {', '.join(sorted(known))}.")

    def close(self, body: str) -> str:
        """The HTML; what stood inside a block that cannot be drawn remains."""
        inside = body.strip()
        if self._draw is None:
            return inside
        name = self._mark.name
        if self._body == "no" and inside:
            self._report("block-body", f"le bloc « {name} » ne contient pas de texte.", "Placez le texte après lui.")
        if self._body == "required" and not inside:
            self._report("block-empty", f"le bloc « {name} » est vide.", "Écrivez son texte avant « /// ».")
        return self._draw(Markup(inside))  # noqa: S704 - made by Markdown without raw HTML, and by our templates

    def _open_builtin(self, builtin: Builtin) -> None:
        self._body = builtin.body
        missing, unwanted = not self._mark.text, builtin.argument == "none"
        if missing != unwanted:
            wrong = "n’a pas d’argument" if unwanted else _MISSING[builtin.argument]
            form = f"/// {self._mark.name}" if unwanted else f"/// {self._mark.name} | …"
            self._report("block-argument", f"le bloc « {self._mark.name} » {wrong}.", f"Écrivez « {form} ».")
        elif builtin.argument == "chart":
            self._draw = self._figure()
        elif builtin.argument == "measure":
            self._draw = self._number(builtin.template)
        else:
            self._draw = self._text(builtin.template)

    def _figure(self) -> Draw | None:
        name, charts, used = self._mark.text, self._progress.page.charts, self._progress.charts
        if name not in charts.names:
            suggestion = did_you_mean(name, charts.names, "content/charts/{}.yaml")
            advice = suggestion or "Les graphiques sont dans content/charts."
            self._report("chart", f"aucun graphique ne s’appelle « {name} ».", advice)
            return None
        if name in used:
            message = f"le graphique « {name} » est déjà à la ligne {used[name]}."
            self._report("chart-twice", message, "Gardez-en un seul par page.")
            return None
        used[name] = self._mark.line
        chart = charts.get(name)
        if chart is None:
            return None
        return lambda _: self._progress.draw("figure", chart=views.figure_view(self._progress.page, chart))

    def _number(self, template: str) -> Draw | None:
        shown = inline.measured(self._mark, self._progress)
        if shown is None:
            return None
        # Many sources are one press away on the measure's own page; as marks they would drown the number.
        sources = shown.measure.source_ids
        notes = self._progress.marks_of(sources) if len(sources) <= MOST_MARKS else None
        language = self._progress.page.language
        label = shown.measure.label.text(language)
        value, unit = parts(shown.text, shown.measure, language)
        view: dict[str, Any] = {
            "value_text": value,
            "unit_text": unit,
            "value": shown.measure.value,
            "url": shown.url,
            "notes": notes,
            "sources": len(sources),
        }
        return lambda body: self._progress.draw(template, number={**view, "meaning": _unwrapped(body) or label})

    def _text(self, template: str) -> Draw:
        title = argument_html(self._mark, self._progress) or None
        anchor = self._progress.anchor(template)
        return lambda body: self._progress.draw(template, block={"title": title, "anchor": anchor, "content": body})

    def _open_row(self, table: Table) -> None:
        typed, progress = self._mark.text, self._progress
        row = row_named(table, typed)
        if not typed:
            wrong = f"le bloc « {self._mark.name} » {_MISSING['row']}."
            self._report("block-argument", wrong, f"Les identifiants sont dans data/{table.name}.csv.")
        elif row is None:
            unknown_key(self._mark, progress, table.name, typed)
        else:
            progress.rows[table.name, str(table.key(row))] = None
            layout = layout_of(table)
            if layout is not None:
                shown = layout_view(progress.page, table, row, progress.marks_of)
                self._draw = lambda _: progress.draw(layout, **{layout: shown})
                return
            notes = progress.marks_of(row.get("source_ids"))
            if self._mark.name in views.ROW_TEMPLATES:
                template, stems = views.ROW_TEMPLATES[self._mark.name]
                view = views.statement_view(progress.page, table, row, stems, notes)
                self._draw = lambda _: progress.draw(template, **{template: view})
            else:
                card = views.row_view(progress.page, table, row, notes)
                self._draw = lambda _: progress.draw(self._mark.name, "row", item=card, row=row)

    def _report(self, check: str, message: str, suggestion: str) -> None:
        self._progress.report(self._mark, check, message, suggestion)


_MISSING: dict[Argument | str, str] = {
    "chart": "ne dit pas quel graphique",
    "measure": "ne dit pas quelle mesure",
    "text": "n’a pas de titre",
    "row": "ne dit pas quelle ligne",
}


def directives(progress: Progress) -> dict[str, Table]:
    """The blocks that descriptors declare."""
    tables = progress.page.catalog.tables.values()
    return {table.descriptor.directive: table for table in tables if table.descriptor.directive}


def _unwrapped(body: Markup) -> Markup:
    """A single paragraph without its tag, to stand inside another."""
    inside = body.removeprefix("<p>").removesuffix("</p>")
    return body if "<p>" in inside else inside
