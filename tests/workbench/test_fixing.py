from plugins.workbench.fixing import fix

DESCRIPTOR = """\
title: {fr: Ponts}
schema:
  primaryKey: [id]
  fields: [{name: id}, {name: name}, {name: opened, type: date}, {name: span, type: number}]
"""


def dossier(tmp_path, content):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "bridges.yaml").write_text(DESCRIPTOR)
    (tmp_path / "data" / "bridges.csv").write_bytes(content)
    return tmp_path


def test_what_a_french_spreadsheet_saved_is_rewritten(tmp_path):
    root = dossier(tmp_path, "id;name;opened;span\r\narch;Pont écluse;31/12/2025;41,5\r\n".encode("cp1252"))
    assert fix(root) == ["data/bridges.csv"]
    assert (root / "data" / "bridges.csv").read_bytes() == (
        "id,name,opened,span\narch,Pont écluse,2025-12-31,41.5\n".encode()
    )
    assert fix(root) == []


def test_a_good_file_is_left_alone(tmp_path):
    content = b"id,name,opened,span\narch,Pont,2025-12-31,41.5\n"
    root = dossier(tmp_path, content)
    assert fix(root) == []
    assert (root / "data" / "bridges.csv").read_bytes() == content
