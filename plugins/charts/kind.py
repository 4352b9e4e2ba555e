"""What a kind of chart declares, and how a kind is found: by the name of its file in `kinds/`.

A kind draws (`draw`, a Plotly figure for a width) or arranges (`arrange`, a frozen value that the theme writes as a
table or a list with `theme/templates/figures/<kind>.html`), never both.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from plugins.charts import kinds
from plugins.charts.forms.plotly import Figure
from plugins.charts.frame import Frame, Row
from plugins.charts.spec import ChartSpec
from plugins.datasets.strict import Strict

_MAKERS = ("draw", "arrange", "named_columns", "named_rows")


@dataclass(frozen=True)
class Encoding:
    """One column that a kind reads. `type` is `date`, `number` or `text`; `required` also means: no empty cell."""

    type: str
    meaning: str
    required: bool = True


def _none(_spec: ChartSpec) -> Iterable[tuple[tuple[str | int, ...], str]]:
    return ()


@dataclass(frozen=True)
class Kind:
    """A kind: the columns it reads, the model of its options, and what draws or arranges it.

    `named_columns` gives the columns that its options name, `named_rows` the rows (by the column encoded as `key`),
    each with its path below `options`. `separate` says whether each row has its own place in the figure, and so may be
    filtered out.
    """

    name: str
    encodings: Mapping[str, Encoding]
    options: type[Strict]
    draw: Callable[[Sequence[Row], ChartSpec, Frame], Figure] | None = None
    arrange: Callable[[Sequence[Row], ChartSpec, Frame], Any] | None = None
    named_columns: Callable[[ChartSpec], Iterable[tuple[tuple[str | int, ...], str]]] = _none
    named_rows: Callable[[ChartSpec], Iterable[tuple[tuple[str | int, ...], str]]] = _none
    separate: bool = True


@cache
def all_kinds() -> Mapping[str, Kind]:
    """Every kind there is, by name. The names are those of our own files: nothing an editor types is imported."""
    found: dict[str, Kind] = {}
    for info in pkgutil.iter_modules(kinds.__path__):
        module: Any = importlib.import_module(f"{kinds.__name__}.{info.name}")
        made = {name: getattr(module, name) for name in _MAKERS if hasattr(module, name)}
        separate = getattr(module, "SEPARATE", True)
        found[info.name] = Kind(info.name, module.ENCODINGS, module.Options, separate=separate, **made)
    return found
