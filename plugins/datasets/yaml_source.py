"""What a person typed in YAML, as plain values, with the line of every key.

Narrower than YAML 1.1 on purpose: `no`, `on` and `2024-01-05` stay text, a key may not appear twice, and
anchors, aliases and tags are refused (nothing in a dossier needs them; they can blow up or hide a value).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from plugins.problems import Problem

Path = tuple[str | int, ...]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_PLAIN_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "merge", "value", "map", "seq")
)
_MOST_QUOTED = 60
"""Characters of a line that a message quotes."""

_ADVICE = (
    ("mapping values are not allowed", "Un texte qui contient « : » s’écrit entre guillemets droits."),
    (
        "cannot start any token",
        "Indentez avec des espaces (jamais de tabulation) et mettez le texte entre guillemets droits.",
    ),
    ("while parsing a block mapping", "Alignez les clés d’un même niveau et vérifiez les guillemets."),
    (
        "while parsing a flow",
        "Fermez l’accolade ou le crochet, et mettez entre guillemets droits un texte qui contient : ou une virgule.",
    ),
    ("while scanning a quoted scalar", "Fermez le guillemet ouvert."),
    ("found undefined alias", "Mettez entre guillemets un texte qui commence par « * »."),
    ("characters are not allowed", "Effacez le caractère invisible, puis retapez le mot."),
    ("expected a single document", "Gardez un seul document : retirez la ligne « --- »."),
)


@dataclass(frozen=True)
class YamlSource:
    """`value` is what the text says, or None when it cannot be read; `lines` gives the line of each path of keys."""

    value: object
    lines: Mapping[Path, int]
    problems: tuple[Problem, ...]

    def line(self, path: Path) -> int | None:
        """The line of this path of keys, or of its nearest parent that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path)


def read_yaml(content: bytes, file: str) -> YamlSource:
    """Read one YAML document; `file` is the name that problems give. Never raises for what a person typed."""
    try:
        node = yaml.compose(content.decode("utf-8-sig"), Loader=_LOADER)
        reading = _Reading(file)
        value = reading.value(node, ()) if node is not None else None
    except UnicodeDecodeError:
        return _unreadable(
            Problem(file, "le fichier n’est pas en UTF-8.", "Enregistrez-le en UTF-8.", check="encoding")
        )
    except yaml.YAMLError as error:
        return _unreadable(_syntax_problem(error, content.decode("utf-8-sig"), file))
    except RecursionError:
        return _unreadable(Problem(file, "trop de niveaux imbriqués.", "Simplifiez le fichier.", check="yaml"))
    return YamlSource(value, reading.lines, tuple(reading.problems))


def key_path(path: Path, value: object) -> str:
    """A path of keys as an editor reads it: `schema.fields[effect].type`; list items go by name when they have one."""
    shown = ""
    for key in path:
        value = _child(value, key)
        if isinstance(key, int):
            name = value.get("name", value.get("value")) if isinstance(value, Mapping) else None
            shown += f"[{name if isinstance(name, str) else key + 1}]"
        else:
            shown += f".{key}" if shown else key
    return shown


def _child(value: object, key: str | int) -> object:
    if isinstance(value, Mapping):
        return value.get(key)
    if isinstance(value, list) and isinstance(key, int) and key < len(value):
        return value[key]
    return None


@dataclass
class _Reading:
    file: str
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def value(self, node: yaml.Node, path: Path) -> object:
        self.lines.setdefault(path, node.start_mark.line + 1)
        if id(node) in self.seen:
            self._refuse(node, path, "les ancres « & » et « * » ne sont pas admises.", "Répétez la valeur.")
            return None
        self.seen.add(id(node))
        if node.tag not in _PLAIN_TAGS:
            self._refuse(node, path, f"l’étiquette « {node.tag} » n’est pas admise.", "Retirez-la.")
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, rank)) for rank, item in enumerate(node.value)]
        return _scalar(node) if isinstance(node, yaml.ScalarNode) else None

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, object]:
        result: dict[str, object] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            if key in result:
                first = self.lines[*path, key]
                self._refuse(key_node, (*path, key), f"la clé « {key} » est déjà ligne {first}.", "Gardez-en une.")
                continue
            self.lines[*path, key] = key_node.start_mark.line + 1
            result[key] = self.value(value_node, (*path, key))
        return result

    def _refuse(self, node: yaml.Node, path: Path, message: str, suggestion: str) -> None:
        name = ".".join(str(key) for key in path) or None
        line = node.start_mark.line + 1
        self.problems.append(Problem(self.file, message, suggestion, line=line, field=name, check="yaml"))


def _scalar(node: yaml.ScalarNode) -> object:
    text = str(node.value)
    if node.style:  # between quotes, or a block: text
        return text
    if text in {"", "~", "null"}:
        return None
    if text in {"true", "false"}:
        return text == "true"
    if len(text) > 18:  # more digits than a number of ours can hold
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text


def _syntax_problem(error: yaml.YAMLError, text: str, file: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    said = str(error)
    advice = next(
        (text for sign, text in _ADVICE if sign in said), "Vérifiez les deux-points et l’alignement des clés."
    )
    if mark is None:
        return Problem(file, "le YAML ne se lit pas.", advice, check="yaml")
    typed = [*text.splitlines(), ""][mark.line].strip()[:_MOST_QUOTED]
    where = f" : « {typed} »" if typed else ""
    return Problem(file, f"le YAML ne se lit pas{where}.", advice, line=mark.line + 1, check="yaml")


def _unreadable(problem: Problem) -> YamlSource:
    return YamlSource(None, {}, (problem,))
