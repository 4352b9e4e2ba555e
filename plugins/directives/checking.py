"""Check every Markdown file of a dossier without Pelican, by the path that the build takes."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from markdown import Markdown

from plugins.charts.catalogue import Charts
from plugins.datasets.catalog import Catalog
from plugins.directives.context import Choices, PageContext
from plugins.directives.expansion import expand
from plugins.directives.header import Entry, entries
from plugins.directives.metadata import check_header, check_slugs
from plugins.directives.prose.review import Review, review
from plugins.measures.catalogue import Measures
from plugins.problems import Problem
from plugins.records.edition import Edition

DEFAULT_LANGUAGE = "fr"
EXPANDED_KEYS = ("answer", "summary")
"""The values of the header that are Markdown, as in FORMATTED_FIELDS."""


def check_pages(
    content: Path,
    root: Path,
    catalog: Catalog,
    measures: Measures,
    charts: Charts,
    choices: Choices | None = None,
    sources: str = "sources",
) -> list[Problem]:
    """Every problem of the Markdown files under `content`; paths are relative to `root`, the dossier."""
    problems: list[Problem] = []
    headers: dict[str, tuple[str, list[Entry]]] = {}
    for path in sorted(content.rglob("*.md")):
        file = path.relative_to(root).as_posix()
        text, found = _read(path, file)
        if text is None:
            problems += found
            continue
        header = entries(text.split("\n"))
        language = _language(path.relative_to(content), header)
        headers[file] = (language, header)
        page = PageContext(file, Edition(catalog, language, "", sources), measures, charts, root, choices or Choices())
        problems += check_header(file, header) + check_page(text, page)
    return problems + check_slugs(headers)


def review_pages(
    content: Path,
    root: Path,
    catalog: Catalog,
    measures: Measures,
    charts: Charts,
    choices: Choices | None = None,
    sources: str = "sources",
) -> list[Review]:
    """What each Markdown file under `content` says, counted; a file that is not text is left out."""
    reviews = []
    for path in sorted(content.rglob("*.md")):
        file = path.relative_to(root).as_posix()
        text, _ = _read(path, file)
        if text is not None:
            language = _language(path.relative_to(content), entries(text.split("\n")))
            edition = Edition(catalog, language, "", sources)
            reviews.append(review(text, PageContext(file, edition, measures, charts, root, choices or Choices())))
    return reviews


def check_page(text: str, page: PageContext) -> list[Problem]:
    """The problems of one Markdown text, header included."""
    return [*expand(fragments(text), page, _render_nothing).problems, *review(text, page).problems]


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


def _read(path: Path, file: str) -> tuple[str | None, list[Problem]]:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n"), []
    except UnicodeDecodeError:
        message = "ce fichier n’est pas en UTF-8."
        return None, [Problem(file, message, "Enregistrez-le en UTF-8.", check="encoding")]


def _language(path: Path, header: list[Entry]) -> str:
    """The language that the header says, else that of the folder `content/<language>/`."""
    said = next((entry.value for entry in header if entry.key == "lang"), "")
    folder = path.parts[0] if len(path.parts) > 1 and len(path.parts[0]) == 2 else ""
    return said or folder or DEFAULT_LANGUAGE


def _render_nothing(_templates: list[str], /, **_variables: Any) -> str:
    return ""
