import hashlib
import json

import frictionless
import pytest

from plugins.datasets.downloads import write_downloads
from plugins.datasets.package import data_package

FIELDS = (
    "{name: id, title: {fr: Identifiant, en: Identifier}, constraints: {required: true, pattern: '[a-z]+'}}",
    "{name: built, type: date, precision: [day, month, year, season]}",
    "{name: closed, type: date, constraints: {minimum: '1900-01-01'}}",
    "{name: arches, type: integer, constraints: {minimum: 1}}",
    "{name: length, type: number}",
    "{name: toll, type: boolean}",
    "{name: first_year, type: year}",
    "{name: site, type: uri}",
    "{name: builder_ids, type: list, constraints: {pattern: '[a-z]+', minLength: 1}}",
    "{name: state, categories: [{value: sound, label: {fr: Solide}}, {value: worn, label: {fr: Usé}}]}",
    "{name: builder}",
)
ROWS = (
    "state,id,built,closed,arches,length,toll,first_year,site,builder_ids,builder\n"
    'sound,arch,1902-02,1950-01-01,3,0.5,true,1902,https://example.org/,ann;bob,ann\nworn,"beam",2026-21,,,,,,,,\n'
)
MORE = (
    "licenses: [{name: CC-BY-4.0, path: https://creativecommons.org/licenses/by/4.0/}]\n"
    "sources: [{title: Les archives}]\nretrieved: 2026-01-02"
)
KEYS = """\
foreignKeys:
  - {fields: builder, reference: {resource: builders, fields: id}}
  - {fields: builder_ids, reference: {resource: builders, fields: id}}
"""


@pytest.fixture
def package(make_dataset, load):
    make_dataset("bridges", ROWS, FIELDS, schema=KEYS, more=MORE)
    make_dataset("builders", b"id;name\nann;\xc9lo\xefse, Ann\nbob;Bob\n", ["{name: id}", "{name: name}"])
    catalog, problems = load()
    assert {problem.severity for problem in problems} == {"notice"}
    return catalog, data_package(catalog, "bridges-of-france", "Ponts", words={"version": "1.0"})


def test_frictionless_finds_the_package_and_its_files_valid(package, tmp_path):
    catalog, content = package
    write_downloads(catalog, tmp_path / "out")
    path = tmp_path / "out" / "datapackage.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    report = frictionless.validate(str(path))
    assert report.flatten(["type", "message"]) == []
    assert report.valid and report.stats["tasks"] == 2


def test_frictionless_would_see_a_wrong_cell(package, tmp_path):
    catalog, content = package
    write_downloads(catalog, tmp_path / "out")
    rows = tmp_path / "out" / "bridges.csv"
    rows.write_text(rows.read_text(encoding="utf-8").replace("2026-21", "2026-29"), encoding="utf-8")
    path = tmp_path / "out" / "datapackage.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    assert not frictionless.validate(str(path)).valid


def test_a_resource_gives_title_licence_source_size_and_hash(package):
    catalog, content = package
    bridges = content["resources"][0]
    bytes_ = catalog["bridges"].content
    assert content["version"] == "1.0" and [resource["name"] for resource in content["resources"]] == [
        "bridges",
        "builders",
    ]
    assert bridges["path"] == "bridges.csv" and bridges["title"] == "bridges" and bridges["retrieved"] == "2026-01-02"
    assert bridges["bytes"] == len(bytes_) and bridges["hash"] == f"sha256:{hashlib.sha256(bytes_).hexdigest()}"
    assert bridges["licenses"][0]["name"] == content["licenses"][0]["name"] == "CC-BY-4.0"
    assert bridges["sources"] == [{"title": "Les archives"}]


def test_types_without_a_word_in_table_schema_become_text_with_a_pattern(package):
    fields = {field["name"]: field for field in package[1]["resources"][0]["schema"]["fields"]}
    assert fields["built"]["type"] == "string" and "2[1-4]" in fields["built"]["constraints"]["pattern"]
    assert fields["closed"]["type"] == "date" and fields["closed"]["constraints"] == {"minimum": "1900-01-01"}
    assert fields["builder_ids"]["type"] == "string" and "constraints" not in fields["builder_ids"]
    assert fields["state"]["constraints"] == {"enum": ["sound", "worn"]}
    assert fields["id"]["title"] == "Identifiant"


def test_fields_follow_the_header_of_the_file(package):
    fields = package[1]["resources"][0]["schema"]["fields"]
    assert ",".join(field["name"] for field in fields) == ROWS.splitlines()[0]


def test_a_key_that_is_a_list_is_left_to_our_own_check(package):
    keys = package[1]["resources"][0]["schema"]["foreignKeys"]
    assert [key["fields"] for key in keys] == [["builder"]]


def test_the_folder_of_the_files_can_be_named(package):
    resources = data_package(package[0], "x", "X", folder="data")["resources"]
    assert [resource["path"] for resource in resources] == ["data/bridges.csv", "data/builders.csv"]
