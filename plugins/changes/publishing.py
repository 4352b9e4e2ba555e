"""What a release leaves on the site: its files as they are, a page for the whole, a page per chart."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from plugins.changes.frozen_charts import FrozenChart, data_files
from plugins.changes.history import Step, machine_readable
from plugins.changes.releases import Release
from plugins.records.edition import Edition

PATHS = MappingProxyType({"fr": "changements/", "en": "en/changes/"})
"""Where the page of changes is, by language, unless `CHANGES_PATHS` says otherwise."""

CHANGES = "changes.json"

View = tuple[str, str, dict[str, Any]]
"""Template, path, values."""


def frozen_views(
    release: Release, charts: Sequence[FrozenChart], edition: Edition, languages: Sequence[str]
) -> Iterator[View]:
    """The page of a release in a language, then that of each of its charts; `languages` has the default one first."""
    other = next((code for code in languages if code != edition.language), None)
    folder = _folder(release, edition.language, languages)
    values = {
        "version": release.version,
        "date": release.date,
        "files": f"{edition.root}/{release.path}",
        "data": data_files(release),
    }

    def twin(path: str) -> dict[str, str] | None:
        return {"language": other, "url": f"/{_folder(release, other, languages)}{path}"} if other else None

    listed = [{"title": chart.title, "url": f"{edition.root}/{folder}{chart.id}/"} for chart in charts]
    yield "release", folder, {"release": {**values, "charts": listed}, "translation": twin("")}
    for chart in charts:
        shown = {**values, "chart": chart, "url": f"{edition.root}/{folder}"}
        yield "frozen_chart", f"{folder}{chart.id}/", {"release": shown, "translation": twin(f"{chart.id}/")}


def _folder(release: Release, language: str, languages: Sequence[str]) -> str:
    return release.path if language == languages[0] else f"{language}/{release.path}"


def write_files(releases: Sequence[Release], output: Path) -> None:
    """Every file of every release, byte for byte."""
    for release in releases:
        folder = output / release.path
        for name, content in release.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def changes_json(step: Step, output: Path) -> None:
    """`releases/<version>/changes.json`: what the release changed, for programs; none for the present."""
    if step.version:
        text = json.dumps(machine_readable(step), ensure_ascii=False, indent=1) + "\n"
        (output / "releases" / step.version / CHANGES).write_text(text, encoding="utf-8")
