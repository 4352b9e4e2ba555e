"""The blocks that every dossier has: the one table of the names that an editor types."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Argument = Literal["chart", "measure", "text", "none"]
Body = Literal["no", "optional", "required"]


@dataclass(frozen=True, slots=True)
class Builtin:
    """`template` is a file of `theme/templates/directives/`; `body` says whether Markdown may stand inside."""

    template: str
    argument: Argument
    body: Body


BUILTINS: Mapping[str, Builtin] = MappingProxyType(
    {
        "figure": Builtin("figure", "chart", "no"),
        "chiffre": Builtin("number", "measure", "optional"),
        "a-savoir": Builtin("aside", "text", "required"),
        "on-sait": Builtin("known", "none", "required"),
        "on-ne-sait-pas": Builtin("unknown", "none", "required"),
        "ce-qui-changerait": Builtin("would-change", "none", "required"),
    }
)
