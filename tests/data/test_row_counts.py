"""The rows of `data/`, read as plain text: none is lost, every reference resolves, every cell is clean."""

import csv
import re
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "data"

AT_LEAST = {
    "sources": 600,
    "actors": 150,
    "decisions": 84,
    "parties": 150,
    "quotes": 43,
    "positions": 140,
    "parliament": 79,
    "authorisations": 42,
    "flows": 45,
    "promises": 20,
    "access_delays": 22,
    "providers": 37,
    "certifications": 18,
    "holdings": 70,
    "qualified_count": 17,
    "evaluations": 64,
    "candidates_2019": 13,
    "spending": 25,
    "platform_metrics": 52,
    "unknowns": 30,
    "rights": 22,
    "countries": 20,
    "us_law": 23,
    "claims": 109,
    "glossary": 45,
    "corrections": 14,
    "disputes": 6,
}

TABLES = sorted(path.stem for path in DATA.glob("*.csv"))
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SOURCE_COLUMNS = ("source_ids", "cited_by", "first_source_ids", "second_source_ids")
# Identifiers of the working lists, which said nothing of the outlet or of the date.
WORKING_ID = re.compile(r"\b(seed|prv)-[0-9]{3}\b")


def read(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def listed(cell: str) -> list[str]:
    return [item.strip() for item in cell.split(";") if item.strip()]


@pytest.mark.parametrize("name", sorted(AT_LEAST))
def test_no_row_was_lost(name: str) -> None:
    assert len(read(name)) >= AT_LEAST[name]


@pytest.mark.parametrize("name", TABLES)
def test_every_dataset_has_a_descriptor(name: str) -> None:
    assert (DATA / f"{name}.yaml").is_file()


@pytest.mark.parametrize("name", TABLES)
def test_every_row_has_as_many_cells_as_the_header(name: str) -> None:
    rows = read(name)
    assert [row for row in rows if None in row or None in row.values()] == []


@pytest.mark.parametrize("name", TABLES)
def test_ids_are_unique_and_readable(name: str) -> None:
    ids = [row["id"] for row in read(name)]
    assert len(ids) == len(set(ids))
    assert [row_id for row_id in ids if not KEBAB.fullmatch(row_id)] == []


@pytest.mark.parametrize("name", TABLES)
def test_every_source_that_a_row_names_exists(name: str) -> None:
    known = {row["id"] for row in read("sources")}
    named = {
        (row["id"], item) for row in read(name) for column in SOURCE_COLUMNS for item in listed(row.get(column, ""))
    }
    assert sorted(pair for pair in named if pair[1] not in known) == []


@pytest.mark.parametrize("name", TABLES)
def test_no_working_identifier_remains(name: str) -> None:
    assert WORKING_ID.findall((DATA / f"{name}.csv").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", TABLES)
def test_no_cell_has_a_space_at_its_ends(name: str) -> None:
    padded = [(row["id"], column) for row in read(name) for column, cell in row.items() if cell != cell.strip()]
    assert padded == []


def test_one_address_is_one_source() -> None:
    addresses = [re.sub(r"^https?://(www\.)?|/$", "", row["url"]).lower() for row in read("sources") if row["url"]]
    assert len(addresses) == len(set(addresses))


@pytest.mark.parametrize("name", TABLES)
def test_sources_without_an_address_never_establish_a_row_on_their_own(name: str) -> None:
    addressed = {row["id"] for row in read("sources") if row["url"]}
    established = [row for row in read(name) if row.get("confidence") == "high" and row.get("source_ids")]
    assert [row["id"] for row in established if not addressed & set(listed(row["source_ids"]))] == []
