"""Pelican glue: the data for machines, then what search engines and readers' tools find in the finished pages."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican import signals
from pelican.generators import Generator

from plugins.datasets.bundle import Package, as_text, bundle
from plugins.datasets.package import data_package
from plugins.datasets.terms import licenses
from plugins.discovery import dcat
from plugins.discovery.citing import citations
from plugins.discovery.feeds import FeedsGenerator
from plugins.discovery.heads import Heads, dataset_pages
from plugins.discovery.humans import humans
from plugins.discovery.pages import complete
from plugins.discovery.search import SearchGenerator
from plugins.discovery.share.pictures import Pictures
from plugins.discovery.site import Site, site_of
from plugins.discovery.sitemap import robots, sitemap
from plugins.store import FOLDER, Store

_finishing: dict[str, Any] = {}
"""The shared context of the run: Pelican's last signal does not give it."""


class PackageGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes every form of the data beside the CSV files, `datapackage.json` and `catalog.jsonld` at the root.

    Puts `cite_page` in the context. Settings: `DATA_PACKAGE_NAME`, `DATASETS_PATH`, `SITEURL`.
    """

    def generate_context(self) -> None:
        """How a page is cited is asked by the templates of every room."""
        _finishing["context"] = self.context
        site = self._site()
        self.context["cite_page"] = citations(self.settings, self.context["wording"], site.root, site.day)

    def generate_output(self, _writer: Any) -> None:
        """The rows, their description, their terms."""
        catalog, settings, site = self.context["catalog"], self.settings, self._site()
        changes = self.context.get("changes")
        name, title = settings["DATA_PACKAGE_NAME"], settings["SITENAME"]
        package = Package(name, title, site.base, changes.version if changes else "")
        store = Store(Path(settings["PATH"]).parent / FOLDER / "data")
        files = bundle(catalog, package, self.context["wording"][site.language], store)
        described = data_package(catalog, name, title, folder=site.data, files=files, words=package.words)
        tables = {f"{name}.csv": catalog[name].content for name in catalog}
        self._write({f"{site.data}/{name}": content for name, content in files.items()})
        self._write({"datapackage.json": as_text(described), "CITATION.cff": files["CITATION.cff"]})
        pages = dataset_pages(self.context, site.language)
        self._write({"catalog.jsonld": dcat.record(catalog, site, {**tables, **files}, pages).encode()})

    def _site(self) -> Site:
        return site_here(self.context, self.settings)

    def _write(self, files: dict[str, bytes]) -> None:
        for name, content in files.items():
            path = Path(self.output_path) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def site_here(context: Any, settings: Any) -> Site:
    """What this dossier says of itself."""
    verified = context["measures"].get(settings["VERIFIED_MEASURE"])
    terms = next((license.path for license in licenses(context["catalog"]) if license.path), "")
    root = urlsplit(settings["SITEURL"]).path.rstrip("/")
    return site_of(settings, root, str(verified.value) if verified else "", terms or "")


def write_for_engines(pelican: Any) -> None:
    """The pages are finished: complete their heads, then list them."""
    folder, settings, context = Path(pelican.output_path), pelican.settings, _finishing["context"]
    for name, text in context["cite_page"].files().items():
        (folder / name).write_text(text, encoding="utf-8")
    site, cache = site_here(context, settings), Path(settings["PATH"]).parent / FOLDER / "images"
    pictures = Pictures(context, site, Path(settings["THEME"]), folder, Store(cache))
    complete(folder, Heads(context, site, pictures))
    base = settings["SITEURL"].rstrip("/")
    (folder / "humans.txt").write_text(humans(site, settings.get("CONTACT", "")), encoding="utf-8")
    (folder / "robots.txt").write_text(robots(base), encoding="utf-8")
    if base:
        (folder / "sitemap.xml").write_text(sitemap(folder, base), encoding="utf-8")


def register() -> None:
    """Called by Pelican."""
    for generator in (PackageGenerator, SearchGenerator, FeedsGenerator):
        signals.get_generators.connect(lambda _, generator=generator: generator, weak=False)
    signals.finalized.connect(write_for_engines)
