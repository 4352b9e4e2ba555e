"""Read the lines that open and close blocks, and rewrite them in the only form that pymdown's Blocks need to know.

Whatever its name, « /// name | argument » becomes one registered block whose argument is a token; nested blocks get
fewer slashes than the block around them, as pymdown wants, however many the editor typed.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from plugins.directives.marks import Mark
from plugins.problems import did_you_mean_this

REGISTERED_NAME = "directive"
MARGIN = "\ue002"
"""Around a sign's rank, until the depth of the deepest block is known."""

_OPENING = re.compile(r"^ {0,3}(/{3,}) *([\w-]+) *(?:\| *(.*?))? *$")
_CLOSING = re.compile(r"^ {0,3}(/{3,}) *$")
_BEGUN = re.compile(r"^ {0,3}(/{3,})")
_MISPLACED = re.compile(r"^[ >*+-]*/{3,} *[\w-]+ *(?:\||$)")
_OPTION = re.compile(r"^ {4,}[\w-]+ *:")
_SIGN = re.compile(f"^{MARGIN}([0-9]+){MARGIN}(.*)$")


@dataclass(frozen=True)
class _Open:
    """A block whose end is awaited; `name` is empty when its first line was refused."""

    name: str
    slashes: int
    line: int


class BlockReader:
    """Reads the lines of a text one after the other; `token` remembers a mark and gives what stands for it."""

    def __init__(self, token: Callable[[Mark], str]) -> None:
        self._token = token
        self._open: list[_Open] = []
        self._depths: dict[int, int] = {}
        self._count = 0
        self._after_opening = False
        self._problems: list[Mark] = []

    def read(self, line: str, number: int) -> str:
        """The line, or what Markdown must read in its place."""
        after_opening, self._after_opening = self._after_opening, False
        if closing := _CLOSING.match(line):
            return self._close(line, len(closing[1]), number)
        if opening := _OPENING.match(line):
            return self._begin(line, opening, number)
        if after_opening and _OPTION.match(line):
            self._after_opening = True
            message = f"« {line.strip()} » : les blocs n’ont pas d’option."
            self._report("block-option", message, "Supprimez cette ligne.", number)
            return ""
        if line.lstrip(" ").startswith("///") or _MISPLACED.match(line):
            message = f"« {line.strip()} » n’est pas un bloc complet."
            self._report("block-syntax", message, _meant(line), number)
            if begun := _BEGUN.match(line):  # its closing line will come
                self._open.append(_Open("", len(begun[1]), number))
        return line

    def finish(self) -> list[Mark]:
        """Every problem found, once the last line is read."""
        for block in filter(lambda block: block.name, self._open):
            message = f"le bloc « {block.name} » n’est pas fermé."
            self._report(
                "block-unclosed", message, f"Ajoutez une ligne « {'/' * block.slashes} » après lui.", block.line
            )
        return self._problems

    def with_depths(self, lines: list[str]) -> list[str]:
        """The lines, where block signs have their slashes: three for the deepest, one more for each block around."""
        deepest = max(self._depths.values(), default=0)
        return [self._slashes(line, deepest) for line in lines]

    def _slashes(self, line: str, deepest: int) -> str:
        sign = _SIGN.match(line)
        if not sign:
            return line
        slashes = "/" * (3 + deepest - self._depths[int(sign[1])])
        return f"{slashes} {sign[2]}".rstrip()

    def _begin(self, line: str, opening: re.Match[str], number: int) -> str:
        name = opening[2]
        mark = Mark("block", opening[3] or "", number, line.strip(), name)
        self._open.append(_Open(name, len(opening[1]), number))
        self._after_opening = True
        return self._sign(f"{REGISTERED_NAME} | {self._token(mark)}")

    def _close(self, line: str, slashes: int, number: int) -> str:
        if not any(block.slashes == slashes for block in self._open):
            self._report("block-closing", f"« {line.strip()} » ne ferme aucun bloc.", "Supprimez cette ligne.", number)
            return ""
        while self._open[-1].slashes != slashes:
            block = self._open.pop()
            message = f"le bloc « {block.name} » n’est pas fermé avant la fin de celui qui le contient."
            advice = f"Ajoutez une ligne « {'/' * block.slashes} »."
            if block.name:
                self._report("block-unclosed", message, advice, block.line)
        sign = self._sign("") if self._open[-1].name else ""
        self._open.pop()
        return sign

    def _sign(self, rest: str) -> str:
        self._count += 1
        self._depths[self._count] = len(self._open)
        return f"{MARGIN}{self._count}{MARGIN}{rest}"

    def _report(self, check: str, message: str, suggestion: str, line: int) -> None:
        self._problems.append(Mark("problem", message, line, name=check, suggestion=suggestion))


def _meant(line: str) -> str:
    """What the editor meant: the line with a name in small letters, without accents or special spaces."""
    name, bar, argument = (part.strip() for part in line.strip().lstrip("/").partition("|"))
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if bar and slug and _BEGUN.match(line):
        if re.search("[\u00a0\u202f]", line):
            return f"Retapez-la avec des espaces ordinaires : « /// {slug} | {argument} »."
        return did_you_mean_this(f"/// {slug} | {argument}")
    return "Écrivez « /// nom | argument » en début de ligne, hors d’une liste ou d’une citation."
