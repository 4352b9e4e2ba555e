"""What `data/measures/<theme>.yaml` says of each measure, before any query is run."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from plugins.datasets.localised import Localised
from plugins.datasets.strict import Strict, validate
from plugins.datasets.yaml_source import YamlSource, read_yaml
from plugins.formats import units
from plugins.problems import Problem, did_you_mean

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_FIRST_COLUMN = re.compile(r"^([a-z][a-z0-9_]*):", re.MULTILINE)


class Spec(Strict):
    """One measure as typed: rows of a dataset and a value over them, or two queries."""

    label: Localised
    unit: str
    dataset: str | None = None
    where: str | None = None
    value: str | None = None
    sql: str | None = None
    rows: str | None = None
    optional: bool = False


@dataclass(frozen=True)
class Entry:
    """A measure declared in a file. `spec` is None when what was typed has a problem; the name stays known."""

    theme: str
    key: str
    file: str
    source: YamlSource
    spec: Spec | None

    @property
    def name(self) -> str:
        """What an editor types between braces."""
        return f"{self.theme}.{self.key}"

    def problem(self, part: str, message: str, suggestion: str, check: str) -> Problem:
        """A problem at the line of `part` (`where`, `sql`…) of this measure."""
        line = self.source.line((part,)) or self.source.line(())
        field = f"{self.key}.{part}" if part else self.key
        return Problem(self.file, message, suggestion, line=line, field=field, check=check)


def read_entries(content: bytes, file: str, theme: str) -> tuple[list[Entry], list[Problem]]:
    """The measures of one file, in its order, and what is wrong in it; `file` is the name that problems give."""
    if not _NAME.fullmatch(theme):
        advice = "Renommez le fichier en a-z, 0-9 et _ (par exemple « ponts_2024.yaml »)."
        return [], [Problem(file, f"« {theme} » n’est pas un nom de thème.", advice, check="measure-name")]
    source = read_yaml(content, file)
    problems = list(source.problems)
    if source.value is None:
        return _named_only(content, source, file, theme), problems
    if not isinstance(source.value, dict):
        return [], [
            *problems,
            Problem(file, "le fichier n’est pas une suite de mesures.", "Écrivez « nom: ».", check="yaml"),
        ]
    entries = []
    for key in source.value:
        entry, found = _entry(source, key, file, theme)
        entries.append(entry)
        problems += found
    return entries, problems


def _named_only(content: bytes, source: YamlSource, file: str, theme: str) -> list[Entry]:
    """The measures of a file that cannot be read, by what stands in its first column: their pages have no mistake."""
    keys = _FIRST_COLUMN.findall(content.decode("utf-8-sig", errors="replace"))
    return [Entry(theme, key, file, source, None) for key in dict.fromkeys(keys)]


def _entry(source: YamlSource, key: str, file: str, theme: str) -> tuple[Entry, list[Problem]]:
    part = _part(source, key)
    entry = Entry(theme, key, file, part, None)
    if not _NAME.fullmatch(key):
        advice = "Des minuscules sans accent, des chiffres et « _ », une lettre d’abord."
        return entry, [entry.problem("", f"« {key} » n’est pas un nom de mesure.", advice, "measure-name")]
    spec, problems = validate(Spec, part, file)
    problems = [_within(problem, key, part) for problem in problems]
    if spec is None:
        return entry, problems
    problems += [entry.problem(*wrong) for wrong in _disagreements(spec)]
    return (entry if problems else replace(entry, spec=spec)), problems


def _part(source: YamlSource, key: str) -> YamlSource:
    """One measure of the file as a source of its own, with the lines of the file."""
    lines = {path[1:]: line for path, line in source.lines.items() if path[:1] == (key,)}
    value: Mapping[str, object] = source.value if isinstance(source.value, dict) else {}
    return YamlSource(value[key], lines, ())


def _within(problem: Problem, key: str, part: YamlSource) -> Problem:
    field = f"{key}.{problem.field}" if problem.field else key
    return replace(problem, field=field, line=problem.line or part.line(()))


def _disagreements(spec: Spec) -> Iterator[tuple[str, str, str, str]]:
    """Part, message, suggestion and check of what does not go together."""
    if spec.unit not in units():
        yield "unit", f"l’unité « {spec.unit} » est inconnue.", did_you_mean(spec.unit, units()) or _NEW_UNIT, "unit"
    given = {part for part in ("dataset", "where", "value", "sql", "rows") if getattr(spec, part) is not None}
    if not given & {"dataset", "sql"}:
        yield (
            "",
            "la mesure n’a pas de requête.",
            "Ajoutez « dataset » et « value », ou « sql » et « rows ».",
            "measure-form",
        )
    elif {"dataset", "sql"} <= given:
        yield "sql", "« dataset » et « sql » ne vont pas ensemble.", "Gardez l’un des deux.", "measure-form"
    else:
        needed, allowed = ("value", {"dataset", "where", "value"}) if "dataset" in given else ("rows", {"sql", "rows"})
        form = "dataset" if "dataset" in given else "sql"
        if needed not in given:
            yield form, f"« {needed} » manque à côté de « {form} ».", f"Ajoutez « {needed} ».", "measure-form"
        for part in sorted(given - allowed):
            yield part, f"« {part} » ne va pas avec « {form} ».", f"Retirez « {part} ».", "measure-form"


_NEW_UNIT = "Choisissez une unité connue, ou ajoutez « unit.… .one » et « unit.… .other » à theme/locale."
