"""Prints, per chart of this dossier, the weight of its two drawings and the time that each takes.

python -m tests.bench.drawings
"""

from math import inf
from pathlib import Path
from statistics import median
from time import process_time

import brotli

from plugins.charts.catalogue import Chart, load_charts
from plugins.charts.forms.svg import draw
from plugins.datasets.catalog import load_catalog
from plugins.measures.catalogue import load_measures

ROOT = Path(__file__).resolve().parents[2]
LANGUAGE, ROUNDS = "fr", 40


def _milliseconds(drawn: list[tuple[Chart, int]]) -> list[float]:
    """The best time of each drawing, from the figure to the markup; a busy moment spoils one round."""
    best = [inf] * len(drawn)
    for _ in range(ROUNDS):
        for rank, (chart, width) in enumerate(drawn):
            figure, words = chart.figure(LANGUAGE, width), chart.text(LANGUAGE)
            start = process_time()
            draw(figure, title=words.title, description=words.alt, ident=chart.id, face=chart.frames[LANGUAGE].face)
            best[rank] = min(best[rank], 1000 * (process_time() - start))
    return best


def main() -> None:
    """Read the dossier once, then measure each chart that draws."""
    catalog, _ = load_catalog(ROOT / "data", ROOT)
    measures, _ = load_measures(ROOT / "data" / "measures", catalog, ROOT)
    charts, _ = load_charts(ROOT / "content" / "charts", catalog, measures, ROOT, ("fr", "en"))
    drawn = [(chart, width) for chart in charts.charts.values() if chart.pictured for width in chart.widths]
    times = _milliseconds(drawn)
    sizes = []
    print(f"{'chart':28} {'bytes':>7} {'brotli':>7} {'narrow':>9} {'wide':>9}")  # noqa: T201  # a command line program
    for (chart, _), narrow, wide in zip(drawn[::2], times[::2], times[1::2], strict=True):
        drawings = "".join(chart.svg(LANGUAGE, width) for width in chart.widths).encode()
        sizes.append(len(brotli.compress(drawings)))
        print(f"{chart.id:28} {len(drawings):7} {sizes[-1]:7} {narrow:6.2f} ms {wide:6.2f} ms")  # noqa: T201
    print(f"brotli: median {median(sizes):.0f}, largest {max(sizes)}")  # noqa: T201
    print(f"time: median {median(times):.2f} ms, longest {max(times):.2f} ms")  # noqa: T201


if __name__ == "__main__":
    main()
