"""French spaces, apostrophes and ellipses, after the Imprimerie nationale (rules T01 to T14 of the design brief).

Only spaces, apostrophes and full stops change; letters and digits never do, and mending twice changes nothing more.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from plugins.typography.addresses import around_addresses

NO_BREAK = "\u00a0"
THIN = "\u202f"

MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_UNITS = (
    "ans?|mois|semaines?|jours?|heures?|minutes?|secondes?|milliers?|millions?|milliards?|euros?|dollars?|points?"
    "|pages?|lignes?|fois|k€|M€|Md€|h|min|s|ms|mm|cm|km|m|g|kg|t|ha|ko|Mo|Go|To|Po|kWh|MWh|GWh|kW|MW|GW|pt|px"
)
_ABBREVIATIONS = frozenset(["art.", "al.", "p.", "pp.", "chap.", "fig.", "vol.", "éd.", "t.", "s.", "§"])
_NUMBERED = frozenset(
    ["article", "page", "chapitre", "ligne", "étape", "tome", "annexe", "figure", "tableau", "version"]
)

# Where punctuation follows the word that it belongs to.
_WORD_END = r"[^\W_]|[)\]»”’%€°…\u2030]"


def _before_number(match: re.Match[str]) -> str:
    word = match[1].lstrip("(«“[’").lower()
    known = word in _ABBREVIATIONS or word in _NUMBERED or word.removesuffix("s") in _NUMBERED
    return f"{match[1]}{NO_BREAK}" if known else match[0]


def _thin(match: re.Match[str]) -> str:
    return match[0].replace(" ", THIN).replace(NO_BREAK, THIN)


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what takes its place; `signs`: a text without any of them is not tried, which spares most work."""

    signs: tuple[str, ...]
    pattern: re.Pattern[str]
    mended: str | Callable[[re.Match[str]], str]


def _rule(signs: str, pattern: str, mended: str | Callable[[re.Match[str]], str]) -> Rule:
    return Rule(tuple(signs.split()), re.compile(pattern), mended)


_ANYWHERE = (
    _rule("...", r"(?<!\.)\.\.\.(?!\.)", "…"),
    _rule("'", r"(?<=[^\W\d_])'(?=[\w«“(])", "’"),
    _rule("'", r"(?<![^\W_])([cdjlmnstCDJLMNST]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu)'$", r"\1’"),
    Rule(("  ",), re.compile(r"(?<=\S) {2,}(?=\S)"), " "),
    _rule("«", r"«\s*", f"«{NO_BREAK}"),
    _rule("»", r"\s*»", f"{NO_BREAK}»"),
    # A space that is there, of whatever kind, then one that is missing.
    _rule(":", r"(?:^|(?<=[^\s«]))\s+:(?!//)", f"{NO_BREAK}:"),
    _rule(":", rf"(?<={_WORD_END}):(?=\s|$)", f"{NO_BREAK}:"),
    _rule("; ! ?", r"(?:^|(?<=[^\s«]))\s+(?=[;!?])", THIN),
    _rule("; ! ?", rf"(?<={_WORD_END})(?=[;!?]+(?:[\s)\]»”]|$))", THIN),
    _rule("M Dr Pr", r"(?<!\w)(MM?\.|Mmes?|Mlles?|Dr|Pr|Me)\s+(?=[A-ZÀ-ÖØ-Þ])", rf"\1{NO_BREAK}"),
    _rule("n° N°", r"(?<!\w)([nN]°)\s*(?=\w)", rf"\1{NO_BREAK}"),
    _rule("Conseil", r"\bConseil\s+(?=d’État)", f"Conseil{NO_BREAK}"),
    _rule("–", r"(?:^|(?<=\s))–\s+([^\s–](?:[^–]*[^\s–])?)\s+–(?=[\s,.;:!?)]|$)", rf"–{NO_BREAK}\1{NO_BREAK}–"),
)
_WITH_DIGITS = (
    _rule("", r"(?<![\d,.\u202f\u00a0])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)", _thin),
    _rule("", r"(?<=\d)\s*(?=[%€‰](?!\w))", NO_BREAK),
    _rule("", rf"(?<=\d)\s+(?=(?:{_UNITS})(?!\w))", NO_BREAK),
    _rule("", r"(?<=\d\u00a0h)\s+(?=\d\d(?!\d))", NO_BREAK),
    _rule("", rf"(?<=[\dr])(?:(?<=\d)|(?<=\b1er))\s+(?=(?:{MONTHS})(?!\w))", NO_BREAK),
    _rule("", r"(?<!\S)(\S++)\s+(?=\d)", _before_number),
)
_DIGIT = re.compile(r"\d")
_INTEREST = re.compile(r"[':;!?«»§°–]|\.\.\.| {2}|\d\s*[\s%€‰]|\s\d|M|Dr|Pr|Conseil")


def french(text: str) -> str:
    """The text with its spaces, apostrophes and ellipses mended; addresses are left as they are."""
    return around_addresses(text, _mended) if concerns(text) else text


def concerns(text: str) -> bool:
    """Whether any rule could apply: most texts of a page have no sign, no spaced figure, no abbreviation."""
    return _INTEREST.search(text) is not None


def _mended(text: str) -> str:
    for rule in _ANYWHERE:
        for sign in rule.signs:
            if sign in text:
                text = rule.pattern.sub(rule.mended, text)
                break
    if _DIGIT.search(text):
        for rule in _WITH_DIGITS:
            text = rule.pattern.sub(rule.mended, text)
    return text
