"""The rows and tables that a search finds."""

from plugins.discovery.search.entries import Entry, lists, row_entries, table_entries
from plugins.records.edition import Edition


def by_path(entries) -> dict[str, Entry]:
    return {entry.path: entry for entry in entries}


def test_a_row_with_a_page_is_found_by_what_its_page_shows(bridges) -> None:
    found = by_path(row_entries(Edition(bridges)))["/ponts/arch/"]
    assert (found.kind, found.title, found.rank) == ("Ponts", "Pont <Arche>", 2)
    assert found.note.startswith("1902")
    assert {"arch", "Usé", "Rouille"} <= set(found.text.split())
    assert "La Loire" in found.text


def test_a_row_without_page_is_found_at_its_anchor(bridges) -> None:
    found = by_path(row_entries(Edition(bridges)))["/rivieres/#loire"]
    assert (found.kind, found.title, found.rank) == ("Rivières", "La Loire", 1)


def test_what_explains_comes_first_and_what_backs_comes_last(bridges) -> None:
    found = by_path(row_entries(Edition(bridges), first=["rivers"]))
    assert found["/rivieres/#loire"].rank == 2
    assert found["/sources/#plan"].rank == 0


def test_a_source_says_where_it_comes_from(bridges) -> None:
    assert by_path(row_entries(Edition(bridges)))["/sources/#plan"].note.startswith("plan · La voirie · 1849")


def test_a_dataset_without_address_is_not_found(bridges) -> None:
    every = [*row_entries(Edition(bridges)), *table_entries(Edition(bridges), "Pages")]
    assert [entry for entry in every if "visits" in entry.path or entry.kind == "Visites"] == []


TOLLS = """\
    title: {fr: Péages}
    schema:
      primaryKey: [id]
      fields: [{name: id}, {name: remark}, {name: year, type: year}]
    index: {path: peages/, fields: [id, year, remark]}
"""


def test_a_row_without_name_is_found_by_its_first_columns_and_only_backs_the_rest(make_catalog) -> None:
    descriptor = TOLLS.replace("remark]}", "remark], anchor: true}")
    (row,) = row_entries(Edition(make_catalog(tolls=(descriptor, "id,remark,year\nt1,Octroi aboli,1848\n"))))
    assert (row.path, row.title, row.rank) == ("/peages/#t1", "1848 · Octroi aboli", 0)


def test_a_table_whose_rows_have_no_address_is_found_by_all_its_words(make_catalog) -> None:
    catalog = make_catalog(tolls=(TOLLS, "id,remark,year\nt1,Octroi aboli,1848\n"))
    assert list(row_entries(Edition(catalog))) == []
    (table,) = table_entries(Edition(catalog), "Pages")
    assert (table.path, table.title) == ("/peages/", "Péages")
    assert "Octroi aboli" in table.text


def test_every_list_is_named_with_its_address_and_length(bridges) -> None:
    assert lists(Edition(bridges)) == [
        {"title": "Ponts", "url": "/explorer/ponts/", "count": 4},
        {"title": "Rivières", "url": "/rivieres/", "count": 1},
        {"title": "Sources", "url": "/sources/", "count": 2},
    ]
