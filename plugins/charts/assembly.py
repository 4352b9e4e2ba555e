"""One chart file, from its bytes to a chart ready to draw, with every problem on the way."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from plugins.charts import columns, filters, steps, words
from plugins.charts.chart import Chart
from plugins.charts.forms.svg.typeface import Typeface
from plugins.charts.frame import Category, Frame
from plugins.charts.kind import Kind, all_kinds
from plugins.charts.rows import Selection, cited, select
from plugins.charts.spec import ChartSpec
from plugins.charts.tabulation import tabulate
from plugins.charts.words import Place
from plugins.datasets.catalog import Catalog
from plugins.datasets.strict import read_model, validate
from plugins.datasets.yaml_source import YamlSource
from plugins.measures.catalogue import Measures
from plugins.measures.text import fill
from plugins.problems import Problem, did_you_mean, errors
from plugins.store import Store

MANY, TOO_MANY = 5_000, 10_000


def assemble(
    ident: str,
    content: bytes,
    file: str,
    catalog: Catalog,
    measures: Measures,
    languages: Sequence[str],
    face: Typeface,
    store: Store | None = None,
) -> tuple[Chart | None, list[Problem]]:
    """The chart of a file, or None when a part of it is refused or rests on broken data."""
    spec, source, problems = read_model(ChartSpec, content, file)
    if spec is None:
        return None, problems
    place = Place(file, source.line)
    kind = all_kinds().get(spec.kind)
    if kind is None:
        message = f"aucun type de graphique ne s’appelle « {spec.kind} »."
        return None, [place.problem(("kind",), message, did_you_mean(spec.kind, all_kinds()), "kind")]
    problems += _options(kind, source, file)
    selection, wrong = select(spec.rows, catalog, measures.database)
    problems += [place.problem(("rows", *one.path), one.message, one.suggestion, "rows") for one in wrong]
    if selection is not None:
        whole = spec.rows.dataset not in catalog.broken
        found = [
            *columns.check(spec, kind, selection),
            *(columns.unknown_rows(spec, kind, selection) if whole else ()),
            *filters.check(spec, kind, selection),
            *steps.check(spec, selection),
        ]
        problems += [place.problem(one.path, one.message, one.suggestion, "columns") for one in found]
        problems += _size(len(selection.rows), place)
    problems += words.check(spec, languages, measures, place)
    verified = measures.get(spec.verified_on) if spec.verified_on in measures.names else None
    if errors(problems) or selection is None or verified is None:
        return None, problems
    chart = _chart(ident, spec, kind, selection, measures, str(verified.value), languages, face, store)
    return chart, [*problems, *_refused(chart, place)]


def _chart(
    ident: str,
    spec: ChartSpec,
    kind: Kind,
    selection: Selection,
    measures: Measures,
    verified_on: str,
    languages: Sequence[str],
    face: Typeface,
    store: Store | None,
) -> Chart:
    day = date.fromisoformat(verified_on)
    return Chart(
        id=ident,
        spec=spec,
        rows=selection.rows,
        sources=cited(selection.rows),
        verified_on=verified_on,
        texts={language: words.texts(spec, language, measures) for language in languages},
        frames={language: _frame(selection, measures, day, language, face) for language in languages},
        kind=kind,
        to_table=partial(tabulate, spec, selection, kind),
        to_filters=partial(filters.filters, spec, selection),
        to_steps=partial(steps.stages, spec, selection, measures),
        store=store,
    )


def _frame(selection: Selection, measures: Measures, day: date, language: str, face: Typeface) -> Frame:
    def filled(text: str) -> str:
        return fill(text, measures, language)[0]

    fields = selection.table.descriptor.fields if selection.table else ()
    categories = {
        field.name: tuple(
            Category(one.value, one.label.text(language), one.glyph, one.role) for one in field.categories
        )
        for field in fields
        if field.categories
    }
    return Frame(0, False, language, face, day, categories, filled)


def _options(kind: Kind, source: YamlSource, file: str) -> list[Problem]:
    """Check `options` against the kind's own model, with the lines of the whole file."""
    given = source.value.get("options", {}) if isinstance(source.value, dict) else {}
    lines = {path[1:]: line for path, line in source.lines.items() if path[:1] == ("options",)}
    return validate(kind.options, YamlSource(given, lines, ()), file)[1]


def _refused(chart: Chart, place: Place) -> Iterator[Problem]:
    """A notice when the chart cannot be drawn: nothing is lost, but the table comes first."""
    if chart.refusal is not None:
        message = f"le dessin ne sait pas faire {chart.refusal.what} ({chart.refusal.place})."
        advice = "La page montre le tableau, puis le graphique à la demande. Prenez un autre type pour avoir un dessin."
        yield replace(place.problem(("kind",), message, advice, "drawing"), severity="notice")


def _size(count: int, place: Place) -> list[Problem]:
    if count <= MANY:
        return []
    problem = place.problem(("rows",), f"{count} points, c’est trop pour un graphique.", "Agrégez les lignes.", "size")
    return [replace(problem, severity="error" if count > TOO_MANY else "notice")]
