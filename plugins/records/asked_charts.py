"""Charts that descriptors ask for by name, above a whole table or on the page of each row: each must exist."""

from collections.abc import Collection, Iterator
from pathlib import Path

from plugins.datasets.catalog import Catalog
from plugins.datasets.descriptor import Descriptor
from plugins.datasets.folder import named
from plugins.datasets.yaml_source import key_path, read_yaml
from plugins.problems import Problem, did_you_mean


def unknown_charts(catalog: Catalog, known: Collection[str], root: Path) -> list[Problem]:
    """A problem for each name asked by a descriptor that no chart has; files are named from the dossier, `root`."""
    problems = []
    for name in sorted(catalog):
        wrong = [(path, chart) for path, chart in _asked(catalog[name].descriptor) if chart not in known]
        if not wrong:
            continue
        descriptor = catalog[name].source.with_suffix(".yaml")
        file = named(descriptor, root)
        source = read_yaml(descriptor.read_bytes(), file)
        problems += [
            Problem(
                file,
                f"aucun graphique ne s’appelle « {chart} ».",
                did_you_mean(chart, known, "content/charts/{}.yaml"),
                line=source.line(path),
                field=key_path(path, source.value),
                check="chart",
            )
            for path, chart in wrong
        ]
    return problems


def _asked(descriptor: Descriptor) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Where a chart is named, as keys of the file, and its name."""
    if descriptor.page is not None:
        for rank, chart in enumerate(descriptor.page.charts):
            yield ("page", "charts", rank), chart
    if descriptor.index is not None and descriptor.index.chart is not None:
        yield ("index", "chart"), descriptor.index.chart
