"""What the head of each finished page says to machines, from what every room knows of it."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from plugins.discovery.described import data_catalog, dataset
from plugins.discovery.feeds.origins import settled
from plugins.discovery.finished import Finished
from plugins.discovery.linked import Node, block, nodes
from plugins.discovery.share.meta import meta
from plugins.discovery.site import Site
from plugins.records.edition import Edition, has_page
from plugins.records.reviews import claim_review
from plugins.records.sources import source


class Heads:
    """Called with a finished page, gives the markup for the end of its head.

    `context` is the shared one; `pictures` gives the path of the picture of a page.
    """

    def __init__(self, context: Mapping[str, Any], site: Site, pictures: Callable[[Finished], str]) -> None:
        self._context, self._site, self._pictures = context, site, pictures

    def __call__(self, page: Finished) -> str:
        """What networks show of it, then one JSON-LD block."""
        written = self._written.get(page.path)
        date = settled(written, self._site.day) if written else ""
        described = block(nodes(page, self._site, date, self._sources(page, written), self._about(page)))
        return f"{meta(page, self._site, self._pictures(page))}\n{described}"

    @cached_property
    def _written(self) -> dict[str, Any]:
        pages = (written for page in self._context["pages"] for written in (page, *page.translations))
        return {f"/{page.save_as.removesuffix('index.html')}": page for page in pages}

    def _sources(self, page: Finished, written: Any) -> list[str]:
        """The public addresses of what a page cites."""
        edition = self._context["editions"][self._site.language]
        found = (source(edition, key) for key in getattr(written, "sources_used", ()))
        return [one.url for one in found if one is not None and one.url]

    def _about(self, page: Finished) -> list[Node]:
        return [made for made in (self._dataset(page), self._catalog(page), self._review(page)) if made]

    @cached_property
    def _tables(self) -> dict[str, tuple[str, str]]:
        """Path of the page of a table → its name, its language."""
        return {
            path: (name, language)
            for language in self._context["editions"]
            for name, path in dataset_pages(self._context, language).items()
        }

    def _dataset(self, page: Finished) -> Node | None:
        name, language = self._tables.get(page.path, ("", ""))
        return dataset(self._context["catalog"][name], self._site, language, page.path) if name else None

    def _catalog(self, page: Finished) -> Node | None:
        """The page above those of the tables, where there is one; else the folder of the files."""
        pages = dataset_pages(self._context, page.language)
        folder = next((path.rstrip("/").rpartition("/")[0] + "/" for path in pages.values()), f"/{self._site.data}/")
        if page.path != folder:
            return None
        return data_catalog(self._context["catalog"], self._site, page.language, page.path, pages)

    @cached_property
    def _reviews(self) -> dict[str, Callable[[], Node | None]]:
        """Path of the page of a row that checks what someone said → how to describe it."""
        found: dict[str, Callable[[], Node | None]] = {}
        edition: Edition = self._context["editions"][self._site.language]
        author = self._site.names[self._site.language]
        for table in edition.catalog.tables.values():
            if table.descriptor.page is None or table.descriptor.page.review is None:
                continue
            for row in table.rows:
                key = table.key(row)
                path = edition.path(table.name, key) if key is not None and has_page(table, row) else None
                if path is not None:
                    url = self._site.iri(path)
                    found[path] = lambda table=table, row=row, url=url: claim_review(  # type: ignore[misc]
                        edition, table, row, page_url=url, author=author
                    )
        return found

    def _review(self, page: Finished) -> Node | None:
        described = self._reviews.get(page.path)
        return described() if described else None


def dataset_pages(context: Mapping[str, Any], language: str) -> dict[str, str]:
    """Name of a table → path of the page that presents it in a language, with its first `/`."""
    return {page.name: f"/{page.path}" for page in context.get("dictionaries", {}).get(language, ())}
