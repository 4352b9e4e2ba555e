"""What is not as French typography wants in a rendered page: what `page` mends, and what only an editor can."""

import html as html_module
import re
from dataclasses import dataclass

from plugins.problems import Problem
from plugins.typography.addresses import ADDRESS
from plugins.typography.french import MONTHS, french
from plugins.typography.runs import Mending, Place, rewrite

_ADVICE = "Corrigez le texte ou la donnée d’où il vient."
_EMPTY_WORDS = frozenset({"cliquez ici", "ici", "en savoir plus", "lire la suite", "lien", "ce lien", "plus"})
_LINK = re.compile(r"<a\b[^>]*\bhref=[^>]*>(.*?)</a>", re.DOTALL)
_TAGS = re.compile(r"<[^>]*>")
_FIRST_LETTERS = 60


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern that must not be found in a text; `check` ends with its rule of the design brief."""

    check: str
    pattern: re.Pattern[str]
    message: str


RULES: tuple[Rule, ...] = (
    Rule("quotes-t04", re.compile(r'[^"\n]{0,20}"(?:[^"\n]*")?[^"\n]{0,20}'), "guillemets droits dans « {} »."),
    Rule("ordinal-t08", re.compile(r"\b(?:1ère?s?|\d+[iè]?ème?s?)\b"), "« {} » : écrivez « 1re », « 2e »."),
    Rule(
        "date-t09",
        re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}/\d{4}(?![\d/])"),
        "date en chiffres dans une phrase : « {} ».",
    ),
    Rule("date-t09", re.compile(rf"\b0\d\s(?:{MONTHS})\b"), "« {} » : pas de zéro devant le jour."),
    Rule("month-t09", re.compile(rf"\d\s(?:{MONTHS.title()})\b"), "« {} » : le mois prend une minuscule."),
    Rule(
        "decimal-t11",
        re.compile(r"(?<![\d.])\d+\.\d+(?=\s?(?:%|€|M€|millions?|milliards?))"),
        "« {} » : virgule décimale.",
    ),
    Rule(
        "capital-t07",
        re.compile(r"\b(?:Etats?|Ecoles?|Etudes?|Economie|Evaluations?)\b|(?<!\w)A (?=propos|partir)"),
        "« {} » : capitale sans accent.",
    ),
)


def findings(html: str, file: str) -> list[Problem]:
    """The problems of one page: notices for what `page` mends, errors for what it cannot. Only French is looked at."""
    problems: list[Problem] = []

    def text(run: str, place: Place, _inline: bool) -> str:
        if place.language == "fr":
            problems.extend(_in_text(html_module.unescape(run), file))
        return run

    rewrite(html, Mending(r"[\w\"]", text, lambda tag, _place: tag))
    return list(dict.fromkeys(problems + _in_links(html, file)))


def _in_text(text: str, file: str) -> list[Problem]:
    if french(text) != text:
        shown = " ".join(text.split(" "))[:_FIRST_LETTERS].strip()
        message = f"espaces ou signes non typographiques dans « {shown} »."
        return [Problem(file, message, severity="notice", check="spaces-t03"), *_broken(text, file)]
    return _broken(text, file)


def _broken(text: str, file: str) -> list[Problem]:
    plain = ADDRESS.sub("", text)
    return [
        Problem(file, rule.message.format(match[0].strip()), _ADVICE, check=rule.check)
        for rule in RULES
        for match in rule.pattern.finditer(plain)
    ]


def _in_links(html: str, file: str) -> list[Problem]:
    problems = []
    for inside in _LINK.findall(html):
        words = " ".join(html_module.unescape(_TAGS.sub(" ", inside)).split())
        if words.casefold().rstrip(" .…") in _EMPTY_WORDS:
            message = f"le lien « {words} » ne dit pas où il va."
            problems.append(Problem(file, message, "Nommez la page ou la pièce.", check="link-t18"))
        elif re.fullmatch(r"(?:https?://|www\.)\S+", words):
            message = f"l’adresse « {words} » sert de texte à un lien."
            problems.append(Problem(file, message, "Écrivez le titre de la page.", check="link-t18"))
    return problems
