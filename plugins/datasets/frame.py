"""Rows as a pandas frame whose columns have the types of their fields."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from plugins.datasets.dates import bounds
from plugins.datasets.schema import Field

_TYPES = {"integer": "Int64", "year": "Int64", "number": "Float64", "boolean": "boolean", "list": "object"}


def typed_frame(fields: Sequence[Field], columns: Sequence[Sequence[object]]) -> pd.DataFrame:
    """One column per field (None is missing); a date `f` is followed by `f_start` and `f_end`, its first and last day.

    `columns` holds the values of each field, in the order of `fields`.
    """
    data: dict[str, pd.Series] = {}
    for field, values in zip(fields, columns, strict=True):
        data[field.name] = pd.Series(list(values), dtype=_TYPES.get(field.type, "string"))
        if field.type == "date":
            spans = [bounds(value) if isinstance(value, str) else (None, None) for value in values]
            data[f"{field.name}_start"] = _days([start for start, _ in spans])
            data[f"{field.name}_end"] = _days([end for _, end in spans])
    return pd.DataFrame(data)


def _days(days: Sequence[date | None]) -> pd.Series:
    return pd.Series([None if day is None else day.isoformat() for day in days], dtype="string").astype(
        "datetime64[us]"
    )
