"""One page per template, in both languages: what the accessibility contract is held to."""

HOME = "/"
FIRST_CHAPTER = "/1-de-quoi-parle-t-on/"
STAGES_CHAPTER = "/2-pourquoi-azure/"
MATRIX_CHAPTER = STAGES_CHAPTER
WIDE_TABLES_CHAPTER = "/4-qui-a-dit-oui-qui-a-dit-non/"
CHAPTER = "/5-pourquoi-si-longtemps/"
PROCEDURE_CHAPTER = "/6-la-bascule/"
OPEN_CHAPTER = "/8-ce-qui-reste-ouvert/"
RECORD = "/decisions/ce-495606/"
PROVIDER = "/prestataires/scaleway/"
TABLE = "/explorer/decisions/"
GLOSSARY = "/glossaire/"
SOURCES = "/sources/"
CLAIMS = "/affirmations/"
MEASURES = "/mesures/promesses/"
MISSING = "/404.html"
SELECTOR = "/explorer/choisir/"
SEARCH = "/rechercher/"
GALLERY = "/graphiques/"
CHART = "/graphiques/echeances/"
EMBED = "/integrer/echeances/"
CLAIM = "/affirmations/cl-001/"
CORRECTIONS = "/corrections/"
DISPUTES = "/sources-divergentes/"
DATASETS = "/donnees/"
DATASET = "/donnees/decisions/"
CHANGES = "/changements/"
SOVEREIGNTY = "/souverainete/"
STYLE = "/style/"
ENGLISH_HOME = "/en/"
ENGLISH_CHAPTER = "/en/5-why-so-long/"
ENGLISH_GLOSSARY = "/en/glossary/"
ENGLISH_CHART = "/en/charts/echeances/"
ENGLISH_EMBED = "/en/embed/echeances/"

PAGES = (
    HOME,
    FIRST_CHAPTER,
    CHAPTER,
    PROCEDURE_CHAPTER,
    RECORD,
    PROVIDER,
    TABLE,
    GLOSSARY,
    SOURCES,
    CLAIMS,
    MEASURES,
    MISSING,
    SELECTOR,
    SEARCH,
    GALLERY,
    CHART,
    EMBED,
    CLAIM,
    CORRECTIONS,
    DISPUTES,
    DATASETS,
    DATASET,
    CHANGES,
    SOVEREIGNTY,
    STYLE,
    ENGLISH_HOME,
    ENGLISH_CHAPTER,
    ENGLISH_GLOSSARY,
    ENGLISH_CHART,
    ENGLISH_EMBED,
)

BARE = ("/integrer/", "/en/embed/")
"""Pages made to stand inside another site: they have no header, menu or footer."""

OPEN_ALL = "for (const details of document.querySelectorAll('main details')) details.open = true"
