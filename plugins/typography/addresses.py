"""Addresses and file names, which no rule may touch."""

import re
from collections.abc import Callable

ADDRESS = re.compile(
    r"((?:https?://|www\.|mailto:)[^\s»<>]+"
    r"|[^\s«»<>@]++@[^\s«»<>@]+\.\w+"
    r"|(?<![\w./-])[\w-]++(?:[./][\w-]+)*\.(?:csv|yaml|json|md|html|py|xml|svg|png)(?!\w))"
)
_MAYBE = re.compile(r"://|@|www\.|mailto:|\.[a-z]")


def around_addresses(text: str, mend: Callable[[str], str]) -> str:
    """The text mended, except its addresses."""
    if not _MAYBE.search(text):
        return mend(text)
    return "".join(part if rank % 2 else mend(part) for rank, part in enumerate(ADDRESS.split(text)))
