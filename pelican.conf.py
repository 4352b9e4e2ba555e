"""Settings of this dossier, in the order of the flow. Another newsroom changes this file, `content/` and `data/`."""

from pathlib import Path

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
DATASET_PAGES = {"fr": "donnees/", "en": "en/data/"}
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
    changes,
    publication,
]

# Which dataset carries what in the page frame
SOURCES_DATASET = "sources"
GLOSSARY = {"dataset": "glossary", "term": "term_fr", "url": "glossaire/"}
THREAD = {"dataset": "decisions", "date": "date", "effect": "effect_on_hosting"}
VERIFIED_MEASURE = "sources.derniere_verification"

# What can be followed: pages, or the rows of a dataset that have a date
FEEDS = [
    {"name": "nouveautes", "title": {"fr": "Nouveautés", "en": "What’s new"}},
    {
        "name": "corrections",
        "title": {"fr": "Corrections", "en": "Corrections"},
        "dataset": "corrections",
        "date": "date",
        "texts": ["before_fr", "after_fr", "reason_fr"],
    },
    {"name": "decisions", "title": {"fr": "Décisions", "en": "Decisions"}, "dataset": "decisions"},
]

# Where the search stands in each language
SEARCH_PATHS = {"fr": "rechercher/", "en": "en/search/"}

# What the pages of another language say instead
EDITIONS = {
    "en": {
        "SITENAME": "Seven years on Azure",
        "SITESUBTITLE": "How French health data came to Microsoft, and why they are leaving",
        "MENU": [
            ("en/search/", "Search"),
            ("en/explore/choose/", "Who could you have chosen?"),
            ("explorer/decisions/", "Decisions (in French)"),
            ("explorer/prestataires/", "Providers (in French)"),
            ("en/charts/", "Charts"),
            ("en/glossary/", "Glossary"),
            ("en/sources/", "Sources"),
            ("en/where-sources-disagree/", "Where sources disagree"),
            ("en/method/", "Method"),
        ],
        "FOOTER": [
            ("en/method/", "How do you know?"),
            ("en/sources/", "Sources"),
            ("en/corrections/", "Corrections"),
            ("en/data/", "Data"),
            ("en/changes/", "What changed"),
            ("en/about/", "Who is speaking?"),
            ("en/accessibility/", "Accessibility"),
            ("en/sovereignty/", "What does this site ask of your browser?"),
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
    ("affirmations/", "Affirmations vérifiées"),
    ("glossaire/", "Glossaire"),
    ("sources/", "Sources"),
    ("sources-divergentes/", "Les sources divergent"),
    ("methode/", "Méthode"),
]
FOOTER = [
    ("methode/", "Comment savez-vous ?"),
    ("sources/", "Sources"),
    ("corrections/", "Corrections"),
    ("donnees/", "Données"),
    ("changements/", "Ce qui a changé"),
    ("a-propos/", "Qui parle ?"),
    ("accessibilite/", "Accessibilité"),
    ("souverainete/", "Que demande ce site à votre navigateur ?"),
]

# What an editor types
MARKDOWN = {
    "extensions": ["plugins.directives.markdown_extension"],
    "output_format": "html",
}
FORMATTED_FIELDS = ["answer"]
# Words of others, kept as they are; our own spelling is in content/spelling.yaml
VERBATIM = {
    "sources": ["title"],
    "quotes": ["quote_fr"],
    "positions": ["quote_fr"],
    "claims": ["claim_fr"],
    "promises": ["promise_fr"],
}
# Names that hold figures (patterns): not numbers of the dossier; acronyms that are proper names
LITERAL_NAMES = [
    r"WCAG \d[\d.]*",
    r"RGAA \d[\d.]*",
    r"CC BY \d[\d.]*",
    r"Attribution \d[\d.]*",
    r"SecNumCloud \d[\d.]*",
]
ACRONYM_NAMES = ["OVH", "EMC2", "AWS", "IBM", "SAP", "CSV", "MIT", "NVDA", "WCAG", "RGAA"]

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
