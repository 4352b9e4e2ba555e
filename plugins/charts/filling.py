"""How bars without colour tell their categories apart: full, hatched, grey, or an outline alone."""

from collections.abc import Sequence
from typing import Any, Literal

from plugins.charts.paper import PAPER, PLAIN, RULE_STRONG

Fill = Literal["full", "hatched", "grey", "empty"]

# Plotly draws the lines of a hatching in the colour of their bar when each bar has its own.
_FILLED = {"full": PLAIN, "hatched": PLAIN, "grey": RULE_STRONG, "empty": PAPER}


def filled(fills: Sequence[Fill]) -> dict[str, Any]:
    """The marker of a bar trace whose bars have these fillings."""
    return {
        "color": [_FILLED[fill] for fill in fills],
        "line": {"color": PLAIN, "width": [1 if fill in ("hatched", "empty") else 0 for fill in fills]},
        "pattern": {
            "shape": ["/" if fill == "hatched" else "" for fill in fills],
            "fgcolor": PLAIN,
            "bgcolor": PAPER,
            "size": 8,
            "solidity": 0.25,
        },
    }
