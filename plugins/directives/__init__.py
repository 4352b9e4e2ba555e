"""Pelican glue: once every page has been read, expand the placeholders of each of them."""

from pathlib import Path
from typing import Any

from pelican import signals

from plugins.directives.context import Choices, PageContext
from plugins.directives.expansion import expand
from plugins.directives.figures import figures
from plugins.directives.metadata import check_headers
from plugins.directives.page_files import read_files
from plugins.directives.prose.review import review
from plugins.directives.reading import headings, minutes
from plugins.directives.tables import scrollable

LISTS = (
    *("pages", "hidden_pages", "draft_pages", "translations", "hidden_translations", "draft_translations"),
    *("articles", "hidden_articles", "drafts", "drafts_translations"),
)


def expand_pages(generators: list[Any]) -> None:
    """Expand the pages and articles of every generator; problems go to the shared context, and `figures` with them."""
    context, settings = generators[0].context, generators[0].settings
    context["figures"] = figures(context, settings)
    content = Path(settings["PATH"]).resolve()
    files, problems = read_files(content, content.parent)
    context.setdefault("problems", []).extend([*problems, *check_headers(files)])
    for generator in generators:
        for page in _pages(generator):
            _expand(page, generator)


def _pages(generator: Any) -> list[Any]:
    """What Pelican's two generators have read, in the lists where they keep it."""
    return [page for name in LISTS for page in getattr(generator, name, ())]


def _expand(page: Any, generator: Any) -> None:
    context, settings = generator.context, generator.settings
    root = Path(settings["PATH"]).resolve().parent
    file = Path(page.source_path).resolve().relative_to(root).as_posix()
    edition = context["editions"][page.lang]
    place = PageContext(file, edition, context["measures"], context["charts"], root, Choices.from_settings(settings))

    def render(templates: list[str], /, **variables: Any) -> str:
        paths = [f"directives/{template}.html" for template in templates]
        shared = {**context, "page": page, **variables}
        return str(generator.env.select_template(paths).render(shared))

    marked = [name for name in settings["FORMATTED_FIELDS"] if name in page.metadata]
    expanded = expand({**{name: page.metadata[name] for name in marked}, "content": page._content}, place, render)
    for name in marked:
        page.metadata[name] = expanded.html[name]
        setattr(page, name if name != "summary" else "_summary", expanded.html[name])
    wording = context["wording"][page.lang]
    page._content = scrollable(expanded.html["content"], wording("table.scroll"), wording("table.unknown"))
    page.notes, page.headings = expanded.notes, headings(page._content)
    page.minutes = minutes(page._content)
    page.sources_used, page.measures_used = expanded.sources_used, expanded.measures_used
    page.charts_used, page.rows_used = expanded.charts_used, expanded.rows_used
    written = Path(page.source_path).read_text(encoding="utf-8-sig")
    context.setdefault("problems", []).extend((*expanded.problems, *review(written, place).problems))


def register() -> None:
    """Called by Pelican."""
    signals.all_generators_finalized.connect(expand_pages)
