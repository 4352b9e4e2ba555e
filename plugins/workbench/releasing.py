"""Freeze a dossier under a version: `releases/<version>/`, to be committed and never changed."""

from datetime import date
from pathlib import Path

from plugins.changes.freezing import chart_files, freeze, snapshot
from plugins.changes.releases import FOLDER, VERSION, rank, read_releases
from plugins.charts.forms.image import read_palette
from plugins.problems import Problem, errors
from plugins.records.edition import Edition
from plugins.wording import load_wording
from plugins.workbench.dossier import Dossier, read_dossier

CSS = Path(__file__).resolve().parents[2] / "theme" / "static" / "css"


def release(root: Path, version: str, day: date) -> tuple[list[str], list[Problem]]:
    """Write the release. Returns its files (paths relative to `root`) and nothing else, or nothing and the problems."""
    releases, problems = read_releases(root)
    problems += _refusals(version, [one.version for one in releases])
    if problems:
        return [], problems
    dossier = read_dossier(root)
    if found := errors(dossier.problems):
        return [], found
    now = snapshot(dossier.catalog, dossier.measures, dossier.charts, dossier.languages)
    files = freeze(now, dossier.catalog, _charts(dossier, version), version, day)
    for name, content in files.items():
        path = root / FOLDER / version / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return [f"{FOLDER}/{version}/{name}" for name in files], []


def _charts(dossier: Dossier, version: str) -> dict[str, bytes]:
    sources = dossier.settings.get("SOURCES_DATASET", "sources")
    editions = {language: Edition(dossier.catalog, language, "", sources) for language in dossier.languages}
    address = f"{str(dossier.settings.get('SITEURL', '')).rstrip('/')}/{FOLDER}/{version}"
    return chart_files(dossier.charts, editions, load_wording(), read_palette(CSS), address)


def _refusals(version: str, known: list[str]) -> list[Problem]:
    """Why this version cannot be the next."""
    place = f"{FOLDER}/{version}"
    if VERSION.fullmatch(version) is None:
        said = f"« {version} » n’est pas une version."
        return [Problem(place, said, "Écrivez trois nombres, comme 1.0.0.", check="release")]
    if version in known:
        advice = "Une version figée ne change plus : prenez le numéro suivant."
        return [Problem(place, f"la version « {version} » existe déjà.", advice, check="release")]
    later = [other for other in known if rank(other) > rank(version)]
    if later:
        advice = f"Prenez un numéro plus grand que {later[-1]}."
        return [Problem(place, f"la version « {later[-1]} » est déjà publiée.", advice, check="release")]
    return []
