"""What the declarations of a descriptor mean together: names that exist, settings that fit, paths that stay inside."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.datasets.checks import constraints
from plugins.datasets.descriptor import Descriptor, Field, Index, Page, Related
from plugins.datasets.rules import rule_misuse
from plugins.datasets.yaml_source import Path, YamlSource, key_path
from plugins.problems import Problem, did_you_mean

_SNAKE = re.compile(r"[a-z][a-z0-9_]*")
_KEBAB = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_ADDRESS = re.compile(r"([a-z0-9-]+/|\{[a-z][a-z0-9_]*\}/)+")


@dataclass(frozen=True, slots=True)
class Slip:
    """One declaration that cannot hold: where it is in the file, what is wrong and what to do."""

    path: Path
    message: str
    suggestion: str
    check: str = "declaration"


def declaration_problems(
    name: str, source: YamlSource, file: str, readable: Mapping[str, Descriptor], names: Iterable[str]
) -> list[Problem]:
    """Every slip of one descriptor, with its file, line and path of keys.

    `readable` are the descriptors that could be read (this one among them), `names` all the datasets there are.
    """
    descriptor = readable[name]
    slips = [
        *_fields(descriptor),
        *_keys(descriptor, readable, sorted(names)),
        *_rules(descriptor, readable),
        *_page(descriptor, readable, sorted(names)),
    ]
    return [
        Problem(
            file,
            slip.message,
            slip.suggestion,
            line=source.line(slip.path),
            field=key_path(slip.path, source.value),
            check=slip.check,
        )
        for slip in slips
    ]


def _fields(descriptor: Descriptor) -> Iterator[Slip]:
    if not descriptor.fields:
        yield Slip(("schema", "fields"), "aucun champ n’est déclaré.", "Déclarez un champ par colonne.")
    counts = Counter(field.name for field in descriptor.fields)
    taken = {f"{field.name}_{end}" for field in descriptor.fields if field.type == "date" for end in ("start", "end")}
    for rank, field in enumerate(descriptor.fields):
        path: Path = ("schema", "fields", rank)
        if not _SNAKE.fullmatch(field.name):
            yield Slip((*path, "name"), f"« {field.name} » n’est pas un nom de champ.", "Écrivez-le en a-z, 0-9 et _.")
        if counts[field.name] > 1:
            yield Slip((*path, "name"), f"le champ « {field.name} » est déclaré deux fois.", "Gardez-en un.")
        if field.name in taken:
            yield Slip((*path, "name"), f"« {field.name} » est réservé aux bornes d’une date.", "Renommez le champ.")
        yield from _settings(field, path)


def _settings(field: Field, path: Path) -> Iterator[Slip]:
    known = constraints()
    for name, setting in field.constraints.items():
        place = (*path, "constraints", name)
        if name not in known:
            yield Slip(place, f"la contrainte « {name} » est inconnue.", did_you_mean(name, known))
        elif wrong := known[name].misuse(setting, field.type):
            yield Slip(place, wrong, "Corrigez la contrainte ou le type du champ.")
    given = field.model_fields_set
    if field.categories and "enum" in field.constraints:
        yield Slip((*path, "constraints", "enum"), "« categories » ferme déjà la liste.", "Retirez « enum ».")
    if field.categories and field.type not in ("string", "list"):
        yield Slip(
            (*path, "categories"), f"un champ « {field.type} » n’a pas de catégories.", "Déclarez-le « string »."
        )
    for value, count in Counter(category.value for category in field.categories).items():
        if count > 1:
            yield Slip((*path, "categories"), f"la catégorie « {value} » est déclarée deux fois.", "Gardez-en une.")
    if "precision" in given and (field.type != "date" or not field.precision):
        yield Slip(
            (*path, "precision"), "« precision » dit ce qu’une date peut être.", "Retirez-la, ou listez day, month…"
        )
    if "delimiter" in given and (field.type != "list" or not field.delimiter.strip()):
        yield Slip(
            (*path, "delimiter"), "« delimiter » sépare les éléments d’une liste.", "Retirez-le, ou écrivez « ; »."
        )


def _keys(descriptor: Descriptor, readable: Mapping[str, Descriptor], names: list[str]) -> Iterator[Slip]:
    yield from _unknown(descriptor, ("schema", "primaryKey"), descriptor.primary_key)
    for name in descriptor.primary_key:
        if (field := descriptor.field(name)) and field.type == "list":
            yield Slip(
                ("schema", "primaryKey"), f"« {name} » est une liste, pas une clé.", "Choisissez un autre champ."
            )
    for rank, key in enumerate(descriptor.foreign_keys):
        path: Path = ("schema", "foreignKeys", rank)
        yield from _unknown(descriptor, (*path, "fields"), key.names)
        if len(key.names) != len(key.targets) or not key.names:
            wrong = "il faut autant de champs des deux côtés."
            yield Slip((*path, "fields"), wrong, "Complétez « fields » ou « reference.fields ».")
        resource = key.reference.resource
        if resource and resource not in names:
            yield _no_dataset((*path, "reference", "resource"), resource, names)
        target = readable.get(resource) if resource else descriptor
        if target is not None:
            yield from _unknown(target, (*path, "reference", "fields"), key.targets)


def _rules(descriptor: Descriptor, readable: Mapping[str, Descriptor]) -> Iterator[Slip]:
    for rank, rule in enumerate(descriptor.rules):
        message, suggestion = rule_misuse(rule, descriptor, readable)
        if message:
            yield Slip(("rules", rank, "check"), message, suggestion, "rule")


def _page(descriptor: Descriptor, readable: Mapping[str, Descriptor], names: list[str]) -> Iterator[Slip]:
    if descriptor.directive is not None and not _KEBAB.fullmatch(descriptor.directive):
        yield Slip(
            ("directive",), f"« {descriptor.directive} » n’est pas un nom de bloc.", "Écrivez-le en a-z, 0-9 et -."
        )
    if descriptor.index is not None:
        yield from _address(descriptor, ("index", "path"), descriptor.index.path)
        yield from _unknown(descriptor, ("index", "fields"), descriptor.index.fields)
        yield from _filters(descriptor, descriptor.index)
        for language, mirror in descriptor.index.translations.items():
            yield from _address(descriptor, ("index", "translations", language, "path"), mirror.path)
            yield from _unknown(descriptor, ("index", "translations", language, "fields"), mirror.fields)
    yield from _unknown(descriptor, ("card", "details"), descriptor.card.details)
    yield from _unknown(descriptor, ("card", "fields"), descriptor.card.fields)
    page = descriptor.page
    if page is None:
        return
    yield from _address(descriptor, ("page", "path"), page.path)
    if not any(f"{{{name}}}" in page.path for name in descriptor.primary_key):
        yield Slip(("page", "path"), f"« {page.path} » ne dépend pas de la clé.", "Ajoutez {id} : une page par ligne.")
    for role in ("title", "summary", "effect", "date"):
        if (name := getattr(page, role)) is not None:
            yield from _unknown(descriptor, ("page", role), (name,))
    if page.effect and descriptor.field(page.effect) and not descriptor.categories(page.effect):
        yield Slip(("page", "effect"), f"« {page.effect} » n’a pas de catégories.", "Déclarez « categories ».")
    if page.date and (field := descriptor.field(page.date)) and field.type != "date":
        yield Slip(("page", "date"), f"« {page.date} » n’est pas de type date.", "Choisissez un champ « date ».")
    yield from _unknown(descriptor, ("page", "fields"), page.fields)
    for rank, gathered in enumerate(page.gathered):
        yield from _unknown(descriptor, ("page", "gathered", rank, "after"), (gathered.after,))
        if gathered.dataset not in names:
            yield _no_dataset(("page", "gathered", rank, "dataset"), gathered.dataset, names)
        elif (target := readable.get(gathered.dataset)) is not None:
            for role in ("key", "field"):
                yield from _unknown(target, ("page", "gathered", rank, role), (getattr(gathered, role),))
            yield from _unknown(target, ("page", "gathered", rank, "where"), gathered.where)
    yield from _selection(descriptor, page)
    if page.review is not None:
        for role, name in page.review.model_dump(exclude={"settled"}, exclude_none=True).items():
            yield from _unknown(descriptor, ("page", "review", role), (name,))
        yield from _values(descriptor, ("page", "review", "settled"), page.review.verdict, page.review.settled)
    for rank, related in enumerate(page.related):
        yield from _related(related, ("page", "related", rank), readable, names)


def _filters(descriptor: Descriptor, index: Index) -> Iterator[Slip]:
    """A reader narrows what the page shows: a filter is one of its columns."""
    yield from _unknown(descriptor, ("index", "filters"), index.filters)
    for name in index.filters:
        if descriptor.field(name) is not None and index.fields and name not in index.fields:
            wrong = f"« {name} » n’est pas une colonne de cette page."
            yield Slip(("index", "filters"), wrong, "Ajoutez-le à « fields », ou retirez-le des filtres.")


def _selection(descriptor: Descriptor, page: Page) -> Iterator[Slip]:
    """Which rows have a page: fields that exist, values that their list allows."""
    for name, values in page.where.items():
        yield from _unknown(descriptor, ("page", "where", name), (name,))
        yield from _values(descriptor, ("page", "where", name), name, values)


def _values(descriptor: Descriptor, path: Path, name: str, values: Iterable[str]) -> Iterator[Slip]:
    field = descriptor.field(name)
    for value in values:
        if field is not None and field.choices and value not in field.choices:
            advice = did_you_mean(value, field.choices)
            yield Slip(path, f"« {value} » n’est pas une valeur de « {name} ».", advice)


def _related(related: Related, path: Path, readable: Mapping[str, Descriptor], names: list[str]) -> Iterator[Slip]:
    if related.dataset not in names:
        yield _no_dataset((*path, "dataset"), related.dataset, names)
    elif (target := readable.get(related.dataset)) is not None:
        yield from _unknown(target, (*path, "key"), (related.key,))
        yield from _unknown(target, (*path, "fields"), related.fields)


def _unknown(descriptor: Descriptor, path: Path, given: Iterable[str]) -> Iterator[Slip]:
    for name in given:
        if descriptor.field(name) is None:
            advice = did_you_mean(name, descriptor.by_name)
            yield Slip(path, f"« {name} » n’est pas un champ de « {descriptor.title.fr} ».", advice)


def _no_dataset(path: Path, name: str, names: list[str]) -> Slip:
    return Slip(path, f"aucun tableau ne s’appelle « {name} ».", did_you_mean(name, names, "data/{}.csv"))


def _address(descriptor: Descriptor, path: Path, address: str) -> Iterator[Slip]:
    """A relative address of the site, in words and fields: nothing of it may climb out of the output folder."""
    if not _ADDRESS.fullmatch(address):
        wrong = f"« {address} » n’est pas une adresse du site."
        yield Slip(path, wrong, "Écrivez par exemple « fiches/{id}/ », avec une barre à la fin.")
        return
    yield from _unknown(descriptor, path, re.findall(r"\{([^}]*)\}", address))
