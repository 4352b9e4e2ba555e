"""Which page says the same in another language, and which translation is late."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from plugins.frame.paths import path_of
from plugins.problems import Problem


class Page(Protocol):
    """What a translation needs of a page. `metadata` may hold `translation_of`, `translated_on`, `updated`."""

    slug: str
    lang: str
    save_as: str
    metadata: Mapping[str, object]


def translation(page: Page, pages: Iterable[Page]) -> dict[str, str] | None:
    """`{language, url}` of the page that translates this one, or that this one translates; None without any."""
    for other in pages:
        if other.lang != page.lang and _pair(page, other):
            return {"language": other.lang, "url": path_of(other)}
    return None


def late(page: Page, file: str, pages: Iterable[Page]) -> list[Problem]:
    """A notice when the original of this translation was updated after it was translated (dates as ISO text)."""
    done = str(page.metadata.get("translated_on", ""))
    for other in pages:
        updated = str(other.metadata.get("updated", ""))
        if other.slug == page.metadata.get("translation_of") and updated > done:
            message = f"la traduction date du {done or '(date absente)'}, la page « {other.slug} » du {updated}."
            advice = "Relisez-la, puis changez « Translated_on »."
            return [Problem(file, message, advice, severity="notice", check="translation-late")]
    return []


def _pair(one: Page, other: Page) -> bool:
    return one.metadata.get("translation_of") == other.slug or other.metadata.get("translation_of") == one.slug
