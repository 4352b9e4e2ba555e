import pytest

DESCRIPTOR = "title: {fr: Ponts}\nschema: {primaryKey: [id], fields: [{name: id}]}\n"


def write(root, **files):
    for name, text in files.items():
        (root / "data" / name.replace("__", ".")).write_text(text, encoding="utf-8")


def test_a_table_without_descriptor_is_told_and_its_name_is_known(root, load):
    write(root, bridges__csv="id\na\n")
    catalog, problems = load()
    assert [p.sentence.replace("\u00a0", " ") for p in problems] == [
        "data/bridges.csv : il manque son descripteur, data/bridges.yaml. Créez-le avec le même nom."
    ]
    assert catalog.names == catalog.broken == {"bridges"} and "bridges" not in catalog


def test_two_halves_with_near_names_suggest_each_other(root, load):
    write(root, bridges__csv="id\na\n", bridge__yaml=DESCRIPTOR)
    assert ["bridges" in p.suggestion or "bridge" in p.suggestion for p in load()[1]] == [True, True]
    assert [p.check for p in load()[1]] == ["pair", "pair"]


@pytest.mark.parametrize(
    "name", ["README.md", ".bridges.csv", "~$bridges.csv", ".#bridges.csv", "bridges.csv~", "x.txt"]
)
def test_files_of_editors_and_other_files_are_left_alone(root, load, name):
    (root / "data" / name).write_text("anything", encoding="utf-8")
    (root / "data" / "measures").mkdir()
    (root / "data" / "measures" / "m.yaml").write_text("a: b\n", encoding="utf-8")
    assert load()[1] == []


@pytest.mark.parametrize(
    "name", ["bridges.yml", "bridges.CSV", "bridges.xlsx", "bridges.ods", "Ponts 2024.csv", "a-b.csv"]
)
def test_a_file_that_is_nearly_a_dataset_is_told(root, load, name):
    (root / "data" / name).write_text("id\n", encoding="utf-8")
    catalog, problems = load()
    assert [(p.file, p.check) for p in problems] == [(f"data/{name}", "name")]
    assert catalog.names == frozenset()


def test_a_link_out_of_the_folder_is_refused_and_a_link_inside_is_not(root, load):
    (root / "secret.csv").write_text("id\nhidden\n", encoding="utf-8")
    write(root, bridges__yaml=DESCRIPTOR, tunnels__yaml=DESCRIPTOR, tunnels__csv="id\na\n", ferries__yaml=DESCRIPTOR)
    (root / "data" / "bridges.csv").symlink_to(root / "secret.csv")
    (root / "data" / "ferries.csv").symlink_to(root / "data" / "tunnels.csv")
    catalog, problems = load()
    assert [(p.file, p.check) for p in problems] == [("data/bridges.csv", "symlink")]
    assert sorted(catalog) == ["ferries", "tunnels"] and catalog.broken == {"bridges"}


def test_a_link_to_nothing_is_a_problem(root, load):
    write(root, bridges__yaml=DESCRIPTOR)
    (root / "data" / "bridges.csv").symlink_to(root / "data" / "gone.csv")
    assert [p.check for p in load()[1]] == ["file"]


def test_a_folder_that_does_not_exist_is_a_problem(root, load):
    (root / "data").rmdir()
    assert [(p.file, p.check) for p in load()[1]] == [("data", "folder")]
