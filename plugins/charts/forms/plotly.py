"""A figure as JSON for the browser, checked once by Plotly's own schema."""

import json
from copy import deepcopy
from typing import Any

import plotly.graph_objects as go
from plotly import __version__ as version

from plugins.store import Store

Figure = dict[str, Any]


def validated(figure: Figure, store: Store | None = None) -> Figure:
    """The same figure, when Plotly accepts every key and value of it. Raises ValueError otherwise.

    Plotly's object is thrown away: it would add a template of 7 kB and turn lists into base64. Making it costs some
    40 ms, so that a figure already accepted by this version of Plotly is remembered in `store`.
    """

    def check() -> bytes:
        go.Figure(deepcopy(figure))  # which it rearranges in place
        return b""

    if store is None:
        check()
    else:
        store.result(("plotly", version, as_json(figure)), check)
    return figure


def as_json(figure: Figure) -> str:
    """Compact, lists as lists, keys in the order of the figure."""
    return json.dumps(figure, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
