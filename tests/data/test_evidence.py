"""What the evidence pages promise of their rows: lengths, evidence levels, corrections that are still true."""

import csv
from pathlib import Path

import pytest

from plugins.datasets.catalog import load_catalog

ROOT = Path(__file__).parents[2]


def read(name: str) -> list[dict[str, str]]:
    with (ROOT / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.fixture(scope="module")
def catalog():
    return load_catalog(ROOT / "data", ROOT)[0]


@pytest.mark.parametrize(
    ("dataset", "column", "most"),
    [("glossary", "definition_fr", 45), ("glossary", "definition_en", 45), ("claims", "explanation_fr", 80)],
)
def test_a_text_is_as_short_as_promised(dataset, column, most):
    assert [row["id"] for row in read(dataset) if len(row[column].split()) > most] == []


def test_every_term_is_spelled_out_in_both_languages_or_in_neither():
    assert [row["id"] for row in read("glossary") if bool(row["expansion_fr"]) != bool(row["expansion_en"])] == []


def test_what_a_source_proves_on_its_own_follows_from_its_kind_and_from_what_was_read():
    def level(row):
        if row["seen"] == "cited":
            return "low"
        return "high" if row["kind"].startswith("primary-") and row["url"] else "medium"

    assert [row["id"] for row in read("sources") if row["confidence"] != level(row)] == []


def test_a_recoded_decision_still_has_the_effect_that_its_correction_says(catalog):
    decisions = catalog["decisions"]
    stale = []
    for row in catalog["corrections"].rows:
        decision = decisions.row(str(row["page"]).removeprefix("/decisions/").strip("/"))
        label = decisions.descriptor.category("effect_on_hosting", decision and decision["effect_on_hosting"])
        if label is None or label.label.fr.casefold() != row["after_fr"].casefold():
            stale.append(row["id"])
    assert stale == []


def test_only_statements_that_were_settled_have_a_page(catalog):
    page = catalog["claims"].descriptor.page
    shown = [row for row in catalog["claims"].rows if row["nature"] in page.where["nature"]]
    assert 60 <= len(shown) < len(catalog["claims"].rows)
    assert {row["verdict"] for row in shown} <= set(page.review.settled)


def test_both_versions_of_a_dispute_rest_on_different_documents(catalog):
    both = [
        row["id"] for row in catalog["disputes"].rows if set(row["first_source_ids"]) & set(row["second_source_ids"])
    ]
    assert both == []
