"""The columns that a chart reads and shows: do they exist, are they filled, is their type right?"""

from collections.abc import Iterator

from plugins.charts.kind import Encoding, Kind
from plugins.charts.rows import Selection, Wrong
from plugins.charts.spec import ChartSpec
from plugins.datasets.dates import NotADateError, parse
from plugins.problems import did_you_mean

_NAMED = {"date": "une date", "number": "un nombre", "text": "un texte"}


def check(spec: ChartSpec, kind: Kind, selection: Selection) -> list[Wrong]:
    """What is wrong with `encode`, `columns`, `headings` and `blank`, and with the cells that the kind must read."""
    wrong = list(_encodings(spec, kind))
    wrong += _columns(spec, kind, selection)
    if not wrong:
        wrong += _cells(spec, kind, selection)
    return wrong


def unknown_rows(spec: ChartSpec, kind: Kind, selection: Selection) -> Iterator[Wrong]:
    """Rows that the options name and that are not drawn: they would be left out without a word."""
    column = spec.encode.get("key")
    if column is not None and column not in selection.names:
        return  # said of the column itself
    known = {str(row[column]) for row in selection.rows} if column is not None else set()
    for path, key in kind.named_rows(spec):
        if key not in known:
            yield Wrong(("options", *path), f"aucune ligne du graphique n’est « {key} ».", did_you_mean(key, known))


def shown(spec: ChartSpec) -> tuple[str, ...]:
    """The columns of the table: those asked for, or all encoded ones, once each."""
    return spec.columns or tuple(dict.fromkeys(spec.encode.values()))


def _encodings(spec: ChartSpec, kind: Kind) -> Iterator[Wrong]:
    for name in spec.encode:
        if name not in kind.encodings:
            message = f"« {kind.name} » ne connaît pas l’encodage « {name} »."
            yield Wrong(("encode", name), message, did_you_mean(name, kind.encodings))
    for name, encoding in kind.encodings.items():
        if encoding.required and name not in spec.encode:
            yield Wrong(("encode",), f"il manque « {name} » ({encoding.meaning}).", f"Ajoutez « {name} »: une colonne.")


def _columns(spec: ChartSpec, kind: Kind, selection: Selection) -> Iterator[Wrong]:
    asked: list[tuple[tuple[str | int, ...], str]] = [(("encode", key), name) for key, name in spec.encode.items()]
    asked += [(("columns", rank), name) for rank, name in enumerate(spec.columns)]
    asked += [(("headings", name), name) for name in spec.headings]
    asked += [(("blank", name), name) for name in spec.blank]
    asked += [(("options", *path), name) for path, name in kind.named_columns(spec)]
    for path, name in asked:
        if name not in selection.names:
            yield Wrong(path, f"les lignes n’ont pas de colonne « {name} ».", did_you_mean(name, selection.names))


def _cells(spec: ChartSpec, kind: Kind, selection: Selection) -> Iterator[Wrong]:
    for key, name in spec.encode.items():
        for rank, row in enumerate(selection.rows, start=1):
            value, encoding = row[name], kind.encodings[key]
            if value is None and encoding.required:
                yield Wrong(
                    ("encode", key), f"« {name} » est vide à la ligne {rank} du graphique.", "Filtrez ces lignes."
                )
            elif value is not None and not _suits(value, encoding):
                message = f"« {value} » (colonne « {name} ») n’est pas {_NAMED[encoding.type]}."
                yield Wrong(("encode", key), message, "Choisissez une autre colonne.")


def _suits(value: object, encoding: Encoding) -> bool:
    if encoding.type == "number":
        return isinstance(value, int | float) and not isinstance(value, bool)
    if encoding.type != "date":
        return True
    try:
        parse(str(value))
    except NotADateError:
        return False
    return True
