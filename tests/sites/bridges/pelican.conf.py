"""Another dossier on the same generator: other content, other data, other names."""

from pathlib import Path

import plugins
from plugins import (
    changes,
    charts,
    datasets,
    directives,
    discovery,
    frame,
    gallery,
    measures,
    publication,
    records,
    selector,
    typography,
)

ROOT_PATH = Path(__file__).resolve().parent
THEME_PATH = Path(plugins.__file__).resolve().parent.parent / "theme"

SITENAME = "Les ponts de la Loire"
SITESUBTITLE = "Ce que l’on sait de leur âge"
SITEURL = ""
DEFAULT_LANG = "fr"
LANGUAGES = ["fr"]
TIMEZONE = "Europe/Paris"
CONTACT = ""

PATH = str(ROOT_PATH / "content")
PAGE_PATHS = ["fr", "en"]
ARTICLE_PATHS: list[str] = []
STATIC_PATHS = ["images"]
IGNORE_FILES = [".#*", "~*", "*.yaml"]
DATA_PACKAGE_NAME = "ponts"
DATASETS_PATH = "donnees"
DATA_PATH = str(ROOT_PATH / "data")
MEASURES_PATH = str(ROOT_PATH / "data" / "measures")
CHARTS_PATH = str(ROOT_PATH / "content" / "charts")
THEME = str(THEME_PATH)
LOCALE_PATH = str(THEME_PATH / "locale")

PLUGINS = [
    datasets,
    measures,
    charts,
    records,
    selector,
    directives,
    frame,
    gallery,
    typography,
    discovery,
    changes,
    publication,
]

SOURCES_DATASET = "sources"
GLOSSARY = {"dataset": "glossary", "term": "term_fr", "url": "glossaire/"}
THREAD = {"dataset": "bridges", "date": "opened", "effect": "state"}
VERIFIED_MEASURE = "ponts.verification"
FEEDS = [
    {"name": "nouveautes", "title": {"fr": "Nouveautés"}},
    {"name": "ponts", "title": {"fr": "Ponts"}, "dataset": "bridges", "date": "opened"},
]
SEARCH_PATHS = {"fr": "rechercher/"}
MENU = [("ponts/", "Ponts"), ("graphiques/", "Graphiques"), ("rechercher/", "Rechercher")]
FOOTER = [("sources/", "Sources"), ("donnees/", "Données"), ("changements/", "Ce qui a changé")]

MARKDOWN = {
    "extensions": ["plugins.directives.markdown_extension"],
    "output_format": "html",
}
FORMATTED_FIELDS = ["answer"]

PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
DIRECT_TEMPLATES = ["404"]
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ARCHIVES_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}

STAGING_PATH = str(ROOT_PATH / ".staging")
PUBLISHED_PATH = str(ROOT_PATH / "output")
OUTPUT_PATH = STAGING_PATH
DELETE_OUTPUT_DIRECTORY = True
