"""Prints, per chart of this dossier, the weight of its two drawings and the time that each takes.

python -m tests.bench.drawings
"""

from pathlib import Path
from statistics import median
from time import process_time

import brotli

from plugins.charts.catalogue import Chart, load_charts
from plugins.charts.forms.svg import draw
from plugins.datasets.catalog import load_catalog
from plugins.measures.catalogue import load_measures

ROOT = Path(__file__).resolve().parents[2]
LANGUAGE, TURNS = "fr", 9


def _milliseconds(chart: Chart, width: int) -> float:
    """The best of several turns, from the figure to the markup."""
    figure, words = chart.figure(LANGUAGE, width), chart.text(LANGUAGE)
    times = []
    for _ in range(TURNS):
        start = process_time()
        draw(figure, title=words.title, description=words.alt, ident=chart.id, face=chart.frames[LANGUAGE].face)
        times.append(process_time() - start)
    return 1000 * min(times)


def main() -> None:
    """Read the dossier once, then measure each chart that draws."""
    catalog, _ = load_catalog(ROOT / "data", ROOT)
    measures, _ = load_measures(ROOT / "data" / "measures", catalog, ROOT)
    charts, _ = load_charts(ROOT / "content" / "charts", catalog, measures, ROOT, ("fr", "en"))
    sizes, times = [], []
    print(f"{'chart':28} {'bytes':>7} {'brotli':>7} {'narrow':>9} {'wide':>9}")  # noqa: T201  # a command line program
    for chart in charts.charts.values():
        if not chart.pictured:
            continue
        drawings = "".join(chart.svg(LANGUAGE, width) for width in chart.widths).encode()
        sizes.append(len(brotli.compress(drawings)))
        narrow, wide = (_milliseconds(chart, width) for width in chart.widths)
        times += [narrow, wide]
        print(f"{chart.id:28} {len(drawings):7} {sizes[-1]:7} {narrow:6.2f} ms {wide:6.2f} ms")  # noqa: T201
    print(f"brotli: median {median(sizes):.0f}, largest {max(sizes)}")  # noqa: T201
    print(f"time: median {median(times):.2f} ms, longest {max(times):.2f} ms")  # noqa: T201


if __name__ == "__main__":
    main()
