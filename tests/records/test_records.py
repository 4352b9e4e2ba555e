import pytest

from plugins.records.cells import cell, cells
from plugins.records.edition import Edition
from plugins.records.indexes import index
from plugins.records.pages import records
from plugins.records.sources import numbered


def pages(catalog, language="fr", root=""):
    return {page.id: page for page in records(Edition(catalog, language, root), catalog["bridges"])}


def field(catalog, key, name, language="fr", root=""):
    table = catalog["bridges"]
    return cell(Edition(catalog, language, root), table, table.row(key), table.descriptor.field(name))


def test_a_page_per_row_by_date(bridges):
    assert list(pages(bridges)) == ["beam", "arch", "cable", "drawbridge"]
    assert pages(bridges)["arch"].path == "ponts/arch/"


def test_rows_of_one_date_stay_in_the_order_of_the_table(make_catalog):
    descriptor = """
        title: {fr: Ponts}
        schema:
          primaryKey: [id]
          fields:
            - {name: id}
            - {name: opened, type: date, precision: [day, month]}
        page: {path: "ponts/{id}/", title: id, date: opened, fields: [opened]}
        """
    catalog = make_catalog(bridges=(descriptor, "id,opened\nzinc,2018-03\nacier,2018-03\nbois,1902-01\n"))
    assert list(pages(catalog)) == ["bois", "zinc", "acier"]


def test_a_missing_field_of_a_page_says_what_its_descriptor_says_of_it(make_catalog):
    descriptor = """
        title: {fr: Ponts}
        schema:
          primaryKey: [id]
          fields: [{name: id}, {name: number, empty: {fr: sans numéro, en: no number}}, {name: note}]
        page: {path: "ponts/{id}/", title: id, fields: [number, note]}
        """
    found = pages(make_catalog(bridges=(descriptor, "id,number,note\narch,,\n")))["arch"]
    number, note = (field.cell for field in found.fields)
    assert (number.text, number.missing, note) == ("sans numéro", True, None)


def test_a_value_that_has_no_meaning_in_a_row_is_not_said_to_be_missing_there(make_catalog):
    descriptor = """
        title: {fr: Ponts}
        schema:
          primaryKey: [id]
          fields:
            - {name: id}
            - {name: state, categories: [{value: open, label: {fr: Ouvert}}, {value: planned, label: {fr: Prévu}}]}
            - {name: closes, empty: {fr: non retrouvé}, applies: {where: {state: [open]}, otherwise: {fr: sans objet}}}
        page: {path: "ponts/{id}/", title: id, fields: [closes]}
        """
    catalog = make_catalog(bridges=(descriptor, "id,state,closes\narch,open,\nbeam,planned,\ncable,open,1911\n"))
    on_pages = {key: page.fields[0].cell for key, page in pages(catalog).items()}
    edition, table = Edition(catalog, "fr"), catalog["bridges"]
    in_tables = {str(row["id"]): cells(edition, table, row, ["closes"])[0] for row in table.rows}
    assert on_pages == in_tables
    said = {key: (one.text, one.missing) for key, one in in_tables.items()}
    assert said == {"arch": ("non retrouvé", True), "beam": ("sans objet", False), "cable": ("1911", False)}


def test_a_value_is_followed_by_its_unit_or_by_words_where_it_has_none(make_catalog):
    descriptor = """
        title: {fr: Mesures}
        schema:
          primaryKey: [id]
          fields:
            - {name: id}
            - {name: value, type: number, followed_by: [unit, answer], empty: {fr: non retrouvée}}
            - {name: unit}
            - {name: answer}
        """
    rows = "id,value,unit,answer\nportee,12.5,m,\narches,3,,\npeage,,,Aucun\nage,,,\n"
    catalog = make_catalog(bridges=(descriptor, rows))
    edition, table = Edition(catalog, "fr"), catalog["bridges"]
    (shown,) = zip(*(cells(edition, table, row, ["value"]) for row in table.rows), strict=True)
    assert [one.text for one in shown] == ["12,5\u00a0m", "3", "Aucun", "non retrouvée"]
    assert [one.missing for one in shown] == [False, False, False, True]


def test_previous_and_next_follow_the_dates(bridges):
    found = pages(bridges)
    assert found["beam"].previous is None
    assert found["beam"].next.url == "/ponts/arch/"
    assert found["cable"].previous.title == "Pont <Arche>"
    assert found["drawbridge"].next is None


def test_the_extract_shows_two_rows_on_each_side_and_marks_the_current_one(bridges):
    extract = pages(bridges)["cable"].extract
    assert [item.title for item in extract] == ["Pont droit", "Pont <Arche>", "Pont suspendu", "Pont-levis"]
    assert [item.current for item in extract] == [False, False, True, False]


def test_every_field_is_listed_in_order_and_a_missing_one_has_no_cell(bridges):
    fields = pages(bridges)["cable"].fields
    assert [item.label for item in fields] == ["État", "Portée", "Rivière", "Sources"]
    assert [item.cell is None for item in fields] == [False, True, True, False]


def test_a_date_keeps_its_precision(bridges):
    found = pages(bridges)
    assert found["arch"].item.date_text == "1902"
    assert found["beam"].item.date_text == "1er\u00a0juin 1850"


def test_a_category_is_shown_in_words_with_its_glyph(bridges):
    shown = field(bridges, "arch", "state").category
    assert (shown.label, shown.glyph, shown.role) == ("Usé", "circle", "b-strong")
    assert field(bridges, "arch", "state", "en").category.label == "Worn"


def test_a_reference_is_the_name_of_its_row_and_leads_to_it(bridges):
    shown = field(bridges, "arch", "river_id", root="/dossier")
    assert (shown.text, shown.url) == ("La Loire", "/dossier/rivieres/#loire")


def test_a_list_of_references_is_a_list_of_links_and_names_are_escaped(bridges):
    shown = field(bridges, "arch", "source_ids")
    assert str(shown.html) == '<a href="/sources/#plan">Le plan</a>\u202f; <a href="/sources/#map">A map</a>'


def test_a_number_is_grouped(bridges):
    assert field(bridges, "beam", "span").text == "1\u202f218"


def test_related_rows_are_those_that_name_the_row(bridges):
    found = pages(bridges)
    assert [part.title for part in found["arch"].related] == ["Visites"]
    assert [cell.text for cell in found["arch"].related[0].rows[0].cells] == ["2\u00a0janvier 2020", "Rouille"]
    assert found["beam"].related == ()


def test_sources_say_where_the_document_is_and_in_which_language(bridges):
    plan, chart = pages(bridges)["arch"].sources
    assert (plan.title, plan.publisher, plan.date_text, plan.url) == (
        "Le plan",
        "La voirie",
        "1849",
        "https://example.org/plan",
    )
    assert (chart.lang, chart.url, chart.page_url) == ("en", None, "/sources/#map")


def test_a_row_without_a_name_is_called_by_its_first_columns_never_by_its_key(bridges):
    assert Edition(bridges).name("visits", "v1") == "Pont <Arche> · 2\u00a0janvier 2020 · Rouille"
    assert Edition(bridges, "en").name("bridges", "cable").startswith("Pont suspendu · 1902")


def test_an_english_list_has_no_space_before_its_semicolons(bridges):
    assert "</a>; <a" in str(field(bridges, "arch", "source_ids", "en").html)


def test_an_english_edition_names_rows_in_english_when_it_can(bridges):
    found = pages(bridges, "en")
    assert found["arch"].item.title == "Arch Bridge"


def test_an_index_has_an_anchor_per_row_and_leads_to_its_page(bridges):
    table = index(Edition(bridges, root="/dossier"), bridges["bridges"])
    assert table.path == "explorer/ponts/"
    assert [header.label for header in table.headers] == ["Nom", "Ouvert le", "État", "Portée"]
    assert [row.id for row in table.rows] == ["arch", "beam", "cable", "drawbridge"]
    assert table.rows[0].cells[0].url == "/dossier/ponts/arch/"


MILLS = """\
    title: {{fr: Moulins}}
    schema:
      primaryKey: [id]
      fields: [{{name: id}}, {{name: name}}, {{name: story}}{more}]
    index: {{path: moulins/, fields: [id, name, story{more_names}]}}
"""


@pytest.mark.parametrize(
    ("story", "others", "wide"),
    [
        ("Deux meules et une roue. " * 4, 0, ["story"]),
        ("Deux meules.", 0, []),
        ("Deux meules et une roue. " * 4, 5, []),
    ],
)
def test_the_column_that_is_read_is_wide_in_a_table_of_few_columns(make_catalog, story, others, wide):
    names = [f"part{rank}" for rank in range(others)]
    more = "".join(f", {{name: {name}}}" for name in names)
    form = MILLS.format(more=more, more_names="".join(f", {name}" for name in names))
    line = ",".join(["m1", "Moulin", story.strip(), *("x" for _ in names)])
    catalog = make_catalog(mills=(form, f"{','.join(['id', 'name', 'story', *names])}\n{line}\n"))
    table = index(Edition(catalog), catalog["mills"])
    assert [header.name for header in table.headers if header.wide] == wide


def test_a_dataset_without_index_has_no_page(bridges):
    assert index(Edition(bridges), bridges["visits"]) is None


def test_a_summary_is_never_shown_in_another_language(make_catalog):
    descriptor = """\
        title: {fr: Ponts}
        schema:
          primaryKey: [id]
          fields: [{name: id}, {name: name}, {name: told_fr}]
        page: {path: "ponts/{id}/", title: name, summary: told_fr}
    """
    catalog = make_catalog(bridges=(descriptor, "id,name,told_fr\narch,Arche,Il tient encore.\n"))
    assert pages(catalog)["arch"].summary == "Il tient encore."
    assert pages(catalog, "en")["arch"].summary == ""


def test_in_an_index_without_pages_a_document_leads_to_its_address(bridges):
    table = index(Edition(bridges), bridges["sources"])
    assert [row.cells[1].url or row.cells[0].url for row in table.rows] == ["https://example.org/plan", None]


def test_a_document_in_another_language_says_so_in_the_index(bridges):
    table = index(Edition(bridges), bridges["sources"])
    titles = [next(cell for cell in row.cells if cell.text in ("Le plan", "A map")) for row in table.rows]
    assert [title.lang for title in titles] == [None, "en"]


def test_a_page_in_another_language_may_have_its_own_alphabetical_order(make_catalog):
    descriptor = """
        title: {fr: Mots}
        schema:
          primaryKey: [id]
          fields: [{name: id}, {name: term_fr}, {name: term_en}]
        index:
          path: mots/
          fields: [term_fr]
          translations: {en: {path: en/words/, fields: [term_en], order: term_en}}
        """
    catalog = make_catalog(words=(descriptor, "id,term_fr,term_en\na,Arche,Vault\nb,Écluse,Lock\nc,Pont,Bridge\n"))
    for language, expected in (("fr", ["Arche", "Écluse", "Pont"]), ("en", ["Bridge", "Lock", "Vault"])):
        page = index(Edition(catalog, language), catalog["words"])
        assert [row.cells[0].text for row in page.rows] == expected


def test_sources_in_a_table_are_numbers_that_lead_to_their_entries_and_say_their_titles(bridges):
    edition = Edition(bridges, sources="rivers")
    assert numbered(edition, ("loire",)) == (
        '<a class="source-number" href="/rivieres/#loire">1<span class="hidden"> – La Loire</span></a>'
    )
    assert numbered(edition, None) == numbered(edition, ("unknown",)) == ""
