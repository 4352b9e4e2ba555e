"""The CSV files that readers download."""

from pathlib import Path

from plugins.datasets.catalog import Catalog


def write_downloads(catalog: Catalog, folder: Path) -> list[Path]:
    """Write each table to `folder/<name>.csv`, in UTF-8 with commas, and say which files were written.

    Cells are copied as they are: one that begins with `=`, `+`, `-` or `@` is data here (a negative number, a
    quotation), yet a spreadsheet may run it as a formula when it opens the file. Quoting or prefixing it would
    falsify the data for every other reader: the same bytes are checked, hashed and published.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, table in catalog.tables.items():
        path = folder / f"{name}.csv"
        path.write_bytes(table.content)
        written.append(path)
    return written
