"""Pelican glue: the data package beside the downloads, then sitemap and robots over the finished pages."""

import json
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.datasets.package import data_package
from plugins.discovery.search import SearchGenerator
from plugins.discovery.sitemap import robots, sitemap


class PackageGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes `datapackage.json` (Data Package v1) at the root of the site; its paths lead to the CSV downloads."""

    def generate_output(self, _writer: Any) -> None:
        """Describe the downloads of the catalog in the context."""
        package = data_package(
            self.context["catalog"],
            name=self.settings["DATA_PACKAGE_NAME"],
            title=self.settings["SITENAME"],
            folder=self.settings["DATASETS_PATH"],
        )
        text = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
        (Path(self.output_path) / "datapackage.json").write_text(text, encoding="utf-8")


def write_for_engines(pelican: Any) -> None:
    """The pages are finished: list them."""
    folder, base = Path(pelican.output_path), pelican.settings["SITEURL"]
    (folder / "robots.txt").write_text(robots(base), encoding="utf-8")
    if base:
        (folder / "sitemap.xml").write_text(sitemap(folder, base), encoding="utf-8")


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(lambda _: PackageGenerator, weak=False)
    signals.get_generators.connect(lambda _: SearchGenerator, weak=False)
    signals.finalized.connect(write_for_engines)
