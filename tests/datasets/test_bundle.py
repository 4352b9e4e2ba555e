"""The files beside the tables."""

import hashlib
import io
import json
import zipfile

import frictionless
import pytest
import yaml

from plugins.datasets.bundle import Package, as_text, bundle
from plugins.datasets.downloads import write_downloads
from plugins.datasets.package import data_package
from plugins.wording import load_wording

FRENCH = load_wording()["fr"]
LICENSED = (
    "licenses: [{name: CC-BY-4.0, title: Attribution, path: https://creativecommons.org/licenses/by/4.0/}]\n"
    "retrieved: 2026-01-02"
)
PACKAGE = Package("ponts", "Les ponts", "https://example.org", "1.2.0")


@pytest.fixture
def catalog(make_dataset, load):
    make_dataset("bridges", "id,opened_on,length\narch,1902-02,41.5\nbeam,,\n", more=LICENSED)
    make_dataset("rivers", "id,opened_on,length\nloire,,1006\n", more=LICENSED)
    found, problems = load()
    assert problems == []
    return found


def test_every_table_comes_in_three_forms_with_its_terms_and_digests(catalog):
    assert sorted(bundle(catalog, PACKAGE, FRENCH)) == [
        *("CITATION.cff", "LICENCE.txt", "SHA256SUMS", "bridges.json", "bridges.parquet", "ponts.zip"),
        *("rivers.json", "rivers.parquet"),
    ]


def test_the_digests_are_those_of_the_published_files(catalog, tmp_path):
    files = bundle(catalog, PACKAGE, FRENCH)
    for path in write_downloads(catalog, tmp_path):
        files[path.name] = path.read_bytes()
    listed = dict(reversed(line.split("  ")) for line in files.pop("SHA256SUMS").decode().splitlines())
    assert listed == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}


def test_frictionless_finds_the_package_valid_with_every_file(catalog, tmp_path):
    files = bundle(catalog, PACKAGE, FRENCH)
    write_downloads(catalog, tmp_path / "donnees")
    for name, content in files.items():
        (tmp_path / "donnees" / name).write_bytes(content)
    described = data_package(catalog, "ponts", "Les ponts", folder="donnees", files=files)
    (tmp_path / "datapackage.json").write_bytes(as_text(described))
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.flatten(["type", "message"]) == []
    assert report.stats["tasks"] == 2 + len(files)
    (tmp_path / "donnees" / "rivers.parquet").write_bytes(b"other")
    assert not frictionless.validate(str(tmp_path / "datapackage.json")).valid


def test_the_archive_is_a_valid_package_of_its_own(catalog, tmp_path):
    with zipfile.ZipFile(io.BytesIO(bundle(catalog, PACKAGE, FRENCH)["ponts.zip"])) as folder:
        assert {entry.date_time for entry in folder.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        folder.extractall(tmp_path)
    assert json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))["version"] == "1.2.0"
    assert frictionless.validate(str(tmp_path / "datapackage.json")).valid


def test_the_same_tables_give_the_same_bytes(catalog):
    assert bundle(catalog, PACKAGE, FRENCH) == bundle(catalog, PACKAGE, FRENCH)


def test_the_citation_file_names_no_person(catalog):
    cited = yaml.safe_load(bundle(catalog, PACKAGE, FRENCH)["CITATION.cff"])
    assert cited == {
        "cff-version": "1.2.0",
        "message": "Si vous utilisez ces données, citez-les ainsi.",
        "title": "Les ponts",
        "type": "dataset",
        "version": "1.2.0",
        "date-released": "2026-01-02",
        "license": "CC-BY-4.0",
        "url": "https://example.org",
        "authors": [{"name": "Les ponts"}],
    }


def test_the_licence_says_which_tables_it_covers(catalog):
    text = bundle(catalog, PACKAGE, FRENCH)["LICENCE.txt"].decode()
    assert "Attribution (CC-BY-4.0)\nhttps://creativecommons.org/licenses/by/4.0/" in text
    assert "Tables\u00a0: bridges, rivers." in text
