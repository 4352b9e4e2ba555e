"""What the declarations of a descriptor mean together: names that exist, settings that fit, rules that can be checked.

Its pages are checked in `page_declarations.py`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from plugins.datasets.checks import constraints
from plugins.datasets.descriptor import Descriptor
from plugins.datasets.page_declarations import page_slips
from plugins.datasets.rules import rule_misuse
from plugins.datasets.schema import Field
from plugins.datasets.slips import Slip, unknown_dataset, unknown_fields, unknown_values
from plugins.datasets.yaml_source import Path, YamlSource, key_path
from plugins.problems import Problem, did_you_mean

_SNAKE = re.compile(r"[a-z][a-z0-9_]*")


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
        *page_slips(descriptor, readable, sorted(names)),
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
        yield from unknown_fields(descriptor, (*path, "followed_by"), field.followed_by)
        for name, values in (field.applies.where if field.applies else {}).items():
            yield from unknown_fields(descriptor, (*path, "applies", "where", name), (name,))
            yield from unknown_values(descriptor, (*path, "applies", "where", name), name, values)
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
    yield from unknown_fields(descriptor, ("schema", "primaryKey"), descriptor.primary_key)
    for name in descriptor.primary_key:
        if (field := descriptor.field(name)) and field.type == "list":
            yield Slip(
                ("schema", "primaryKey"), f"« {name} » est une liste, pas une clé.", "Choisissez un autre champ."
            )
    for rank, key in enumerate(descriptor.foreign_keys):
        path: Path = ("schema", "foreignKeys", rank)
        yield from unknown_fields(descriptor, (*path, "fields"), key.names)
        if len(key.names) != len(key.targets) or not key.names:
            wrong = "il faut autant de champs des deux côtés."
            yield Slip((*path, "fields"), wrong, "Complétez « fields » ou « reference.fields ».")
        resource = key.reference.resource
        if resource and resource not in names:
            yield unknown_dataset((*path, "reference", "resource"), resource, names)
        target = readable.get(resource) if resource else descriptor
        if target is not None:
            yield from unknown_fields(target, (*path, "reference", "fields"), key.targets)


def _rules(descriptor: Descriptor, readable: Mapping[str, Descriptor]) -> Iterator[Slip]:
    for rank, rule in enumerate(descriptor.rules):
        message, suggestion = rule_misuse(rule, descriptor, readable)
        if message:
            yield Slip(("rules", rank, "check"), message, suggestion, "rule")
