"""The catalogue of interface words holds no word that nothing says."""

import re
from pathlib import Path

import pytest

from plugins.wording import load_wording

ROOT = Path(__file__).resolve().parents[2]
CODE = "\n".join(
    path.read_text("utf-8")
    for folder in ("theme/templates", "theme/static/js", "plugins", "content")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in {".html", ".js", ".py", ".yaml"} and "vendor" not in path.parts
)
WITH_PARTS = re.compile(r"f\"([a-z\d]+[\w.-]*\.[\w.{}()\[\]|-]*\{[\w.{}()\[\]|-]*)\"")
BEFORE = re.compile(r"[\"']([a-z\d][\w.-]*[.-])[\"'] (?:~|\+)")
AFTER = re.compile(r"(?:~ [\"']|f\"\{\w+\})(\.[a-z.]+)[\"']")


def made_of_parts() -> re.Pattern[str]:
    """The keys that code puts together: « f"unit.{unit}" », « "state." ~ name », « key ~ ".day" »."""
    whole = [re.sub(r"\\\{.*?\\\}", ".+", re.escape(key)) for key in WITH_PARTS.findall(CODE)]
    starts = [re.escape(start) + ".+" for start in BEFORE.findall(CODE)]
    ends = [".+" + re.escape(end) for end in AFTER.findall(CODE) if end != ".other"]
    return re.compile("|".join((*whole, *starts, *ends)))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_word_of_the_catalogue_is_said_somewhere(language: str) -> None:
    made = made_of_parts()
    keys = {re.sub(r"[.](?:zero|one|other)$", "", key): key for key in load_wording()[language].messages}
    unsaid = [
        key
        for name, key in keys.items()
        if not made.fullmatch(name)
        and not made.fullmatch(key)
        and not re.search(rf"(?<![\w.]){re.escape(name)}(?![\w-])", CODE)
    ]
    assert unsaid == []
