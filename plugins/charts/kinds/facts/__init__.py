"""Facts about things, as an HTML table: columns under common headings, categories in shape and words, reasons in place.

With `group`, rows stand under one heading per category, in the order of the categories; without it, the table may be
sorted.
"""

from collections.abc import Iterable, Sequence

from pydantic import ValidationError

from plugins.charts.frame import Frame, Row
from plugins.charts.kind import Encoding
from plugins.charts.kinds.facts.blocks import Field, Options
from plugins.charts.kinds.facts.table import Facts, facts
from plugins.charts.spec import ChartSpec

__all__ = ["ENCODINGS", "Options", "arrange", "named_columns"]

ENCODINGS = {
    "label": Encoding("text", "le nom de la ligne"),
    "detail": Encoding("text", "une précision, sous le nom", required=False),
    "key": Encoding("text", "l’identifiant de la ligne, pour son lien", required=False),
    "group": Encoding("text", "une catégorie : les lignes sont regroupées par elle", required=False),
}


def arrange(rows: Sequence[Row], spec: ChartSpec, frame: Frame) -> Facts:
    """The table of these rows."""
    return facts(rows, spec, Options.model_validate_json(spec.options_json), frame)


def named_columns(spec: ChartSpec) -> Iterable[tuple[tuple[str | int, ...], str]]:
    """The columns of the blocks; none when the options are refused, which is said elsewhere."""
    try:
        blocks = Options.model_validate_json(spec.options_json).blocks
    except ValidationError:
        return []
    fields: list[tuple[tuple[str | int, ...], Field]] = [
        (("blocks", number, "columns", rank), field)
        for number, block in enumerate(blocks)
        for rank, field in enumerate(block.columns)
    ]
    named = [((*path, "field"), field.field) for path, field in fields]
    return [*named, *(((*path, "reason"), field.reason) for path, field in fields if field.reason)]
