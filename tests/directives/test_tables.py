import markdown
from bs4 import BeautifulSoup

from plugins.directives.tables import scrollable

TYPED = """
| Pont | Portée | Ouvert |
| --- | ---: | :---: |
| Arche | **41** m [[1]](#n) | 1902 |
| Droit & long | 12 m | |
"""
UNKNOWN = "non trouvé, non trouvée"


def scrolled(html: str) -> BeautifulSoup:
    return BeautifulSoup(scrollable(html, "Tableau", UNKNOWN), "html.parser")


def shown(*parts: str) -> BeautifulSoup:
    return scrolled("\n".join(markdown.markdown(part, extensions=["tables"]) for part in parts))


def test_a_typed_table_is_a_region_that_the_keyboard_reaches():
    region = shown(TYPED).find("div")
    assert (region["class"], region["role"], region["tabindex"]) == (["scroll"], "region", "0")
    assert region.table["class"] == ["data"]


def test_every_value_carries_the_name_of_its_column_and_the_first_names_the_row():
    rows = shown(TYPED).tbody.find_all("tr")
    assert [(cell.name, cell["data-label"]) for cell in rows[1].find_all(["th", "td"])] == [
        ("th", "Pont"),
        ("td", "Portée"),
        ("td", "Ouvert"),
    ]
    assert rows[1].th["scope"] == "row"
    assert [cell["scope"] for cell in shown(TYPED).thead.find_all("th")] == ["col"] * 3


def test_what_stands_in_a_cell_is_kept():
    first, second = shown(TYPED).tbody.find_all("tr")
    assert first.td.decode_contents() == '<strong>41</strong> m <a href="#n">[1]</a>'
    assert second.th.get_text() == "Droit & long"


def test_the_side_of_a_column_is_a_class_because_pages_refuse_inline_styles():
    table = shown(TYPED).table
    assert "style" not in str(table)
    assert [cell.get("class") for cell in table.tbody.find("tr").find_all(["th", "td"])] == [
        None,
        ["data__right"],
        ["data__center"],
    ]


def test_each_region_of_a_page_has_a_name_of_its_own():
    page = shown("## Les ponts", TYPED, "Texte.", TYPED, "## Les <em>gués</em>", TYPED)
    assert [region["aria-label"] for region in page.find_all("div")] == [
        "Tableau – Les ponts",
        "Tableau – Les ponts (2)",
        "Tableau – Les gués",
    ]


def test_the_title_of_a_figure_does_not_name_the_tables_after_it():
    page = shown("## Les ponts", '<h3 class="figure__title">Huit crues</h3>', TYPED)
    assert page.find("div")["aria-label"] == "Tableau – Les ponts"


def test_a_note_in_a_header_is_not_part_of_the_label():
    marks = '<span class="note-marks note-marks--together"><a>[1]</a></span>'
    html = f"<table>\n<thead><tr><th>Pont</th><th>Crues {marks}</th></tr></thead>"
    page = scrolled(f"{html}<tbody><tr><td>a</td><td>b</td></tr></tbody></table>")
    assert page.td["data-label"] == "Crues"


def test_a_table_without_header_is_no_typed_table():
    html = "<table><tbody><tr><td>Pont</td></tr></tbody></table>"
    assert scrollable(html, "Tableau", UNKNOWN) == html


def test_a_table_of_a_template_is_left_alone():
    html = '<div class="scroll"><table class="data"><tr><th>Pont</th></tr></table></div>'
    assert scrollable(html, "Tableau", UNKNOWN) == html


def test_an_unknown_typed_in_a_cell_looks_like_the_unknowns_of_the_sheets_and_a_no_does_not():
    typed = (
        "| Non trouvé | Portée |\n| --- | --- |\n| Non trouvé | Non |\n"
        '| Arche | Largeur non trouvée ; <a href="/non trouvé">non trouvé</a> |'
    )
    table = shown(typed).table
    assert [word.get_text() for word in table.select(".missing")] == ["non trouvée", "non trouvé"]
    assert table.a["href"] == "/non trouvé"
    assert not table.thead.select(".missing")


def test_a_word_that_holds_an_unknown_is_left_alone():
    assert not shown("| Pont | Portée |\n| --- | --- |\n| Arche | non trouvés |").select(".missing")
