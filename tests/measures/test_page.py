"""The page of a theme."""

from collections.abc import Callable
from dataclasses import dataclass

from plugins.datasets.catalog import Catalog, Key
from plugins.measures.catalogue import Measures
from plugins.measures.page import theme_page
from plugins.problems import Problem
from plugins.wording import load_wording


@dataclass(frozen=True)
class Names:
    sources: str = "documents"

    def name(self, dataset: str, key: Key) -> str:
        return f"{dataset} {key}"

    def link(self, dataset: str, key: Key) -> str | None:
        return f"/{dataset}/#{key}" if dataset == "documents" else None


def test_a_measure_is_shown_with_everything_behind_it(
    measure: Callable[[str], tuple[Measures, list[Problem]]], bridges: Catalog
) -> None:
    measures, _ = measure(
        "cost: {label: {fr: Coût, en: Cost}, unit: EUR, dataset: bridges, where: \"id = 'oak'\", value: sum(cost)}\n"
    )
    page = theme_page("ponts", measures.themes()["ponts"], bridges, Names(), load_wording()["fr"])
    assert page == {
        "title": "Ponts",
        "description": None,
        "measures": [
            {
                "name": "ponts.cost",
                "anchor": "cost",
                "label": "Coût",
                "value": 1200000.5,
                "value_text": "1\u202f200\u202f000,50\u00a0€",
                "unit_text": None,
                "verified_text": "Données vérifiées le\u00a01er\u00a0mars 2026",
                "query": "select sum(cost)\nfrom bridges\nwhere id = 'oak'",
                "rows": [{"text": "bridges oak", "url": None}],
                "sources": [
                    {"id": "d1", "title": "documents d1", "page_url": "/documents/#d1"},
                    {"id": "d2", "title": "documents d2", "page_url": "/documents/#d2"},
                ],
            }
        ],
    }


def test_what_is_counted_is_named_beside_the_number(
    measure: Callable[[str], tuple[Measures, list[Problem]]], bridges: Catalog
) -> None:
    measures, _ = measure("n: {label: {fr: Lignes}, unit: rows, dataset: bridges, value: count(*)}\n")
    sheet = theme_page("bridges", measures.themes()["ponts"], bridges, Names(), load_wording()["en"])["measures"][0]
    assert (sheet["value_text"], sheet["unit_text"], sheet["label"]) == ("3", "rows", "Lignes")
