"""Settings of this dossier, in the order of the flow. Another newsroom changes this file, `content/` and `data/`."""

from pathlib import Path

from plugins import (
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

# The dossier
SITENAME = "Sept ans chez Azure"
SITESUBTITLE = "Comment des données de santé françaises sont arrivées chez Microsoft, et pourquoi elles en partent"
SITEURL = ""
DEFAULT_LANG = "fr"
LANGUAGES = ["fr", "en"]
TIMEZONE = "Europe/Paris"
CONTACT = ""

# In: where the texts, the rows and the look are
PATH = str(ROOT_PATH / "content")
PAGE_PATHS = ["fr", "en"]
ARTICLE_PATHS: list[str] = []
STATIC_PATHS = ["images"]
IGNORE_FILES = [".#*", "~*", "*.yaml"]
DATA_PACKAGE_NAME = "sept-ans-chez-azure"
DATASETS_PATH = "donnees"
DATA_PATH = str(ROOT_PATH / "data")
MEASURES_PATH = str(ROOT_PATH / "data" / "measures")
CHARTS_PATH = str(ROOT_PATH / "content" / "charts")
THEME = str(ROOT_PATH / "theme")
LOCALE_PATH = str(ROOT_PATH / "theme" / "locale")

# The flow: each plugin takes what the ones above it give
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
    publication,
]

# Which dataset carries what in the page frame
SOURCES_DATASET = "sources"
GLOSSARY = {"dataset": "glossary", "term": "term_fr", "url": "glossaire/"}
THREAD = {"dataset": "decisions", "date": "date", "effect": "effect_on_hosting"}
VERIFIED_MEASURE = "sources.derniere_verification"

# What the pages of another language say instead
EDITIONS = {
    "en": {
        "SITENAME": "Seven years on Azure",
        "SITESUBTITLE": "How French health data came to Microsoft, and why they are leaving",
        "MENU": [
            ("en/rechercher/", "Search"),
            ("en/explore/choose/", "Who could you have chosen?"),
            ("explorer/decisions/", "Decisions (in French)"),
            ("explorer/prestataires/", "Providers (in French)"),
            ("sources/", "Sources"),
            ("en/method/", "Method"),
        ],
        "FOOTER": [
            ("en/method/", "How do you know?"),
            ("sources/", "Sources"),
            ("en/data/", "Data"),
            ("en/about/", "Who is speaking?"),
            ("en/accessibility/", "Accessibility"),
        ],
    },
}

# The contents, and the foot of every page: (path, title)
MENU = [
    ("rechercher/", "Rechercher"),
    ("explorer/choisir/", "Et vous, qui auriez-vous pu choisir ?"),
    ("explorer/decisions/", "Décisions"),
    ("explorer/prestataires/", "Prestataires"),
    ("graphiques/", "Graphiques"),
    ("glossaire/", "Glossaire"),
    ("sources/", "Sources"),
    ("methode/", "Méthode"),
]
FOOTER = [
    ("methode/", "Comment savez-vous ?"),
    ("sources/", "Sources"),
    ("donnees/", "Données"),
    ("a-propos/", "Qui parle ?"),
    ("accessibilite/", "Accessibilité"),
]

# What an editor types
MARKDOWN = {
    "extensions": ["plugins.directives.markdown_extension"],
    "output_format": "html",
}
FORMATTED_FIELDS = ["answer"]

# Out: addresses
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
PAGE_LANG_URL = "{lang}/{slug}/"
PAGE_LANG_SAVE_AS = "{lang}/{slug}/index.html"
DIRECT_TEMPLATES = ["404"]
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ARCHIVES_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}

# A build is made aside, verified, then switched to in one step
STAGING_PATH = str(ROOT_PATH / ".staging")
PUBLISHED_PATH = str(ROOT_PATH / "output")
OUTPUT_PATH = STAGING_PATH
DELETE_OUTPUT_DIRECTORY = True
