"""What a descriptor asks of its pages, against its fields and the other datasets: see `pages.py` for the shape."""

import re
from collections.abc import Collection, Iterator, Mapping

from plugins.datasets.descriptor import Descriptor
from plugins.datasets.pages import Gathered, Index, Page, Related, Review
from plugins.datasets.slips import Slip, unknown_dataset, unknown_fields, unknown_values
from plugins.datasets.yaml_source import Path

_KEBAB = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_ADDRESS = re.compile(r"([a-z0-9-]+/|\{[a-z][a-z0-9_]*\}/)+")


def page_slips(descriptor: Descriptor, readable: Mapping[str, Descriptor], names: Collection[str]) -> Iterator[Slip]:
    """Every slip in `directive`, `index`, `card` and `page`; arguments as those of `declaration_problems`."""
    if descriptor.directive is not None and not _KEBAB.fullmatch(descriptor.directive):
        wrong = f"« {descriptor.directive} » n’est pas un nom de bloc."
        yield Slip(("directive",), wrong, "Écrivez-le en a-z, 0-9 et -.")
    yield from unknown_fields(descriptor, ("card", "details"), descriptor.card.details)
    yield from unknown_fields(descriptor, ("card", "fields"), descriptor.card.fields)
    if descriptor.index is not None:
        yield from _index(descriptor, descriptor.index)
    if descriptor.page is not None:
        yield from _page(descriptor, descriptor.page)
        for rank, gathered in enumerate(descriptor.page.gathered):
            yield from _gathered(descriptor, gathered, ("page", "gathered", rank), readable, names)
        for rank, related in enumerate(descriptor.page.related):
            yield from _related(related, ("page", "related", rank), readable, names)


def _index(descriptor: Descriptor, index: Index) -> Iterator[Slip]:
    yield from _address(descriptor, ("index", "path"), index.path)
    yield from unknown_fields(descriptor, ("index", "fields"), index.fields)
    yield from unknown_fields(descriptor, ("index", "filters"), index.filters)
    for name in index.filters:  # a reader narrows what the page shows
        if descriptor.field(name) is not None and index.fields and name not in index.fields:
            wrong = f"« {name} » n’est pas une colonne de cette page."
            yield Slip(("index", "filters"), wrong, "Ajoutez-le à « fields », ou retirez-le des filtres.")
    for language, mirror in index.translations.items():
        yield from _address(descriptor, ("index", "translations", language, "path"), mirror.path)
        yield from unknown_fields(descriptor, ("index", "translations", language, "fields"), mirror.fields)
        yield from unknown_fields(
            descriptor, ("index", "translations", language, "order"), filter(None, [mirror.order])
        )


def _page(descriptor: Descriptor, page: Page) -> Iterator[Slip]:
    yield from _address(descriptor, ("page", "path"), page.path)
    if not any(f"{{{name}}}" in page.path for name in descriptor.primary_key):
        yield Slip(("page", "path"), f"« {page.path} » ne dépend pas de la clé.", "Ajoutez {id} : une page par ligne.")
    for role in ("title", "summary", "effect", "date"):
        if (name := getattr(page, role)) is not None:
            yield from unknown_fields(descriptor, ("page", role), (name,))
    if page.effect and descriptor.field(page.effect) and not descriptor.categories(page.effect):
        yield Slip(("page", "effect"), f"« {page.effect} » n’a pas de catégories.", "Déclarez « categories ».")
    if page.date and (field := descriptor.field(page.date)) and field.type != "date":
        yield Slip(("page", "date"), f"« {page.date} » n’est pas de type date.", "Choisissez un champ « date ».")
    yield from unknown_fields(descriptor, ("page", "fields"), page.fields)
    for name, values in page.where.items():
        yield from unknown_fields(descriptor, ("page", "where", name), (name,))
        yield from unknown_values(descriptor, ("page", "where", name), name, values)
    if page.review is not None:
        yield from _review(descriptor, page.review)


def _review(descriptor: Descriptor, review: Review) -> Iterator[Slip]:
    for role, name in review.model_dump(exclude={"settled"}, exclude_none=True).items():
        yield from unknown_fields(descriptor, ("page", "review", role), (name,))
    yield from unknown_values(descriptor, ("page", "review", "settled"), review.verdict, review.settled)


def _gathered(
    descriptor: Descriptor, gathered: Gathered, path: Path, readable: Mapping[str, Descriptor], names: Collection[str]
) -> Iterator[Slip]:
    yield from unknown_fields(descriptor, (*path, "after"), (gathered.after,))
    if gathered.dataset not in names:
        yield unknown_dataset((*path, "dataset"), gathered.dataset, names)
    elif (target := readable.get(gathered.dataset)) is not None:
        yield from unknown_fields(target, (*path, "key"), (gathered.key,))
        yield from unknown_fields(target, (*path, "field"), (gathered.field,))
        yield from unknown_fields(target, (*path, "where"), gathered.where)


def _related(
    related: Related, path: Path, readable: Mapping[str, Descriptor], names: Collection[str]
) -> Iterator[Slip]:
    if related.dataset not in names:
        yield unknown_dataset((*path, "dataset"), related.dataset, names)
    elif (target := readable.get(related.dataset)) is not None:
        yield from unknown_fields(target, (*path, "key"), (related.key,))
        yield from unknown_fields(target, (*path, "fields"), related.fields)


def _address(descriptor: Descriptor, path: Path, address: str) -> Iterator[Slip]:
    """A relative address of the site, in words and fields: nothing of it may climb out of the output folder."""
    if not _ADDRESS.fullmatch(address):
        wrong = f"« {address} » n’est pas une adresse du site."
        yield Slip(path, wrong, "Écrivez par exemple « fiches/{id}/ », avec une barre à la fin.")
        return
    yield from unknown_fields(descriptor, path, re.findall(r"\{([^}]*)\}", address))
