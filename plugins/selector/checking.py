"""What a selector file names must exist: datasets, fields, values, rows, measures, requirements."""

from collections.abc import Iterable, Iterator

from plugins.datasets.catalog import Catalog, Table
from plugins.datasets.localised import Localised
from plugins.datasets.yaml_source import Path, YamlSource, key_path
from plugins.measures.catalogue import Measures
from plugins.measures.text import fill
from plugins.problems import Problem, did_you_mean
from plugins.selector.specification import Requirement, SelectorSpec

Complaint = tuple[Path, str, str]
"""Where in the file, what is wrong, what to do."""


def problems(
    spec: SelectorSpec, source: YamlSource, file: str, catalog: Catalog, measures: Measures, languages: Iterable[str]
) -> list[Problem]:
    """Every name of the file that leads nowhere."""
    published = tuple(languages)
    found = [
        *_languages(spec, published),
        *_datasets(spec, catalog),
        *_days(spec, catalog, measures),
        *_default(spec),
        *_texts(spec, measures, published),
    ]
    return [
        Problem(file, message, advice, source.line(path), field=key_path(path, source.value), check="name")
        for path, message, advice in found
    ]


def _languages(spec: SelectorSpec, languages: tuple[str, ...]) -> Iterator[Complaint]:
    for language in spec.path:
        if language not in languages:
            yield ("path", language), f"la langue « {language} » n’est pas publiée.", did_you_mean(language, languages)


def _datasets(spec: SelectorSpec, catalog: Catalog) -> Iterator[Complaint]:
    for part, name in (("candidates", spec.candidates.dataset), ("observations", spec.observations.dataset)):
        if name not in catalog.names:
            yield (part, "dataset"), f"aucun jeu de données ne s’appelle « {name} ».", did_you_mean(name, catalog.names)
    candidates, dated = catalog.get(spec.candidates.dataset), catalog.get(spec.observations.dataset)
    if candidates is not None:
        yield from _candidates(spec, candidates)
    if dated is not None:
        yield from _observations(spec, dated, catalog.broken)


def _candidates(spec: SelectorSpec, table: Table) -> Iterator[Complaint]:
    keys = [str(key) for key in table.keys]
    for rank, key in enumerate(spec.candidates.leave_out):
        if key not in keys:
            yield ("candidates", "leave_out", rank), f"aucune ligne ne s’appelle « {key} ».", did_you_mean(key, keys)
    for rank, requirement in enumerate(spec.requirements):
        path: Path = ("requirements", rank)
        for part in ("field", "explain"):
            name = getattr(requirement, part)
            if name is not None:
                yield from _field((*path, part), name, table)
        if requirement.field in table.descriptor.by_name:
            yield from _values(path, requirement, table)


def _values(path: Path, requirement: Requirement, table: Table) -> Iterator[Complaint]:
    field = table.descriptor.by_name[requirement.field or ""]
    for part in ("met", "not_met"):
        for rank, value in enumerate(getattr(requirement, part)):
            if field.choices and value not in field.choices:
                message = f"« {field.name} » ne prend pas la valeur « {value} »."
                yield (*path, part, rank), message, did_you_mean(value, field.choices)


def _observations(spec: SelectorSpec, table: Table, broken: frozenset[str]) -> Iterator[Complaint]:
    fields = spec.observations
    for key, name in fields.fields.items():
        yield from _field(("observations", key), name, table)
    if not set(fields.fields.values()) <= set(table.descriptor.by_name):
        return
    known = table.descriptor.by_name[fields.status].choices
    for part, values in fields.statuses.model_dump().items():
        for rank, value in enumerate(values):
            if known and value not in known:
                path = ("observations", "statuses", part, rank)
                yield path, f"« {value} » n’est pas un statut.", did_you_mean(value, known)
    if table.name in broken:
        return
    subjects = {str(row[fields.subject]) for row in table.rows}
    for rank, requirement in enumerate(spec.requirements):
        for place, choice in enumerate(requirement.choices):
            for item, value in enumerate(choice.subjects):
                if value not in subjects:
                    where = ("requirements", rank, "choices", place, "subjects", item)
                    yield where, f"aucune ligne ne porte sur « {value} ».", did_you_mean(value, subjects)


def _field(path: Path, name: str, table: Table) -> Iterator[Complaint]:
    known = table.descriptor.by_name
    if name not in known:
        yield path, f"« {table.name} » n’a pas de champ « {name} ».", did_you_mean(name, known)


def _days(spec: SelectorSpec, catalog: Catalog, measures: Measures) -> Iterator[Complaint]:
    yield from _measure(("last",), spec.last, measures)
    for rank, moment in enumerate(spec.dates):
        path: Path = ("dates", rank)
        if moment.measure is not None:
            yield from _measure((*path, "measure"), moment.measure, measures)
            continue
        name, key, field = moment.dataset or "", moment.key or "", moment.field or ""
        table = catalog.get(name)
        if name not in catalog.names:
            message = f"aucun jeu de données ne s’appelle « {name} »."
            yield (*path, "dataset"), message, did_you_mean(name, catalog.names)
        elif table is not None and key not in table.keys:
            message = f"« {name} » n’a pas de ligne « {key} »."
            yield (*path, "key"), message, did_you_mean(key, map(str, table.keys))
        elif table is not None and (field not in table.descriptor.by_name or _kind(table, field) != "date"):
            dates = [one.name for one in table.descriptor.fields if one.type == "date"]
            yield (*path, "field"), f"« {field} » n’est pas une date de « {name} ».", did_you_mean(field, dates)
        elif table is not None and (row := table.row(key)) is not None and row[field] is None:
            yield (*path, "field"), f"« {key} » n’a pas de date dans « {field} ».", "Choisissez un autre champ."


def _kind(table: Table, field: str) -> str:
    return table.descriptor.by_name[field].type


def _measure(path: Path, name: str, measures: Measures) -> Iterator[Complaint]:
    if name not in measures.names:
        yield path, f"aucune mesure ne s’appelle « {name} ».", did_you_mean(name, measures.names)
    elif (measure := measures.get(name)) is not None and (measure.type != "date" or measure.value is None):
        yield path, f"la mesure « {name} » n’est pas une date.", "Nommez une mesure qui donne un jour."


def _default(spec: SelectorSpec) -> Iterator[Complaint]:
    known = {requirement.id: requirement.choice_ids for requirement in spec.requirements}
    if len(known) < len(spec.requirements):
        yield ("requirements",), "deux critères ont le même « id ».", "Donnez un nom à chacun."
    if not spec.default:
        yield ("default",), "aucun critère n’est choisi au départ.", "Choisissez-en au moins un."
    for name, choice in spec.default.items():
        if name not in known:
            yield ("default", name), f"aucun critère ne s’appelle « {name} ».", did_you_mean(name, known)
        elif choice not in known[name]:
            yield ("default", name), f"« {name} » n’a pas de choix « {choice} ».", did_you_mean(choice, known[name])


def _texts(spec: SelectorSpec, measures: Measures, languages: tuple[str, ...]) -> Iterator[Complaint]:
    texts: list[tuple[Path, Localised]] = [(("title",), spec.title), (("answer",), spec.answer)]
    texts += [(("rules", rank), rule) for rank, rule in enumerate(spec.rules)]
    for path, text in texts:
        for language in languages:
            for unknown in fill(text.text(language), measures, language)[1]:
                advice = did_you_mean(unknown, measures.names)
                yield (*path, language), f"« {unknown} » n’est ni une mesure ni un format.", advice
