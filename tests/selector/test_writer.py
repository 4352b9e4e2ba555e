"""The page of a selector, and the facts that the browser gets, say the same in each language."""

import json
from datetime import date
from pathlib import Path

import brotli
import pytest

from plugins.records.alphabet import folded
from plugins.records.edition import Edition
from plugins.selector.payload import payload
from plugins.selector.view import CellView
from plugins.selector.writer import Writer
from plugins.wording import load_wording
from tests.selector.conftest import PERMIT_ROWS, PERMITS


@pytest.fixture
def write(load):
    """`write(language)` → the Writer of the ferries."""

    def writer(language: str = "fr") -> Writer:
        loaded = load()
        edition = Edition(loaded.catalog, language)
        return Writer(loaded.selectors["quai"], edition, load_wording()[language], loaded.measures)

    return writer


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def cells(writer: Writer, day: int) -> dict[str, list[tuple[str, str, list[str], str]]]:
    """Candidate → (requirement, state, words, still) of a key date."""
    items = [item for _, found in writer.view().days[day].groups for item in found]
    return {item.key: [_cell(cell) for cell in item.cells] for item in items}


def _cell(cell: CellView) -> tuple[str, str, list[str], str]:
    return cell.title, cell.state, [plain(said) for _, said in cell.said], plain(cell.still)


def test_every_key_date_has_every_candidate_once_by_name(write) -> None:
    for day in write().view().days:
        groups = [(name, [item.key for item in items]) for name, items in day.groups]
        assert [name for name, _ in groups] == ["met", "near", "unknown", "unmet"]
        assert sorted(key for _, keys in groups for key in keys) == ["abel", "ecume", "zelie"]


def test_names_are_in_alphabetical_order_without_accents(write) -> None:
    assert [item.name for item in write().view().items] == ["Abel", "Écume", "Zélie"]
    assert folded("Écume") == "ecume"


def test_a_cell_says_what_is_missing_and_for_how_long(write) -> None:
    found = cells(write(), 0)
    assert found["zelie"] == [
        ("Permis de rivière, toute édition", "met", ["depuis le 1er mars 2019"], ""),
        (
            "Permis de mer",
            "not-met",
            ["Demandé depuis le 1er janvier 2020 (11 mois)"],
            "manque encore 5 mois plus tard, à la dernière vérification",
        ),
    ]


def test_an_imprecise_start_and_a_deduced_end_are_said_so(write) -> None:
    assert cells(write(), 0)["ecume"][0][2] == ["depuis 2020, jusqu’au 1er juin 2022 (date déduite)"]


def test_nothing_found_is_unknown_and_folded(write) -> None:
    abel = next(item for _, items in write().view().days[0].groups for item in items if item.key == "abel")
    assert abel.bare
    assert [(cell.state, cell.said) for cell in abel.cells] == [("unknown", ()), ("unknown", ())]


def test_a_month_or_a_year_is_shown_as_it_is_known(write) -> None:
    year, last = write().view().days
    assert (year.date_text, plain(year.day_text)) == ("2020", "31 décembre 2020")
    assert last.date_text == last.day_text


def test_an_exhibit_leads_to_its_row_and_its_sources(write) -> None:
    exhibit = write().exhibits[2]
    assert exhibit.url == "/permis/#e-river"
    assert [(source.title, source.page_url) for source in exhibit.sources] == [
        ("Le journal", "/sources/#log"),
        ("Le registre", "/sources/#register"),
    ]
    candidate = next(one for one in write().exhibits if one.url == "/bacs/ecume/")
    assert candidate.reasons == (("À la voile", "Deux mâts <et> un moteur"),)


def test_the_english_page_has_english_words_and_says_what_is_french(write) -> None:
    writer = write("en")
    assert cells(writer, 0)["zelie"][1][2] == ["Asked since 1 January 2020 (11 months)"]
    assert writer.exhibits[0].lang == "fr"
    assert writer.view().path == "en/choose/"


def test_the_english_page_takes_the_english_words_of_the_data(load) -> None:
    """« version 1.x puis 2.0 » was read on an English page though the data had it in English."""
    fields = PERMITS.replace("- {name: edition}", "- {name: edition}\n        - {name: covers_en}")
    head, *lines = [line.strip() for line in PERMIT_ROWS.splitlines() if line.strip()]
    english = {"z-river": "The north arm"}
    rows = "\n".join([f"{head},covers_en", *(f"{line},{english.get(line.split(',')[0], '')}" for line in lines)])
    loaded = load(permits=(fields, rows))
    edition = Edition(loaded.catalog, "en")
    writer = Writer(loaded.selectors["quai"], edition, load_wording()["en"], loaded.measures)
    said = {one.scope: one.lang for one in writer.exhibits if one.scope}
    assert said == {"The north arm": None, "<Toute> la rivière": "fr"}


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("2020-01-31", "2020-03-01", "1 mois"),
        ("2020-01-31", "2020-02-01", "1 jour"),
        ("2020-02-01", "2020-01-01", "1 mois"),
        ("2019-03-31", "2026-11-21", "7 ans et 7 mois"),
        ("2019-03-31", "2020-03-31", "1 an"),
    ],
)
def test_durations_are_whole_years_and_months_or_days(write, one, other, said) -> None:
    assert plain(write().speaker.span(date.fromisoformat(one), date.fromisoformat(other))) == said


def test_the_facts_for_the_browser_are_what_the_evaluation_reads(write) -> None:
    writer = write()
    facts = json.loads(payload(writer))["facts"]
    assert set(facts) == {"abel", "ecume", "zelie"}
    (rank, stretches), = facts["zelie"]["river.any"]  # fmt: skip
    assert writer.exhibits[rank].url == "/permis/#z-river"
    assert [(since, verdict) for since, verdict, _, _ in stretches] == [("", "later"), ("2019-03-01", "met")]
    assert "{t}" in stretches[0][2]
    assert facts["abel"]["river.any"] == []


def test_the_same_rows_give_the_same_bytes(write) -> None:
    assert payload(write()) == payload(write())


def test_the_script_is_small() -> None:
    script = Path(__file__).resolve().parents[2] / "theme" / "static" / "js" / "components" / "selector.js"
    assert len(brotli.compress(script.read_bytes())) <= 4096
