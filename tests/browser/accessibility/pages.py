"""One page per template, in both languages: what the accessibility contract is held to."""

HOME = "/"
FIRST_CHAPTER = "/1-de-quoi-parle-t-on/"
WIDE_TABLES_CHAPTER = "/4-qui-a-dit-oui-qui-a-dit-non/"
CHAPTER = "/5-pourquoi-si-longtemps/"
PROCEDURE_CHAPTER = "/6-la-bascule/"
RECORD = "/decisions/ce-495606/"
PROVIDER = "/prestataires/scaleway/"
TABLE = "/explorer/decisions/"
GLOSSARY = "/glossaire/"
SOURCES = "/sources/"
CLAIMS = "/affirmations/"
MEASURES = "/mesures/promesses/"
MISSING = "/404.html"
ENGLISH_HOME = "/en/"
ENGLISH_CHAPTER = "/en/5-why-so-long/"

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
    ENGLISH_HOME,
    ENGLISH_CHAPTER,
)

OPEN_ALL = "for (const details of document.querySelectorAll('main details')) details.open = true"
