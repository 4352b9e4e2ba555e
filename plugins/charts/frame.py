"""What a kind knows of the paper it draws on: width, language, letters, categories, the day of verification."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from plugins.charts.forms.svg.typeface import Typeface

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Category:
    """One value of a closed list: its words in the language of the frame, its symbol, its colour."""

    value: str
    label: str
    glyph: str
    role: str

    @property
    def color(self) -> str:
        """The token of its role."""
        return f"var(--data-{self.role})"


@dataclass(frozen=True)
class Frame:
    """One drawing to make. `categories` maps a column to its closed list, in the order of its descriptor."""

    width: int
    narrow: bool
    language: str
    face: Typeface
    verified_on: date
    categories: Mapping[str, tuple[Category, ...]] = field(default_factory=dict)
    fill: Callable[[str], str] = str

    @property
    def size(self) -> int:
        """Pixels of the running text of a figure."""
        return 13 if self.narrow else 14

    def say(self, texts: Mapping[str, str]) -> str:
        """An editor's text in this language, French when it is missing, numbers filled in."""
        return self.fill(texts.get(self.language) or texts["fr"])

    def category(self, column: str, value: Any) -> Category:
        """The category of a value; a value outside the list, or a column without one, is plain."""
        listed = {category.value: category for category in self.categories.get(column, ())}
        return listed.get(str(value)) or Category(str(value), str(value), "circle", "plain")

    def text(self, row: Row, column: str) -> str:
        """A cell as text; of a pair `…_fr` and `…_en`, the one of this language when it is there."""
        if column.endswith("_fr"):
            translated = row.get(f"{column.removesuffix('_fr')}_{self.language}")
            if translated:
                return str(translated)
        value = row.get(column)
        return "" if value is None else str(value)
