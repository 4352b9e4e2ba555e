"""The templates as text: no inline style or script, no word of their own, no word of a story."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment

from plugins.wording import load_wording

THEME = Path(__file__).resolve().parents[2] / "theme"
TEMPLATES = sorted((THEME / "templates").rglob("*.html"))
KEY = re.compile(r'(?:\b_\(\s*|wording\[[^\]]+\]\()"([a-z0-9_.]+)"')
COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
MARKUP = re.compile(r"<[^>]*>|&\w+;", re.DOTALL)
FORMATS = re.compile(r"\b(?:CSV|JSON Feed|JSON|Atom)\b|\w*\.(?:csv|json)\b")  # names that are no words
STORY = re.compile(r"azure|scaleway|cnil|santé|secnumcloud|ovhcloud|microsoft|health|amazon|google", re.IGNORECASE)


def name(path: Path) -> str:
    return str(path.relative_to(THEME))


def bare(path: Path) -> str:
    return COMMENT.sub("", path.read_text("utf-8"))


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_template_is_written_correctly(path: Path) -> None:
    Environment(autoescape=True).parse(path.read_text("utf-8"))


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_template_holds_no_inline_style_or_script(path: Path) -> None:
    text = bare(path)
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", text)
    assert re.findall(r"<script(?![^>]*\ssrc=)[^>]*>", text) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_template_calls_no_other_site(path: Path) -> None:
    assert "//" not in bare(path).replace("://www.w3.org/2000/svg", "")


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_words_of_the_interface_come_from_the_catalogue(path: Path) -> None:
    strings = re.sub(r"\{% block (?:kind|shape) %\}.*?\{% endblock %\}", "", bare(path))
    strings = FORMATS.sub(" ", MARKUP.sub(" ", JINJA.sub("", strings)))
    assert re.findall(r"[^\W\d_]{2,}", strings) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_wording_key_is_in_the_catalogue(path: Path, language: str) -> None:
    messages = load_wording()[language].messages
    keys = set(KEY.findall(bare(path)))
    assert {key for key in keys if key not in messages and f"{key}.other" not in messages} == set()


@pytest.mark.parametrize("path", [path for path in TEMPLATES if "partials" not in path.parts], ids=name)
def test_template_says_what_it_needs(path: Path) -> None:
    head = path.read_text("utf-8")
    assert head.startswith("{#-")
    assert "Context" in head.split("#}", 1)[0]


def test_theme_knows_no_story() -> None:
    ours = [*TEMPLATES, *(THEME / "templates").rglob("*.svg"), *(THEME / "static" / "css").rglob("*.css")]
    ours += [*(THEME / "static" / "js").rglob("*.js"), *THEME.glob("*.py")]
    assert [name(path) for path in ours if STORY.search(path.read_text("utf-8"))] == []


def test_every_glyph_of_the_data_is_drawn() -> None:
    sprite = (THEME / "templates" / "partials" / "glyphs.svg").read_text("utf-8")
    glyphs = ["square", "square-open", "diamond", "circle", "circle-open", "triangle-up", "triangle-down", "cross", "x"]
    assert {glyph for glyph in glyphs if f'id="glyph-{glyph}"' not in sprite} == set()
