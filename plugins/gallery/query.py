"""The rows of a chart and the condition of its title, as SQL that a reader can follow."""

from collections.abc import Iterable, Mapping

from plugins.charts.spec import Rows
from plugins.records.dictionaries.dataset_users import tables_named


def query(rows: Rows) -> str:
    """The rows that a chart asks for, as SQL."""
    if rows.sql is not None:
        return rows.sql.strip()
    lines = [f"select * from {rows.dataset}"]  # noqa: S608 - text for readers, never run
    if rows.where:
        parts = (f"{name} in ({', '.join(_literal(value) for value in values)})" for name, values in rows.where.items())
        lines.append("where " + "\n  and ".join(parts))
    if rows.order:
        lines.append("order by " + ", ".join(f"{name[1:]} desc" if name[0] == "-" else name for name in rows.order))
    return "\n".join(lines)


def datasets(rows: Rows, known: Iterable[str]) -> tuple[str, ...]:
    """The datasets among `known` that a chart reads, the one that describes its columns first, then as met."""
    named = [rows.dataset or rows.fields, *tables_named(rows.sql or "")]
    wanted = {name.lower(): name for name in known}
    found = (wanted[name.lower()] for name in named if name is not None and name.lower() in wanted)
    return tuple(dict.fromkeys(found))


def condition(declared: Mapping[str, str]) -> str:
    """The condition under which the words of the chart are true: `k > 1 — k : promesses.manquees`."""
    names = ", ".join(f"{name} = {measure}" for name, measure in declared.items() if name != "test")
    return f"{declared['test']}\n-- {names}" if names else declared["test"]


def _literal(value: object) -> str:
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else str(value).lower()
