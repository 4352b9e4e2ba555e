"""The words of the interface: one gettext catalogue per language, `theme/locale/<language>.po`.

The key of a message is its `msgid` (`figure.data`); its words are the `msgstr`, with named holes: `Page {page}`.
A count is said in the right number when the catalogue has `key.one` and `key.other` and the caller gives `n`.
A key that is not in the catalogue is our own mistake: an exception, never an empty place on a page.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from types import MappingProxyType

from babel import Locale
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

LOCALE_FOLDER = Path(__file__).resolve().parent.parent / "theme" / "locale"


@dataclass(frozen=True)
class Wording:
    """The messages of one language; `wording("figure.data", n=12)` gives plain text, to be escaped when written."""

    language: str
    messages: Mapping[str, str]

    def __call__(self, key: str, /, **values: object) -> str:
        """The words of `key`, its holes filled. `n` is a count: it chooses singular or plural and is grouped.

        Raises KeyError, with the key and the catalogue, for an unknown key or a hole without value.
        """
        count = values.get("n")
        if isinstance(count, int | float) and f"{key}.other" in self.messages:
            key = f"{key}.{self.plural(count)}"
        if isinstance(count, int) and not isinstance(count, bool):
            values["n"] = format_decimal(count, locale=self.language)
        if key not in self.messages:
            raise KeyError(f"no message {key!r} in the catalogue {self.language}.po")
        try:
            return self.messages[key].format_map(values)
        except KeyError as missing:
            raise KeyError(f"message {key!r} of {self.language}.po: no value for {{{missing.args[0]}}}") from missing

    def __contains__(self, key: object) -> bool:
        return key in self.messages

    def plural(self, count: float) -> str:
        """`one` or `other`, by the rule of the language (CLDR): in French 0 and 1.9 are singular."""
        return "one" if Locale.parse(self.language).plural_form(abs(count)) == "one" else "other"


def load_wording(folder: Path = LOCALE_FOLDER) -> Mapping[str, Wording]:
    """Language → its messages, from each `<language>.po` of `folder`. Raises ValueError for a hole not plain."""
    return MappingProxyType({path.stem: _read(path) for path in sorted(folder.glob("*.po"))})


def holes(message: str) -> frozenset[str]:
    """The names between braces. Raises ValueError when one is not a plain name (`{a.b}`, `{a!r}`, `{}`)."""
    found = set()
    for _, name, form, conversion in Formatter().parse(message):
        if name is None:
            continue
        if not name.isidentifier() or form or conversion:
            raise ValueError(f"{message!r}: only a plain name may stand between braces")
        found.add(name)
    return frozenset(found)


def _read(path: Path) -> Wording:
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.stem, abort_invalid=True)
    messages = {str(message.id): str(message.string) for message in catalogue if message.id and message.string}
    for key, message in messages.items():
        try:
            holes(message)
        except ValueError as error:
            raise ValueError(f"{path.name}, {key}: {error}") from error
    return Wording(path.stem, MappingProxyType(messages))
