"""English spaces, apostrophes and ellipses (rule T19 of the design brief)."""

import re

from plugins.typography.addresses import around_addresses

NO_BREAK = "\u00a0"
_NUMBERED = "[Aa]rticle|[Pp]age|[Cc]hapter|[Ll]ine|[Ss]tep|[Vv]olume|[Aa]nnex|[Ff]igure|[Tt]able|[Vv]ersion"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), mended)
    for pattern, mended in (
        (r"(?<!\.)\.\.\.(?!\.)", "…"),
        (r"(?<=[^\W\d_])'(?=[^\W\d_])", "’"),
        (r"(?<=[^\W\d_]s)'(?=\s|$)", "’"),
        (r"(?<=\S) {2,}(?=\S)", " "),
        (r"(?<=[\w)”%])\s+(?=[:;!?](?:\s|$))", ""),
        (rf"(?<=\d) (?=(?:{_MONTHS}|million|billion|years?|months?|days?|km|kg|MB|GB|TB)(?!\w))", NO_BREAK),
        (r"(?<!\w)(Mr|Mrs|Ms|Dr|No\.|p\.|pp\.|art\.|§) (?=[A-Z0-9])", rf"\1{NO_BREAK}"),
        (rf"(?<!\w)({_NUMBERED}) (?=\d)", rf"\1{NO_BREAK}"),
    )
)
_INTEREST = re.compile(r"[':;!?]|\.\.\.| {2}|\d | \d|(?:Mr|Mrs|Ms|Dr|§|\.) ")


def english(text: str) -> str:
    """The text with its spaces, apostrophes and ellipses mended; addresses are left as they are."""
    return around_addresses(text, _mended) if _INTEREST.search(text) else text


def _mended(text: str) -> str:
    for pattern, mended in _RULES:
        text = pattern.sub(mended, text)
    return text
