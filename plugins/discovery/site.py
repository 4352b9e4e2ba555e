"""What the machine-readable descriptions share: the names of the site, its address, the day its content stands for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins.typography.page import LANGUAGES


@dataclass(frozen=True, slots=True)
class Site:
    """`base` is the address without final `/`, empty when it is not known; `root` the path the site lives under.

    Without an address nothing absolute is invented: identifiers are then relative references, which JSON-LD and
    DCAT read against the address of the page itself (RFC 3986, § 5).
    """

    names: Mapping[str, str]
    descriptions: Mapping[str, str]
    base: str
    root: str
    language: str
    data: str
    day: str
    license: str

    def iri(self, path: str) -> str:
        """The identifier of a path that begins with `/`."""
        return (self.base or self.root) + path

    def home(self, language: str) -> str:
        """The first page in a language."""
        return "/" if language == self.language else f"/{language}/"

    def organization(self, language: str) -> dict[str, str]:
        """Who publishes: the dossier itself; no person is invented."""
        return {"@type": "Organization", "name": self.names.get(language, self.names[self.language])}


def site_of(settings: Mapping[str, Any], root: str, day: str, license: str) -> Site:
    """From Pelican's settings; `day` is ISO text, `license` the address of the terms, either may be empty."""
    editions = settings.get("EDITIONS", {})
    shown = {language: {**settings, **editions.get(language, {})} for language in settings["LANGUAGES"]}

    def words(name: str) -> dict[str, str]:
        return {language: LANGUAGES.get(language, str)(said[name]) for language, said in shown.items()}

    return Site(
        names=words("SITENAME"),
        descriptions=words("SITESUBTITLE"),
        base=settings["SITEURL"].rstrip("/"),
        root=root,
        language=settings["DEFAULT_LANG"],
        data=settings.get("DATASETS_PATH", "donnees"),
        day=day,
        license=license,
    )
