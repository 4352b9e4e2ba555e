"""Rewrite data files that a spreadsheet saved otherwise."""

from pathlib import Path

from plugins.datasets.catalog import load_catalog
from plugins.datasets.spreadsheet import fix as mended


def fix(root: Path) -> list[str]:
    """Rewrite the CSV files of `root`/data that need it. Returns their paths, relative to `root`, in order.

    A file without a readable descriptor, or that is not text, is left alone: `dossier check` says why.
    """
    catalog, _ = load_catalog(root / "data", root)
    rewritten = []
    for name in sorted(catalog):
        table = catalog[name]
        content = mended(table.source, table.descriptor)
        if content is not None:
            table.source.write_bytes(content)
            rewritten.append(table.source.relative_to(root).as_posix())
    return rewritten
