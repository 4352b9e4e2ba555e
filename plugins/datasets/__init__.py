"""Tables that can be trusted: every cell cast and checked by its descriptor, every problem told in French."""

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.datasets.catalog import load_catalog
from plugins.datasets.downloads import write_downloads


class DatasetsGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Puts `catalog` in the shared context, adds to `problems`, and copies the downloads.

    Settings: `DATA_PATH` (the data folder), `ROOT_PATH` (the dossier; its parent by default), `DATASETS_PATH` (the
    folder of the downloads in the output, « donnees » by default).
    """

    def generate_context(self) -> None:
        folder = Path(self.settings["DATA_PATH"])
        root = Path(self.settings.get("ROOT_PATH") or folder.parent)
        catalog, problems = load_catalog(folder, root)
        self.context["catalog"] = catalog
        self.context.setdefault("problems", []).extend(problems)

    def generate_output(self, writer: object) -> None:
        folder = Path(self.output_path) / self.settings.get("DATASETS_PATH", "donnees")
        write_downloads(self.context["catalog"], folder)


def _generator(pelican: Any) -> type[DatasetsGenerator]:
    return DatasetsGenerator


def register() -> None:
    """Pelican's entry point."""
    signals.get_generators.connect(_generator)
