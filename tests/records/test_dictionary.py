import hashlib

import pytest

from plugins.charts.spec import Rows
from plugins.records.dictionaries.dataset_users import datasets_of
from plugins.records.dictionaries.dictionary import dictionary
from plugins.records.edition import Edition
from plugins.wording import load_wording

FOLDERS = {"fr": "donnees/", "en": "en/data/"}
BRIDGES = """\
    title: {fr: Ponts, en: Bridges}
    description: {fr: Un pont par ligne., en: One bridge per row.}
    retrieved: 1911-02-03
    licenses: [{name: CC-BY-4.0, title: Attribution}]
    sources: [{title: La voirie}]
    schema:
      primaryKey: [id]
      fields:
        - {name: id, constraints: {required: true, pattern: "^[a-z]+$"}}
        - {name: opened, type: date, precision: [year, day], title: {fr: Ouvert le, en: Opened on}}
        - {name: spans, type: integer, constraints: {minimum: 1, required: false}}
        - {name: twin_id}
        - {name: banks, type: list, delimiter: "|"}
        - name: state
          categories: [{value: worn, label: {fr: Usé, en: Worn}, description: {fr: À refaire., en: To be rebuilt.}}]
        - {name: colour, constraints: {enum: [red, blue]}}
      foreignKeys: [{fields: twin_id, reference: {resource: "", fields: id}}]
    index: {path: ponts/}
"""
ROWS = "id,opened,spans,twin_id,banks,state,colour\narch,1902,2,,n|s,worn,red\nbeam,1850,1,arch,n,,blue\n"


@pytest.fixture
def pages(make_catalog):
    catalog = make_catalog(bridges=(BRIDGES, ROWS))
    return {
        language: dictionary(
            Edition(catalog, language, "/dossier"), catalog["bridges"], load_wording()[language], FOLDERS, "donnees"
        )
        for language in FOLDERS
    }


def test_the_page_of_a_dataset_says_what_is_in_it(pages):
    page = pages["fr"]
    assert (page.path, page.title, page.rows, page.retrieved_text) == (
        "donnees/bridges/",
        "Ponts",
        2,
        "3\u00a0février 1911",
    )
    assert (page.checksum, page.bytes) == (f"sha256:{hashlib.sha256(ROWS.encode()).hexdigest()}", len(ROWS.encode()))
    assert (page.licenses[0].name, page.origins, page.index_url) == ("CC-BY-4.0", ("La voirie",), "/dossier/ponts/")


def test_its_files_stand_beside_one_another(pages):
    files = (
        ("CSV", "bridges.csv", "/dossier/donnees/bridges.csv"),
        ("JSON", "bridges.json", "/dossier/donnees/bridges.json"),
        ("Parquet", "bridges.parquet", "/dossier/donnees/bridges.parquet"),
    )
    assert pages["fr"].files == pages["en"].files == files


def test_each_field_says_its_type_and_what_a_cell_must_satisfy_in_words(pages):
    told = {field.name: (field.type, field.constraints) for field in pages["fr"].fields}
    assert told == {
        "id": ("texte", ("obligatoire", "forme\u00a0: ^[a-z]+$")),
        "opened": ("date", ("précision\u00a0: année, jour",)),
        "spans": ("nombre entier", ("au moins 1",)),
        "twin_id": ("texte", ()),
        "banks": ("liste", ("séparateur\u00a0: «\u00a0|\u00a0»",)),
        "state": ("texte", ()),
        "colour": ("texte", ("valeurs\u00a0: red, blue",)),
    }


def test_the_key_the_references_and_the_choices_are_told(pages):
    fields = {field.name: field for field in pages["en"].fields}
    assert [name for name, field in fields.items() if field.key] == ["id"]
    assert (fields["twin_id"].reference.text, fields["twin_id"].reference.url) == (
        "Bridges",
        "/dossier/en/data/bridges/",
    )
    (choice,) = fields["state"].choices
    assert (choice.value, choice.label, choice.description) == ("worn", "Worn", "To be rebuilt.")


def test_every_constraint_and_every_type_has_words_in_every_language():
    from typing import get_args

    from plugins.datasets.checks import constraints
    from plugins.datasets.dates import Precision
    from plugins.datasets.schema import Kind

    keys = [
        *(f"data.constraint.{name}" for name in constraints()),
        *(f"data.type.{kind}" for kind in get_args(Kind)),
        *(f"data.precision.{level}" for level in get_args(Precision)),
    ]
    silent = [(language, key) for language, wording in load_wording().items() for key in keys if key not in wording]
    assert silent == []


def test_a_chart_rests_on_the_dataset_or_on_those_its_query_reads():
    assert datasets_of(Rows(dataset="bridges")) == {"bridges"}
    query = 'with worn as (select * from bridges) select * from worn JOIN "rivers" using (id)'
    assert datasets_of(Rows(sql=query)) >= {"bridges", "rivers"}
