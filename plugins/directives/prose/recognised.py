"""What holds figures without being a number of the dossier: names, titles, quotations, addresses, years, references."""

import re
from functools import cache

from plugins.directives.prose.vocabulary import VOCABULARIES, any_of, months

LITERAL = re.compile(r"(?<![\w=])=(?=[^\s=])([^=\n]*[^\s=])=(?![\w=])")
"""« =12 mois= »: the number between the two signs is typed on purpose."""

_ANY = (
    r"`+[^`]*`+",
    r"\{\{[^{}]*\}\}",
    r"\[[@?][^\[\]]*\]",
    r"\[\[[^\[\]]*\]\]",
    r"!?\[[^\[\]]*\]\([^()]*\)",
    r"\[[a-z]{2}: [^\[\]]*\]",
    r"<[^<>\s]+>|https?://\S+|www\.\S+",
    r"«[^»]*»|“[^”]*”",
    # A figure joined to letters is part of a name: « T-553/23 », « B612 », « Covid-19 ».
    r"\b[^\W\d_][\w.]*[-/]?\d[\w./-]*",
    # So is a number in parts: a deliberation « 2020-044 », a version « 4.1.2 ».
    r"\b\d{4}-\d{2,4}\b|\b\d+(?:\.\d+){2,}\b|\b\d+/\d+\b",
    r"\b(?:\d+|[IVX]+)(?:ers?|[èe]res?|res?|e|es|nde?s?|st|nd|rd|th)\b",
)


def without(text: str, language: str, names: tuple[str, ...] = ()) -> str:
    """The text, of the same length, where all that is recognised is blank. `names` are patterns of the dossier."""
    text = _marks().sub(_blank, text)
    for name in names:
        text = re.sub(name, _blank, text)
    return _references(language).sub(_blank, text)


def without_marks(text: str) -> str:
    """The text, of the same length, where marks, citations, quotations and addresses are blank."""
    return _marks().sub(_blank, text)


@cache
def _marks() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in (LITERAL.pattern, *_ANY[:8])), re.DOTALL)


@cache
def _references(language: str) -> re.Pattern[str]:
    """Numbered references, then names with figures, then plain years: those that no month stands before."""
    number = r"(?:\w{1,2}[.-]?)?\d[\d./-]*"
    after = any_of(VOCABULARIES[language].references)
    joint = r"(?:,| et| and| à| to)"
    numbered = rf"\b(?<!\d )(?:{after})[ \u00a0]*{number}(?:{joint}[ \u00a0](?:n°[ \u00a0]*)?{number})*"
    month = "|".join(months(language))
    year = r"(?<!\d)(?<!\d[,.\u202f\u00a0 ])(?:1[5-9]|20)\d\d(?:[-–/](?:1[5-9]|20)?\d\d)?(?![\d\u202f%€])(?!,\d)"
    dated = rf"(?P<date>(?:{month})[ \u00a0\n]+\d{{4}}|\d+(?:er)?[ \u00a0\n]+(?:{month})(?:[ \u00a0\n]+\d{{4}})?)"
    return re.compile(rf"{dated}|{numbered}|{'|'.join(f'(?:{pattern})' for pattern in _ANY[8:])}|{year}", re.IGNORECASE)


def _blank(match: re.Match[str]) -> str:
    if match.groupdict().get("date"):
        return match[0]
    return re.sub(r"[^\n]", "\N{NO-BREAK SPACE}", match[0])
