"""Figures at random, made of everything that the writer says it draws."""

from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from plugins.charts.forms.svg.colors import ROLES, TRANSPARENT
from plugins.charts.forms.svg.symbols import SYMBOLS

DAY = 86_400_000
_WORDS = ("Pont", "Rivière", "Été 2021", "12 345", "Où ça ?", "le gué d’aval", "é", "a < b & c")
_NAMES = ("Amont", "Aval", "Bief", "Crue", "Digue", "Écluse")
_ANCHORS = [f"{down} {across}" for down in ("top", "middle", "bottom") for across in ("left", "center", "right")]

colors = st.sampled_from([*(f"var(--data-{role})" for role in ROLES), "var(--color-ink)", "var(--color-rule-strong)"])
sizes = st.sampled_from([12, 13, 14, 16, 17.5])
fonts = st.fixed_dictionaries({"size": sizes, "color": colors}, optional={"weight": st.just(700)})
shares = st.integers(0, 100).map(lambda value: value / 100)
widths = st.sampled_from([0.5, 1, 1.5, 2, 3.5])
dashes = st.sampled_from(["solid", "dot", "dash"])
symbols = st.sampled_from([f"{symbol}{form}" for symbol in SYMBOLS for form in ("", "-open")])


@st.composite
def texts(draw: Any) -> str:
    """One to three lines, some of them bold."""
    lines = draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3))
    escaped = [line.replace("&", "&amp;").replace("<", "&lt;") for line in lines]
    return "<br>".join(f"<b>{line}</b>" if draw(st.booleans()) else line for line in escaped)


@st.composite
def axes(draw: Any, letter: str, number: str, domain: list[float]) -> dict[str, Any]:
    """An axis of any type, either way round, with or without its line, its ticks and its grid."""
    kind = draw(st.sampled_from(["linear", "date", "category"]))
    axis: dict[str, Any] = {"type": kind, "domain": domain, "fixedrange": True, "automargin": False, "zeroline": False}
    if kind == "category":
        names = list(_NAMES[: draw(st.integers(2, len(_NAMES)))])
        axis |= {"categoryorder": "array", "categoryarray": names, "range": [-0.5, len(names) - 0.5]}
        values: list[Any] = names
    elif kind == "date":
        first = draw(st.dates(date(1990, 1, 1), date(2030, 1, 1)))
        days = draw(st.integers(20, 4000))
        axis["range"] = [first.isoformat(), (first + timedelta(days=days)).isoformat()]
        values = [(first + timedelta(days=days * share)).isoformat() for share in (0.1, 0.35, 0.5, 0.8)]
    else:
        low, length = draw(st.integers(-5000, 5000)) / 10, draw(st.integers(1, 10_000)) / 10
        axis["range"] = [low, low + length]
        values = [round(low + length * share, 3) for share in (0.05, 0.3, 0.5, 0.75, 0.95)]
    if draw(st.booleans()):
        axis["range"].reverse()
    axis["anchor"] = f"{'y' if letter == 'x' else 'x'}{number}"
    axis["side"] = draw(st.sampled_from(["top", "bottom"] if letter == "x" else ["left", "right"]))
    axis |= {"visible": draw(st.booleans()), "showgrid": draw(st.booleans()), "showline": draw(st.booleans())}
    axis |= {"tickangle": 0, "gridcolor": "var(--color-rule)", "linecolor": "var(--color-ink)", "linewidth": 1}
    axis |= {"griddash": draw(dashes), "ticks": draw(st.sampled_from(["", "outside"])), "ticklen": 6}
    axis |= {"tickcolor": "var(--color-rule)", "tickfont": draw(fonts)}
    axis |= {"tickvals": values, "ticktext": [draw(st.sampled_from(_WORDS[:4])) for _ in values]}
    return axis


def within(axis: dict[str, Any], low: float = 0.1, high: float = 0.9) -> st.SearchStrategy[Any]:
    """Positions on an axis, none at its very ends."""
    if axis["type"] == "category":
        return st.sampled_from(axis["categoryarray"])
    first, last = axis["range"]
    if axis["type"] == "linear":
        return st.floats(low, high).map(lambda share: round(first + share * (last - first), 4))
    start, end = datetime.fromisoformat(first), datetime.fromisoformat(last)
    moments = st.floats(low, high).map(lambda share: start + share * (end - start))
    return moments.map(lambda moment: moment.replace(microsecond=0).isoformat())


@st.composite
def scatters(draw: Any, x: dict[str, Any], y: dict[str, Any]) -> dict[str, Any]:
    """Lines, markers and texts, in any company, with holes in the lines."""
    modes = draw(st.lists(st.sampled_from(["lines", "markers", "text"]), min_size=1, max_size=3, unique=True))
    modes.sort(key=["lines", "markers", "text"].index)
    count = draw(st.integers(2, 5))
    xs, ys = ([draw(within(axis)) for _ in range(count)] for axis in (x, y))
    if "lines" in modes and count > 3 and draw(st.booleans()):
        xs[1] = ys[1] = None
    trace: dict[str, Any] = {"type": "scatter", "mode": "+".join(modes), "x": xs, "y": ys, "cliponaxis": False}
    if "lines" in modes:
        trace["line"] = {"color": draw(colors), "width": draw(widths), "dash": draw(dashes)}
    if "markers" in modes:
        each = st.lists(st.integers(4, 22), min_size=count, max_size=count) | st.integers(4, 22)
        glyphs = st.lists(symbols, min_size=count, max_size=count) | symbols
        line = {"color": draw(colors), "width": draw(st.sampled_from([0, 1, 2.5]))}
        trace["marker"] = {
            "symbol": draw(glyphs),
            "size": draw(each),
            "color": draw(colors),
            "line": line,
            "opacity": 1,
        }
    if "text" in modes:
        trace |= {"text": [draw(texts()) for _ in range(count)], "textfont": draw(fonts)}
        trace["textposition"] = draw(st.sampled_from(_ANCHORS))
    return trace


@st.composite
def bars(draw: Any, x: dict[str, Any], y: dict[str, Any]) -> dict[str, Any]:
    """Upright or lying bars, up or down from a base; some hatched. Categories have no length: not both axes."""
    way = draw(st.sampled_from([way for way, axis in (("v", y), ("h", x)) if axis["type"] != "category"]))
    along, across = (y, x) if way == "v" else (x, y)
    places = draw(st.lists(within(across, 0.2, 0.8), min_size=1, max_size=4, unique=True))
    starts = [draw(within(along, 0.2, 0.6)) for _ in places]
    onward = 1 if along["range"][0] < along["range"][1] else -1
    lengths = [draw(st.integers(-15, 35)) / 100 * _length(along) * onward for _ in places]
    trace: dict[str, Any] = {"type": "bar", "orientation": way, "base": starts}
    trace |= {"y": lengths, "x": places} if way == "v" else {"x": lengths, "y": places}
    # Without a width, bars far apart on a measured axis are so wide that they leave it.
    if across["type"] != "category" or draw(st.booleans()):
        trace["width"] = draw(st.sampled_from([0.02, 0.05, 0.12])) * _length(across)
        if across["type"] != "category" and draw(st.booleans()):
            trace["offset"] = draw(st.sampled_from([-0.05, 0, 0.03])) * _length(across)
    return {**trace, "marker": draw(_bar_markers(len(places)))}


@st.composite
def _bar_markers(draw: Any, count: int) -> dict[str, Any]:
    marker: dict[str, Any] = {"color": draw(colors), "line": {"color": draw(colors), "width": draw(st.integers(0, 2))}}
    if draw(st.booleans()):
        shapes = draw(st.lists(st.sampled_from(["", "/"]), min_size=count, max_size=count))
        marker["pattern"] = {"shape": shapes, "fgcolor": draw(colors), "bgcolor": "var(--color-paper)"}
        marker["pattern"] |= {"size": 8, "solidity": draw(st.sampled_from([0.2, 0.3]))}
    return marker


def _length(axis: dict[str, Any]) -> float:
    """What an axis covers, as it counts."""
    if axis["type"] == "category":
        return len(axis["categoryarray"])
    first, last = axis["range"]
    if axis["type"] == "linear":
        return abs(last - first)
    return abs((datetime.fromisoformat(last) - datetime.fromisoformat(first)).total_seconds()) * 1000


@st.composite
def _places(draw: Any, letter: str, number: str, axis: dict[str, Any]) -> tuple[str, st.SearchStrategy[Any]]:
    """What a shape or an annotation counts from, and its positions: the paper, an axis, or the domain of an axis."""
    return draw(
        st.sampled_from([("paper", shares), (f"{letter}{number} domain", shares), (f"{letter}{number}", within(axis))])
    )


@st.composite
def shapes(draw: Any, number: str, x: dict[str, Any], y: dict[str, Any]) -> dict[str, Any]:
    """A line, a rectangle or a path, above or below the traces."""
    xref, across = draw(_places("x", number, x))
    yref, down = draw(_places("y", number, y))
    ends = {"x0": draw(across), "x1": draw(across), "y0": draw(down), "y1": draw(down)}
    line = {"color": draw(colors), "width": draw(widths), "dash": draw(dashes)}
    if draw(st.booleans()):
        ends = {"path": draw(_paths(x, y, xref, yref, across, down))}
    kind = "path" if "path" in ends else draw(st.sampled_from(["line", "rect"]))
    shape = {"type": kind, "xref": xref, "yref": yref, **ends, "line": line}
    fill = {"fillcolor": draw(st.sampled_from([TRANSPARENT, "var(--data-neutral)"]))} if shape["type"] == "rect" else {}
    return {**shape, **fill, "layer": draw(st.sampled_from(["below", "above"]))}


@st.composite
def _paths(draw: Any, x: dict[str, Any], y: dict[str, Any], xref: str, yref: str, across: Any, down: Any) -> str:
    """Strokes that go on or begin again; in a path a moment is joined by `_`, and a category goes by its rank."""

    def said(axis: dict[str, Any], reference: str, place: Any) -> str:
        if axis["type"] == "category" and reference[1:] in ("", "2"):
            return str(axis["categoryarray"].index(place))
        return str(place).replace("T", "_")

    path = ""
    for letter in ["M", *draw(st.lists(st.sampled_from("MLHV"), min_size=1, max_size=5))]:
        ends = [said(x, xref, draw(across))] if letter != "V" else []
        ends += [said(y, yref, draw(down))] if letter != "H" else []
        path += letter + ",".join(ends)
    return path


@st.composite
def annotations(draw: Any, number: str, x: dict[str, Any], y: dict[str, Any]) -> dict[str, Any]:
    """A text without arrow, anchored by any of its corners, on a ground or not."""
    xref, across = draw(_places("x", number, x))
    yref, down = draw(_places("y", number, y))
    note = {"text": draw(texts()), "x": draw(across), "y": draw(down), "xref": xref, "yref": yref, "showarrow": False}
    note |= {
        "xanchor": draw(st.sampled_from(["left", "center", "right"])),
        "align": draw(st.sampled_from(["left", "center", "right"])),
    }
    note |= {"yanchor": draw(st.sampled_from(["top", "middle", "bottom"])), "font": draw(fonts)}
    note |= {
        "borderpad": draw(st.integers(0, 4)),
        "xshift": draw(st.integers(-15, 15)),
        "yshift": draw(st.integers(-15, 15)),
    }
    return {**note, "bgcolor": draw(st.sampled_from([TRANSPARENT, "var(--color-paper)"]))}


@st.composite
def figures(draw: Any) -> dict[str, Any]:
    """One or two panels on axes of their own, with traces, shapes and annotations."""
    width, height = draw(st.sampled_from([328, 672, 960])), draw(st.integers(240, 600))
    margin = {side: draw(st.integers(30, 70)) for side in "lrtb"}
    layout: dict[str, Any] = {"width": width, "height": height, "margin": {**margin, "pad": 0, "autoexpand": False}}
    layout |= {"font": {"size": 13, "color": "var(--color-ink)"}, "showlegend": False, "barmode": "overlay"}
    layout |= {
        "bargap": draw(st.sampled_from([0.1, 0.2, 0.5])),
        "paper_bgcolor": TRANSPARENT,
        "plot_bgcolor": TRANSPARENT,
    }
    data: list[dict[str, Any]] = []
    drawn: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    domains = draw(st.sampled_from([[[0, 1]], [[0, 0.45], [0.55, 1]]]))
    abreast = draw(st.booleans())
    for rank, domain in enumerate(domains):
        number = str(rank + 1) if rank else ""
        x = draw(axes("x", number, domain if abreast else [0, 1]))
        y = draw(axes("y", number, [0, 1] if abreast else domain))
        layout |= {f"xaxis{number}": x, f"yaxis{number}": y}
        on = {"xaxis": f"x{number}", "yaxis": f"y{number}"}
        choices = [scatters(x, y), *([bars(x, y)] if {x["type"], y["type"]} != {"category"} else [])]
        traces = [draw(st.one_of(choices)) for _ in range(draw(st.integers(1, 3)))]
        data += [{**trace, **on} for trace in traces]
        drawn += [draw(shapes(number, x, y)) for _ in range(draw(st.integers(0, 2)))]
        notes += [draw(annotations(number, x, y)) for _ in range(draw(st.integers(0, 2)))]
    return {"data": data, "layout": {**layout, "shapes": drawn, "annotations": notes}}
