"""A made-up dossier: `make_dataset` writes two files, `load` reads the folder."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from plugins.datasets.catalog import Catalog, load_catalog
from plugins.problems import Problem

BRIDGE_FIELDS = (
    "{name: id, constraints: {required: true}}",
    "{name: opened_on, type: date, precision: [day, month, year]}",
    "{name: length, type: number}",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    return tmp_path


@pytest.fixture
def make_dataset(root: Path) -> Callable[..., Path]:
    """`make_dataset("bridges", "id,…\\n", fields=[…], key="[id]", more="rules: …")` → the path of the CSV file.

    `rows` may be bytes; `schema` and `more` are YAML added to the schema and to the descriptor.
    """

    def make(
        name: str,
        rows: str | bytes,
        fields: Sequence[str] = BRIDGE_FIELDS,
        *,
        key: str = "[id]",
        schema: str = "",
        more: str = "",
    ) -> Path:
        lines = [f"title: {{fr: {name}}}", "schema:", f"  primaryKey: {key}", "  fields:"]
        lines += [f"    - {field}" for field in fields]
        lines += [f"  {line}" for line in schema.splitlines()] + more.splitlines()
        (root / "data" / f"{name}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        path = root / "data" / f"{name}.csv"
        path.write_bytes(rows if isinstance(rows, bytes) else rows.encode())
        return path

    return make


@pytest.fixture
def load(root: Path) -> Callable[[], tuple[Catalog, list[Problem]]]:
    return lambda: load_catalog(root / "data", root)


@pytest.fixture
def problems(load: Callable[[], tuple[Catalog, list[Problem]]]) -> Callable[[], list[tuple]]:
    """Loads, and gives (file, line, field, check) of every problem."""
    return lambda: [(problem.file, problem.line, problem.field, problem.check) for problem in load()[1]]
