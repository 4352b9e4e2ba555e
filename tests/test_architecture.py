"""The walls of the house: who may import whom, and no word of the story in the generator."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PLUGINS = ROOT / "plugins"

# A room may import the rooms before it in this list, and the leaves.
FLOW = (
    "datasets",
    "measures",
    "charts",
    "records",
    "selector",
    "directives",
    "frame",
    "typography",
    "gallery",
    "discovery",
    "changes",
    "publication",
    "workbench",
)
LEAVES = frozenset({"problems", "formats", "wording", "store"})
STORY = re.compile(r"\b(azure|scaleway|cnil|santé|secnumcloud|ovhcloud|microsoft)\b", re.IGNORECASE)
GENERATOR_SOURCES = ("*.py", "*.html", "*.css", "*.js", "*.po")


def rooms() -> set[str]:
    return {path.name for path in PLUGINS.iterdir() if path.is_dir() and (path / "__init__.py").exists()}


def imports(source: str) -> set[str]:
    """The dotted names that a module imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.update({node.module, *(f"{node.module}.{alias.name}" for alias in node.names)})
    return found


def forbidden(room: str, file_name: str, source: str) -> list[str]:
    """The imports of one module that break a wall."""
    wrong = []
    for name in sorted(imports(source)):
        parts = name.split(".")
        known = parts[0] == "plugins" and len(parts) > 1 and parts[1] in FLOW
        if known and (room in LEAVES or FLOW.index(parts[1]) > FLOW.index(room)):
            wrong.append(name)
        if parts[0] == "pelican" and not (file_name.endswith("__init__.py") or room == "workbench"):
            wrong.append(name)
    return wrong


def test_every_room_is_in_the_flow() -> None:
    assert rooms() - LEAVES == set(FLOW)


@pytest.mark.parametrize("room", FLOW)
def test_a_room_imports_only_what_comes_before_it(room: str) -> None:
    wrong = {
        path.relative_to(ROOT).as_posix(): found
        for path in sorted((PLUGINS / room).rglob("*.py"))
        if (found := forbidden(room, path.relative_to(PLUGINS / room).as_posix(), path.read_text(encoding="utf-8")))
    }
    assert wrong == {}


def test_the_shared_leaves_import_no_room() -> None:
    wrong = {
        path.name: found
        for path in sorted([*PLUGINS.glob("*.py"), *PLUGINS.glob("formats/*.py")])
        if (found := forbidden("problems", path.name, path.read_text(encoding="utf-8")))
    }
    assert wrong == {}


def test_the_svg_writer_stands_alone() -> None:
    wrong = {
        path.name: found
        for path in sorted((PLUGINS / "charts" / "forms" / "svg").rglob("*.py"))
        if (
            found := [
                name
                for name in imports(path.read_text(encoding="utf-8"))
                if name.startswith(("plugins.", "pelican")) and not name.startswith("plugins.charts.forms.svg")
            ]
        )
    }
    assert wrong == {}


def test_a_wrong_arrow_is_seen() -> None:
    assert forbidden("datasets", "catalog.py", "from plugins.charts import catalogue\n")
    assert forbidden("charts", "catalogue.py", "import pelican\n")
    assert not forbidden("charts", "catalogue.py", "from plugins.datasets.catalog import Catalog\n")
    assert not forbidden("charts", "__init__.py", "from pelican import signals\n")


def story_words(folder: Path) -> dict[str, list[str]]:
    files = [
        path for pattern in GENERATOR_SOURCES for path in sorted(folder.rglob(pattern)) if "vendor" not in path.parts
    ]
    return {
        path.relative_to(ROOT).as_posix(): words
        for path in files
        if (words := sorted(set(STORY.findall(path.read_text(encoding="utf-8")))))
    }


@pytest.mark.parametrize("folder", ["plugins", "theme"])
def test_the_generator_does_not_know_the_story(folder: str) -> None:
    assert story_words(ROOT / folder) == {}


@pytest.mark.parametrize("word", ["azure", "Scaleway", "CNIL", "santé"])
def test_a_word_of_the_story_is_seen(word: str) -> None:
    assert STORY.search(f"label = '{word}'")
