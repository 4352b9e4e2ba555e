import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.datasets.reading import read_sheet
from plugins.datasets.spreadsheet import write_rows


def shape(content):
    sheet = read_sheet(content, "data/bridges.csv")
    return [(record.line, record.cells) for record in (sheet.header, *sheet.records) if record]


def found(content):
    return [(p.line, p.check, p.severity) for p in read_sheet(content, "data/bridges.csv").problems]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_physical_with_every_line_end(end):
    content = end.join(["id,note", 'arch,"one', 'two"', "beam,x", ""]).encode()
    assert shape(content) == [(1, ("id", "note")), (2, ("arch", "one\ntwo")), (4, ("beam", "x"))]


def test_a_cell_after_a_quoted_line_break_knows_its_own_line():
    sheet = read_sheet(b'id,note,year\narch,"one\ntwo",1900\n', "f")
    assert [sheet.records[0].line_of(rank) for rank in (0, 1, 2)] == [2, 2, 3]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("\ufeffid,name\na,b\n".encode(), "le fichier commence par une marque d’ordre des octets (BOM)."),
        ("id,name\na,é\n".encode("cp1252"), "le fichier est en Windows-1252, pas en UTF-8."),
        (b"id;name\na;b\n", "les cellules sont séparées par des points-virgules."),
        (b"id\tname\na\tb\n", "les cellules sont séparées par des tabulations."),
        ("id,name\na,é\n".encode("utf-16"), "le fichier est en UTF-16."),
    ],
)
def test_what_a_spreadsheet_saves_is_read_with_a_notice(content, said):
    sheet = read_sheet(content, "f")
    assert [(p.message, p.severity) for p in sheet.problems] == [(said, "notice")]
    assert "dossier fix" in sheet.problems[0].suggestion
    assert sheet.header is not None and sheet.header.cells == ("id", "name")
    assert sheet.content.decode("utf-8").startswith("id,name\n")


def test_a_good_file_is_published_byte_for_byte():
    content = 'id,name\r\n"a","é"\r\n'.encode()
    assert read_sheet(content, "f").content == content


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b"  \r\n"])
def test_an_empty_file_is_one_problem(content):
    assert found(content) == [(None, "empty", "error")]


def test_a_file_of_separators_has_no_header():
    assert (None, "empty", "error") in found(b",,\n,,\n")


def test_a_null_byte_refuses_the_file_at_its_line():
    assert found(b"id\na\nb\x00\n") == [(3, "control-character", "error")]


def test_a_workbook_is_named_for_what_it_is():
    assert found(b"PK\x03\x04....") == [(None, "encoding", "error")]


def test_an_unclosed_quote_is_told_where_it_opens():
    assert found(b'id,name\na,b\nc,"d\ne,f\n') == [(3, "quotes", "error")]


def test_a_misplaced_quote_does_not_hide_the_next_row():
    assert found(b'id,name\na,"b"c\nd,e\n') == [(2, "quotes", "error")]
    assert (3, ("d", "e")) in shape(b'id,name\na,"b"c\nd,e\n')


def test_an_empty_row_is_noticed_and_a_blank_line_is_not():
    assert found(b"id,name\na,b\n,\n\nc,d\n\n") == [(3, "empty-row", "notice")]


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_sheet(content):
    read_sheet(content, "f")


@settings(deadline=None)
@given(st.lists(st.text(st.characters(exclude_characters="\r\x00", codec="utf-8"), max_size=8), min_size=2, max_size=4))
def test_what_is_written_is_read_again(cells):
    header = ["id,"] + ["x"] * (len(cells) - 1)
    read = read_sheet(write_rows([header, cells]), "f")
    if any(cells):
        assert [record.cells for record in read.records] == [tuple(cells)]
