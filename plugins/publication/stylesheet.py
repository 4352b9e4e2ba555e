"""One stylesheet from the theme's files, so that a reader's phone makes one request."""

import re
from pathlib import Path

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
LAYERS = ("tokens", "reset", "base", "layout")
LAST = "print"


def combine(folder: Path) -> str:
    """The CSS of `folder`: the layers in their order, each component by name, print last.

    `folder` holds `tokens.css`, `reset.css`, `base.css`, `layout.css`, `components/*.css` and `print.css`; a
    missing file counts as empty, so that a theme may do without a layer.
    """
    files = [folder / f"{layer}.css" for layer in LAYERS]
    files += sorted((folder / "components").glob("*.css"))
    files.append(folder / f"{LAST}.css")
    return "\n".join(file.read_text(encoding="utf-8").strip() for file in files if file.is_file()) + "\n"


def lean(css: str) -> str:
    """The same rules, one to a line, without the comments and margins that only people read."""
    lines = (line.strip() for line in COMMENT.sub("", css).splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def replace_parts(folder: Path) -> Path:
    """Write `site.css` in `folder` and remove the files it replaces. Returns the path written."""
    combined = lean(combine(folder))
    for part in [*folder.glob("*.css"), *folder.glob("components/*.css")]:
        part.unlink()
    components = folder / "components"
    if components.is_dir() and not any(components.iterdir()):
        components.rmdir()
    site = folder / "site.css"
    site.write_text(combined, encoding="utf-8")
    return site
