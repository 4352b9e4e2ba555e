"""How long a value is, for the two constraints of length."""

from plugins.datasets.cells import Value


def length(value: Value) -> tuple[int, str]:
    """Characters of a text, items of a list, and the French name of what is counted."""
    if isinstance(value, tuple):
        return len(value), "élément(s)"
    return len(str(value or "")), "caractère(s)"


def length_misuse(name: str, setting: object, kind: str) -> str:
    """Why this length cannot apply; empty when it can."""
    if kind not in ("string", "uri", "any", "list"):
        return f"« {name} » ne s’applique pas au type « {kind} »."
    whole = isinstance(setting, int) and not isinstance(setting, bool) and setting >= 0
    return "" if whole else f"« {name} » est un nombre entier."
