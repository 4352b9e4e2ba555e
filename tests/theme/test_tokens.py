"""The colours of tokens.css: enough contrast in both themes, one dark theme written twice, every token defined."""

import re
from pathlib import Path

import pytest

STATIC = Path(__file__).resolve().parents[2] / "theme" / "static"
TOKENS = (STATIC / "css" / "tokens.css").read_text("utf-8")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def declarations(block: str) -> dict[str, str]:
    return dict(re.findall(r"(--[\w-]+):\s*([^;]+);", block))


def block_after(selector: str) -> dict[str, str]:
    start = TOKENS.index(selector)
    return declarations(TOKENS[start : TOKENS.index("}", start)])


LIGHT = block_after(":root {")
BY_SYSTEM = block_after(':root:not([data-theme="light"]) {')
BY_CHOICE = block_after(':root[data-theme="dark"] {')
THEMES = {"light": LIGHT, "dark": LIGHT | BY_CHOICE}

ON_PAPER = ["--color-paper", "--color-paper-2"]
TEXTS = ["--color-ink", "--color-ink-2", "--color-link", "--color-link-visited"]
MARKS = ["--data-a-strong", "--data-a-soft", "--data-neutral", "--data-b-soft", "--data-b-strong", "--data-plain"]
PAIRS = [
    ("--chip-a", "--chip-a-paper"),
    ("--chip-b", "--chip-b-paper"),
    ("--chip-neutral", "--chip-neutral-paper"),
    ("--color-alert", "--color-paper"),
    ("--color-highlight-ink", "--color-highlight"),
    ("--color-ink", "--color-paper-3"),
    ("--color-link", "--color-paper-3"),
]


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted([luminance(one), luminance(other)], reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_the_one_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("paper", ON_PAPER)
@pytest.mark.parametrize("text", TEXTS)
def test_text_stands_out_from_page_and_panel(theme: str, paper: str, text: str) -> None:
    assert contrast(THEMES[theme][text], THEMES[theme][paper]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "paper"), PAIRS)
def test_small_text_stands_out_from_its_chip(theme: str, text: str, paper: str) -> None:
    assert contrast(THEMES[theme][text], THEMES[theme][paper]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("paper", ON_PAPER)
@pytest.mark.parametrize("mark", [*MARKS, "--color-rule-strong"])
def test_marks_and_borders_stand_out_from_page_and_panel(theme: str, paper: str, mark: str) -> None:
    assert contrast(THEMES[theme][mark], THEMES[theme][paper]) >= 3


def test_dark_theme_is_the_same_by_system_and_by_choice() -> None:
    assert BY_SYSTEM == BY_CHOICE


def test_dark_theme_gives_every_colour_and_nothing_else() -> None:
    colours = {name for name in LIGHT if name.startswith(("--color-", "--data-", "--chip-"))}
    assert set(BY_CHOICE) == colours


def test_every_token_in_use_is_defined() -> None:
    sheets = [COMMENT.sub("", path.read_text("utf-8")) for path in sorted((STATIC / "css").rglob("*.css"))]
    scripts = [path.read_text("utf-8") for path in sorted((STATIC / "js").rglob("*.js"))]
    defined = {name for sheet in sheets for name in declarations(sheet)}
    defined |= {name for script in scripts for name in re.findall(r'setProperty\("(--[\w-]+)"', script)}
    used = {name for sheet in sheets for name in re.findall(r"var\((--[\w-]+)", sheet)}
    assert used - defined == set()


def test_colours_are_written_in_the_tokens_only() -> None:
    for path in sorted((STATIC / "css").rglob("*.css")):
        if path.name != "tokens.css":
            rules = COMMENT.sub("", path.read_text("utf-8"))
            assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[^{]*;)|rgba?\(|hsla?\(", rules) == [], path.name


def test_every_role_of_the_data_has_a_colour() -> None:
    roles = {"a-strong", "a-soft", "neutral", "b-soft", "b-strong", "plain"}
    assert {name.removeprefix("--data-") for name in LIGHT if name.startswith("--data-")} == roles
