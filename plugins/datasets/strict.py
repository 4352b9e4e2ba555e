"""Strict models of what a person typed, and their refusals in French.

Pydantic says what is wrong; this module says it to an editor: the file, the line, the path of keys, the nearest name.
"""

import json
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError

from plugins.datasets.yaml_source import Path, YamlSource, key_path, read_yaml
from plugins.problems import Problem, did_you_mean

_EXPECTED = {
    "string_type": "un texte (entre guillemets s’il ressemble à un nombre)",
    "bool_type": "true ou false",
    "int_type": "un nombre entier",
    "float_type": "un nombre",
    "tuple_type": "une liste, entre crochets ou avec des tirets",
    "list_type": "une liste, entre crochets ou avec des tirets",
    "dict_type": "des clés et leurs valeurs",
    "model_type": "des clés et leurs valeurs",
    "model_attributes_type": "des clés et leurs valeurs",
    "date_type": "une date AAAA-MM-JJ",
    "date_parsing": "une date AAAA-MM-JJ",
    "date_from_datetime_parsing": "une date AAAA-MM-JJ",
}


class Strict(BaseModel):
    """A frozen value that refuses keys it does not know and never converts a type silently."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, populate_by_name=True)


Model = TypeVar("Model", bound=BaseModel)


def read_model(model: type[Model], content: bytes, file: str) -> tuple[Model | None, YamlSource, list[Problem]]:
    """The model a YAML file describes, its source (for lines), and every problem. None when a part is refused."""
    source = read_yaml(content, file)
    if source.problems:
        return None, source, list(source.problems)
    value, problems = validate(model, source, file)
    return value, source, problems


def validate(model: type[Model], source: YamlSource, file: str) -> tuple[Model | None, list[Problem]]:
    """Check a value against a model; the problems name the file, line, path of keys and nearest known name."""
    if not isinstance(source.value, dict):
        return None, [
            Problem(file, "le fichier est vide ou n’a pas de clés.", "Écrivez « clé: valeur ».", check="yaml")
        ]
    try:
        # JSON is pydantic's strict mode for text: a list becomes a tuple, « 2024-01-05 » a date, nothing else moves.
        return model.model_validate_json(json.dumps(source.value), by_alias=True, by_name=False), []
    except ValidationError as refusal:
        return None, [_problem(error, model, source, file) for error in refusal.errors()]


def _problem(error: Any, model: type[BaseModel], source: YamlSource, file: str) -> Problem:
    path: Path = tuple(error["loc"])
    while path and path not in source.lines and error["type"] != "missing":
        path = path[:-1]  # pydantic adds the member of a union it tried
    message, suggestion = _wording(error, model, path)
    line = source.line(path[:-1] if error["type"] == "missing" else path)
    field = key_path(path, source.value) or None
    return Problem(file, message, suggestion, line=line, field=field, check=error["type"])


def _wording(error: Any, model: type[BaseModel], path: Path) -> tuple[str, str]:
    kind, given = error["type"], error["input"]
    if kind == "extra_forbidden":
        known = _known_keys(model, path[:-1])
        advice = did_you_mean(str(path[-1]), known) or f"Clés possibles : {', '.join(known)}."
        return f"la clé « {path[-1]} » est inconnue.", advice
    if kind == "missing":
        return f"la clé « {path[-1]} » manque.", "Ajoutez-la."
    if kind == "literal_error":
        choices = [choice.strip("'") for choice in error["ctx"]["expected"].replace(" or ", ", ").split(", ")]
        return f"« {given} » n’est pas admis.", did_you_mean(str(given), choices) or f"Choix : {', '.join(choices)}."
    shown = "une valeur vide" if given is None else f"« {given} »" if isinstance(given, str | int | float) else "ceci"
    expected = _EXPECTED.get(kind)
    if expected is None:
        return f"{shown} n’est pas admis ici ({error['msg']}).", "Voyez la forme attendue dans plugins/README.md."
    keys = _known_keys(model, path) if kind.startswith("model_") else []
    among = f" ({', '.join(keys)})" if keys else ""
    return f"{shown} n’est pas admis ici.", f"Écrivez {expected}{among}."


def _known_keys(model: type[BaseModel], path: Path) -> list[str]:
    """The keys that the model at this path accepts."""
    current: type[BaseModel] | None = model
    for key in path:
        if isinstance(key, int) or current is None:
            continue
        fields = {field.alias or name: field for name, field in current.model_fields.items()}
        current = _model_in(fields[key].annotation) if key in fields else None
    if current is None:
        return []
    return [field.alias or name for name, field in current.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part)) is not None), None)
