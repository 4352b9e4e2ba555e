"""The files that a page names: images and other pages, which must be inside content/."""

from pathlib import Path
from urllib.parse import unquote

from plugins.directives.marks import Mark
from plugins.directives.progress import Progress
from plugins.problems import did_you_mean

CONTENT = "content"


def check_image(mark: Mark, progress: Progress) -> None:
    """Report an image that is not a file of content/."""
    path = _target(mark, progress)
    if path is None or not path.is_file():
        message = f"l’image « {mark.text} » n’existe pas dans content/."
        progress.report(mark, "image", message, _near(mark, path))


def check_link(mark: Mark, progress: Progress) -> None:
    """Report a link to a page that does not exist."""
    path = _target(mark, progress)
    if path is None or not path.is_file():
        progress.report(mark, "link", f"la page « {mark.text} » n’existe pas.", _near(mark, path))


def _target(mark: Mark, progress: Progress) -> Path | None:
    """The file named, seen from the page; None outside content/, also through a symbolic link."""
    content = (progress.page.root / CONTENT).resolve()
    path = (progress.page.root / progress.page.file).parent.joinpath(unquote(mark.text)).resolve()
    return path if path.is_relative_to(content) else None


def _near(mark: Mark, path: Path | None) -> str:
    if path is None or not path.parent.is_dir():
        return "Le chemin se lit depuis le dossier de la page."
    names = [file.name for file in path.parent.iterdir() if file.suffix == path.suffix]
    return did_you_mean(path.name, names) or "Le chemin se lit depuis le dossier de la page."
