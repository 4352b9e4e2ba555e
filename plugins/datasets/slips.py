"""A declaration of a descriptor that cannot hold, and the one that every part can make: a name that does not exist."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.datasets.descriptor import Descriptor
from plugins.datasets.yaml_source import Path
from plugins.problems import did_you_mean


@dataclass(frozen=True, slots=True)
class Slip:
    """One declaration that cannot hold: where it is in the file, what is wrong and what to do."""

    path: Path
    message: str
    suggestion: str
    check: str = "declaration"


def unknown_fields(descriptor: Descriptor, path: Path, given: Iterable[str]) -> Iterator[Slip]:
    """Each of the names `given` at `path` that is not a field of `descriptor`."""
    for name in given:
        if descriptor.field(name) is None:
            advice = did_you_mean(name, descriptor.by_name)
            yield Slip(path, f"« {name} » n’est pas un champ de « {descriptor.title.fr} ».", advice)


def unknown_values(descriptor: Descriptor, path: Path, name: str, values: Iterable[str]) -> Iterator[Slip]:
    """Each of the `values` that the closed list of the field `name` does not hold."""
    field = descriptor.field(name)
    for value in values:
        if field is not None and field.choices and value not in field.choices:
            advice = did_you_mean(value, field.choices)
            yield Slip(path, f"« {value} » n’est pas une valeur de « {name} ».", advice)


def unknown_dataset(path: Path, name: str, names: Iterable[str]) -> Slip:
    """The dataset `name`, which is none of `names`."""
    return Slip(path, f"aucun tableau ne s’appelle « {name} ».", did_you_mean(name, names, "data/{}.csv"))
