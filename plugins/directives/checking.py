"""Check every Markdown file of a dossier without Pelican, by the path that the build takes."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from markdown import Markdown

from plugins.charts.catalogue import Charts
from plugins.datasets.catalog import Catalog
from plugins.directives.context import Choices, PageContext
from plugins.directives.expansion import expand
from plugins.directives.metadata import check_headers, spaced_keys
from plugins.directives.page_files import PageFile
from plugins.directives.prose.review import Review, review
from plugins.measures.catalogue import Measures
from plugins.problems import Problem
from plugins.records.edition import Edition

EXPANDED_KEYS = ("answer", "summary")
"""The values of the header that are Markdown, as in FORMATTED_FIELDS."""


def check_pages(
    files: Sequence[PageFile],
    root: Path,
    catalog: Catalog,
    measures: Measures,
    charts: Charts,
    choices: Choices | None = None,
    sources: str = "sources",
) -> tuple[list[Problem], list[Review]]:
    """Every problem of these Markdown files of the dossier at `root`, and what each page says, counted.

    A page whose header cannot be read is not read further.
    """
    problems, reviews = check_headers(files), []
    for page in files:
        if not list(spaced_keys(page)):
            edition = Edition(catalog, page.language, "", sources)
            context = PageContext(page.file, edition, measures, charts, root, choices or Choices())
            reviews.append(review(page.text, context))
            problems += expand(fragments(page.text), context, _render_nothing).problems
            problems += reviews[-1].problems
    return problems, reviews


def fragments(text: str) -> Mapping[str, str]:
    """The Markdown parts of a file as HTML with placeholders, in reading order, as Pelican's reader makes them."""
    reader: Any = Markdown(
        extensions=["markdown.extensions.meta", "plugins.directives.markdown_extension"], output_format="html"
    )
    content = reader.convert(text)
    values: Mapping[str, list[str]] = reader.Meta if hasattr(reader, "Meta") else {}
    reader.preprocessors.deregister("meta")
    parts = {}
    for key in EXPANDED_KEYS:
        if key in values:
            reader.reset()
            parts[key] = reader.convert("\n".join(values[key]))
    return {**parts, "content": content}


def _render_nothing(_templates: list[str], /, **_variables: Any) -> str:
    return ""
