"""What a page is read against: the data of the dossier, and the few names that its configuration chooses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plugins.charts.catalogue import Charts
from plugins.datasets.catalog import Catalog
from plugins.measures.catalogue import Measures
from plugins.records.edition import Edition


@dataclass(frozen=True, slots=True)
class Glossary:
    """The dataset of terms, the field that holds the term, the page where each row is an anchor.

    Where the table has it, the field of the page's language is read instead: `term_en` for `term_fr`.
    """

    dataset: str = "glossary"
    term: str = "term_fr"
    url: str = "glossaire/"


@dataclass(frozen=True, slots=True)
class Choices:
    """What `pelican.conf.py` chooses; `{theme}` and `{key}` stand in `measure_url`, `{id}` in `chart_url`.

    `literal_names`: patterns of names that hold figures. `acronym_names`: patterns of acronyms that are proper names.
    `cited_templates`: the templates of the pages whose every factual paragraph needs a source. `site_url`: where the
    site is published, empty when that is not known.
    """

    glossary: Glossary = field(default_factory=Glossary)
    measure_url: str = "mesures/{theme}/#{key}"
    chart_url: str = "graphiques/{id}/{id}"
    literal_names: tuple[str, ...] = ()
    acronym_names: tuple[str, ...] = ()
    cited_templates: tuple[str, ...] = ("chapter", "home")
    site_url: str = ""

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> "Choices":
        """From Pelican's settings, all optional: GLOSSARY, MEASURE_URL, CHART_URL, LITERAL_NAMES, ACRONYM_NAMES."""
        default = cls()
        return cls(
            Glossary(**settings.get("GLOSSARY", {})),
            settings.get("MEASURE_URL", default.measure_url),
            settings.get("CHART_URL", default.chart_url),
            tuple(settings.get("LITERAL_NAMES", ())),
            tuple(settings.get("ACRONYM_NAMES", ())),
            site_url=settings.get("SITEURL", "").rstrip("/"),
        )


@dataclass(frozen=True, slots=True)
class PageContext:
    """The page being expanded, and the edition of its language. `file` is relative to `root`, the dossier, with `/`."""

    file: str
    edition: Edition
    measures: Measures
    charts: Charts
    root: Path
    choices: Choices = field(default_factory=Choices)

    @property
    def language(self) -> str:
        """The language of the page."""
        return self.edition.language

    @property
    def catalog(self) -> Catalog:
        """Every table."""
        return self.edition.catalog

    def address(self, path: str) -> str:
        """A path of the site, ready for a link."""
        return f"{self.edition.root}/{path}"

    def absolute(self, path: str) -> str:
        """The same for other sites; only the path when the site has no address yet."""
        return f"{self.choices.site_url}/{path}"
