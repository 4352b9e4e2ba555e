"""What is not as the house writes in a rendered page: what `page` mends, and what only an editor can."""

import html as html_module
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from plugins.problems import Problem
from plugins.typography.addresses import ADDRESS
from plugins.typography.french import MONTHS, french
from plugins.typography.page import LANGUAGES, page
from plugins.typography.runs import Mending, Place, rewrite
from plugins.typography.spelling import Spelling, misspelt

_ADVICE = "Corrigez le texte ou la donnée d’où il vient."
_EMPTY_WORDS = frozenset(
    {"cliquez ici", "ici", "en savoir plus", "lire la suite", "lien", "ce lien", "plus", "click here", "here", "more"}
)
_LINK = re.compile(r"<a\b[^>]*\bhref=[^>]*>(.*?)</a>", re.DOTALL)
_TAGS = re.compile(r"<[^>]*>")
_HEAD = re.compile(r"<title>([^<]*)</title>|<h1[^>]*>(.*?)</h1>", re.DOTALL)
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”")
_FIRST_LETTERS = 60
_CONTEXT = 8
MOST_IN_TITLE = 90


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern that must not be found in a text; `check` ends with its rule of the design brief."""

    check: str
    pattern: re.Pattern[str]
    message: str


@dataclass(frozen=True, eq=False)
class House:
    """What a dossier chooses: its spelling, and the words of others, which are kept as they are. One per build."""

    spelling: Spelling = ()
    verbatim: Collection[str] = field(default_factory=frozenset)


RULES: tuple[Rule, ...] = (
    Rule("quotes-t04", re.compile(r'[^"\n]{0,20}"(?:[^"\n]*")?[^"\n]{0,20}'), "guillemets droits dans « {} »."),
    Rule("dash-t06", re.compile(r"\w* - (?=[^\W\d_])\w+"), "« {} » : écrivez le tiret –."),
    Rule("ordinal-t08", re.compile(r"\b(?:1ère?s?|\d+[iè]?ème?s?)\b"), "« {} » : écrivez « 1re », « 2e »."),
    Rule(
        "date-t09",
        re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}/\d{4}(?![\d/])"),
        "date en chiffres dans une phrase : « {} ».",
    ),
    Rule("date-t09", re.compile(rf"\b0\d\s(?:{MONTHS})\b"), "« {} » : pas de zéro devant le jour."),
    Rule("month-t09", re.compile(rf"\d\s(?:{MONTHS.title()})\b"), "« {} » : le mois prend une minuscule."),
    Rule(
        "decimal-t11",
        re.compile(r"(?<![\d.])\d+\.\d+(?=\s?(?:%|€|M€|millions?|milliards?))"),
        "« {} » : virgule décimale.",
    ),
    Rule(
        "grouped-t11",
        re.compile(r"(?<![\d\w.,/-])\d{5,}(?=[ \u00a0\u202f](?:%|€|euros?|personnes|lignes|patients|projets))"),
        "« {} » : groupez les chiffres par trois.",
    ),
    Rule(
        "plural-t12",
        re.compile(r"(?<![\d,\u202f])[01](?:,\d+)?[ \u00a0](?:millions|milliards)\b"),
        "« {} » : singulier.",
    ),
    Rule("dotted-t15", re.compile(r"(?<![\w.])(?:[A-Z]\.){3,}"), "« {} » : un sigle n’a pas de points."),
    Rule("plural-t15", re.compile(r"(?<![\w-])[A-Z]{3,}s(?![\w-])"), "« {} » : un sigle ne prend pas de s."),
    Rule(
        "capital-t07",
        re.compile(r"\b(?:Etats?|Ecoles?|Etudes?|Economie|Evaluations?)\b|(?<!\w)A (?=propos|partir)"),
        "« {} » : capitale sans accent.",
    ),
)


def findings(html: str, file: str, house: House | None = None) -> list[Problem]:
    """The problems of a page as it was written: notices for what `page` mends, errors for what it cannot."""
    problems = [*_unmended(html, file), *mended(html, file, house or _NONE)[1]]
    return list(dict.fromkeys(problems))


def mended(html: str, file: str, house: House) -> tuple[str, list[Problem]]:
    """The page mended, and what remains: an error for each thing that only an editor can mend.

    Texts, spoken attributes and drawings are read; the marks of French only in French, the spelling in each language.
    """
    problems: list[Problem] = []

    def look(text: str, language: str) -> None:
        for check, message in _in_text(html_module.unescape(text), language, house):
            problems.append(Problem(file, message, _ADVICE, check=check))

    text = page(html, look)
    return text, list(dict.fromkeys([*problems, *_in_links(html, file), *_in_titles(html, file)]))


def _unmended(html: str, file: str) -> list[Problem]:
    problems: list[Problem] = []

    def text(run: str, place: Place, _inline: bool) -> str:
        plain = html_module.unescape(run)
        if place.language == "fr" and french(plain) != plain:
            shown = " ".join(plain.split(" "))[:_FIRST_LETTERS].strip()
            message = f"espaces ou signes non typographiques dans « {shown} »."
            problems.append(Problem(file, message, severity="notice", check="spaces-t03"))
        return run

    rewrite(html, Mending(r"[\w\"]", text, lambda tag, _place: tag))
    return problems


def in_text(text: str, language: str, house: House) -> list[tuple[str, str]]:
    """The rule broken and the message, for each thing that an editor must mend in a plain text."""
    return list(_in_text(text, language, house))


_NONE = House()


@lru_cache(maxsize=65536)
def _in_text(text: str, language: str, house: House) -> tuple[tuple[str, str], ...]:
    if language not in LANGUAGES:
        return ()
    plain = ADDRESS.sub("", text)
    found = [
        (match[0], rule.check, rule.message.format(match[0].strip()))
        for rule in (RULES if language == "fr" else ())
        for match in rule.pattern.finditer(plain)
    ]
    # What stands between quotation marks is somebody's own spelling.
    spelt = misspelt(_QUOTED.sub("", plain), language, house.spelling)
    found += [(form, "spelling-t15", f"« {form} » : écrivez « {write} ».") for form, write in spelt]
    return tuple((check, message) for words, check, message in found if not _said_by_others(words, text, house))


def _said_by_others(words: str, text: str, house: House) -> bool:
    """Whether these words stand in a title or a quotation that the data hold, whole or cut: not ours to mend."""
    whole, found = _same_signs(text), _same_signs(words)
    return any(
        found in said and (said in whole or _around(found, whole) in said) for said in map(_same_signs, house.verbatim)
    )


def _around(words: str, text: str) -> str:
    """The words with a few letters on each side, as they stand in the text."""
    start = text.index(words) if words in text else 0
    return text[max(0, start - _CONTEXT) : start + len(words) + _CONTEXT]


@lru_cache(maxsize=65536)
def _same_signs(text: str) -> str:
    """The text with plain spaces, apostrophes and dashes, so that mending changes nothing to a comparison."""
    return " ".join(text.replace("’", "'").replace("…", "...").replace("–", "-").split())


def _in_links(html: str, file: str) -> list[Problem]:
    problems = []
    for inside in _LINK.findall(html):
        words = " ".join(html_module.unescape(_TAGS.sub(" ", inside)).split())
        if words.casefold().rstrip(" .…") in _EMPTY_WORDS:
            message = f"le lien « {words} » ne dit pas où il va."
            problems.append(Problem(file, message, "Nommez la page ou la pièce.", check="link-t18"))
        elif re.fullmatch(r"(?:https?://|www\.)\S+", words):
            message = f"l’adresse « {words} » sert de texte à un lien."
            problems.append(Problem(file, message, "Écrivez le titre de la page.", check="link-t18"))
    return problems


def _in_titles(html: str, file: str) -> Iterator[Problem]:
    """Titles end without a full stop (T17)."""
    for head, heading in _HEAD.findall(html):
        words = " ".join(html_module.unescape(_TAGS.sub("", head or heading)).split())
        if re.search(r"(?<![.…])\.$", words) and not re.search(r"\b(?:etc|[A-Z])\.$", words):
            yield Problem(file, f"le titre « {words} » finit par un point.", "Retirez-le.", check="title-t17")
