"""Which of two values comes first, when that is certain: « 2020 » may be before or after « 2020-05 »."""

from plugins.datasets.dates import bounds

Span = tuple[float, float]


def span(value: object, kind: str) -> Span:
    """First and last thing the value can be, days as ordinals. Raises ValueError when it is not of its field's type."""
    if kind in ("date", "year"):
        start, end = bounds(f"{value:04d}" if isinstance(value, int) else str(value))
        return start.toordinal(), end.toordinal()
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(value)
    return value, value


def certainly_before(left: object, right: object, kind: str) -> bool:
    """Whether everything the left value can be comes before everything the right value can be."""
    return span(left, kind)[1] < span(right, kind)[0]


def bound_misuse(name: str, setting: object, kind: str) -> str:
    """Why this minimum or maximum cannot apply; empty when it can."""
    if kind not in ("integer", "number", "date", "year"):
        return f"« {name} » ne s’applique pas au type « {kind} »."
    try:
        span(setting, kind)
    except ValueError:
        return f"« {setting} » n’est pas du type « {kind} »."
    return ""
