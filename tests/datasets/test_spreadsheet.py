import pytest

from plugins.datasets.descriptor import Descriptor
from plugins.datasets.spreadsheet import fix

DESCRIPTOR = Descriptor.model_validate_json(
    """{"title": {"fr": "Ponts"}, "schema": {"fields": [
        {"name": "id"}, {"name": "opened", "type": "date"}, {"name": "length", "type": "number"}, {"name": "name"}]}}"""
)


@pytest.fixture
def fixed(tmp_path):
    def run(content):
        path = tmp_path / "bridges.csv"
        path.write_bytes(content)
        return fix(path, DESCRIPTOR)

    return run


def test_a_french_spreadsheet_is_written_as_a_data_file(fixed):
    content = 'id;opened;length;name\r\narch;31/12/1902;"1 234,5";"L’Arche, près d’Évry"\r\n;;;\r\n'.encode("cp1252")
    assert fixed(content).decode() == 'id,opened,length,name\narch,1902-12-31,1234.5,"L’Arche, près d’Évry"\n'


@pytest.mark.parametrize(
    "content", [b"id,opened,length,name\narch,1902-12-31,0.5,x\n", b"id,name\r\na,b\r\n", b"", b"PK\x03\x04"]
)
def test_a_good_or_unreadable_file_is_left_alone(fixed, content):
    assert fixed(content) is None


def test_a_file_with_broken_quotes_is_left_alone(fixed):
    assert fixed(b'id;name\na;"b\n') is None


def test_what_is_in_doubt_stays_as_typed(fixed):
    content = b"id;opened;length;name\narch;12/31/1902;about 3;1,5\n"
    assert fixed(content).decode() == 'id,opened,length,name\narch,12/31/1902,about 3,"1,5"\n'


def test_fixing_twice_changes_nothing_more(fixed):
    once = fixed("\ufeffid;length\narch;0,5\n".encode())
    assert once == b"id,length\narch,0.5\n"
    assert fixed(once) is None


def test_what_is_fixed_has_no_problem(make_dataset, load):
    path = make_dataset("bridges", "id;opened_on;length\narch;31/12/1902;0,5\n".encode("cp1252"))
    catalog, problems = load()
    assert {problem.severity for problem in problems} == {"error", "notice"}
    descriptor = catalog["bridges"].descriptor
    path.write_bytes(fix(path, descriptor) or b"")
    assert load()[1] == []


def test_the_line_that_announces_a_separator_is_dropped(fixed, make_dataset, load):
    content = b"sep=;\r\nid;length\r\narch;0,5\r\n"
    assert fixed(content) == b"id,length\narch,0.5\n"
    make_dataset("bridges", content, fields=["{name: id}", "{name: length}"])
    catalog, problems = load()
    assert [(problem.severity, problem.check) for problem in problems] == [("notice", "spreadsheet")] * 2
    assert catalog["bridges"].rows[0]["length"] == "0,5" and catalog["bridges"].lines == (3,)
