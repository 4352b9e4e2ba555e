"""What an English reader meets in a chart: no French where the data hold English."""

import csv
import html
import re

from tests.charts.conftest import LANES, ROOT

LONG = 12
"""Letters from which a name found inside a longer text is surely that name."""


def translated():
    """Every French cell that has an English one beside it, when the two differ."""
    found = set()
    for path in sorted((ROOT / "data").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for column in rows[0]:
            french = next((one for one in (column[:-3] + "_fr", column[:-3]) if one in rows[0]), None)
            if column.endswith("_en") and french:
                found |= {plain(row[french]) for row in rows if row[column] and row[column] != row[french]}
    return found - {""}


def plain(text):
    """Words as they are read: without marks, every space alike."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def said(chart):
    """The texts of the English drawings, then the cells of the English table."""
    drawings = []
    for width in chart.widths if chart.drawn else ():
        figure = chart.figure("en", width)
        drawings += [plain(text["text"]) for text in figure["layout"]["annotations"]]
        drawings += [plain(told) for trace in figure["data"] for told in trace.get("hovertext", ())]
    cells = [plain(cell.text) for row in chart.table("en").rows for cell in row]
    return drawings, cells


def test_an_english_chart_says_nothing_in_french_that_the_data_say_in_english(own_charts):
    french = translated()
    assert len(french) > 300
    faults = []
    for chart in own_charts.charts.values():
        drawings, cells = said(chart)
        faults += [(chart.id, cell) for cell in cells if cell in french]
        long = [name for name in french if len(name) >= LONG]
        faults += [(chart.id, name) for text in drawings for name in long if name in text]
    assert faults == []


def test_the_english_drawing_of_the_positions_names_the_actors_in_english(own_charts):
    with (ROOT / "data" / "actors.csv").open(encoding="utf-8", newline="") as file:
        names = {row["name"]: row["name_en"] for row in csv.DictReader(file)}
    chart = own_charts["positions"]
    drawn = {str(row["actor_fr"]) for row in chart.rows}
    renamed = {name for name in drawn if names[name] != name}
    assert renamed
    for width in chart.widths:
        texts = " ".join(plain(text["text"]) for text in chart.figure("en", width)["layout"]["annotations"])
        assert [names[name] for name in drawn if names[name] not in texts] == []
        assert [name for name in renamed if name in texts] == []


def test_only_the_cells_that_have_no_english_are_marked_as_french(load):
    charts, problems = load(ponts=LANES)
    assert problems == []
    for language, expected in (("en", [None, None, "fr", None, None]), ("fr", [None] * 5)):
        table = charts["ponts"].table(language)
        rank = [header.name for header in table.headers].index("name_fr")
        assert [row[rank].lang for row in table.rows] == expected
