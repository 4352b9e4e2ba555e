"""A text in the languages of the site."""

from plugins.datasets.strict import Strict


class Localised(Strict):
    """One text per language; French is the only one that must be there."""

    fr: str
    en: str | None = None

    def text(self, language: str) -> str:
        """The text in this language, or in French when there is none."""
        return self.en if language == "en" and self.en is not None else self.fr
