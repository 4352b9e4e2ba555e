"""The texts of this dossier keep the editor's rules: numbers bound, facts cited, comparisons watched, names present."""

import csv
import re
from pathlib import Path

import pytest

from plugins.charts.catalogue import Charts
from plugins.datasets.catalog import load_catalog
from plugins.directives.checking import check_pages
from plugins.directives.context import Choices
from plugins.directives.page_files import read_files
from plugins.directives.prose.comparing import CONDITION
from plugins.directives.prose.paragraphs import paragraphs
from plugins.directives.prose.sentences import length
from plugins.measures.catalogue import load_measures
from plugins.workbench.dossier import settings_of
from tests.builds import ROOT

CONTENT = ROOT / "content"
WORDS = {
    **{"accueil": 350, "1": 900, "2": 1000, "3": 1100, "4": 1000, "5": 1100, "6": 1000, "7": 700, "8": 800},
    **{"methode": 900, "donnees": 250, "a-propos": 300, "accessibilite": 300},
}
TOLERANCE = 0.15


@pytest.fixture(scope="module")
def reviews():
    catalog, _ = load_catalog(ROOT / "data", ROOT)
    measures, _ = load_measures(ROOT / "data" / "measures", catalog, ROOT)
    choices = Choices.from_settings(settings_of(ROOT))
    files, _ = read_files(CONTENT, ROOT)
    return check_pages(files, ROOT, catalog, measures, Charts({}, frozenset()), choices)[1]


def test_every_number_is_bound_every_fact_cited_every_comparison_watched(reviews) -> None:
    assert [problem.sentence for page in reviews for problem in page.problems] == []
    assert sum(page.cited for page in reviews) == sum(page.factual for page in reviews) > 400
    assert sum(page.bound for page in reviews) > 500


def test_typed_numbers_and_our_own_words_stay_rare(reviews) -> None:
    chapters = [page for page in reviews if re.search(r"/\d-", page.file)]
    assert max(page.marked for page in chapters) <= 3
    assert max(page.own for page in reviews) <= 2


def pairs() -> list[tuple[Path, Path]]:
    """Each English page, with the French page that it translates."""
    french = {re.search(r"^Slug: (.*)$", path.read_text("utf-8"), re.M)[1]: path for path in CONTENT.glob("fr/*.md")}
    return [
        (french[re.search(r"^Translation_of: (.*)$", path.read_text("utf-8"), re.M)[1]], path)
        for path in sorted(CONTENT.glob("en/*.md"))
    ]


@pytest.mark.parametrize(("original", "translation"), pairs(), ids=lambda path: path.stem)
def test_a_translation_carries_the_same_conditions_and_typed_numbers(original: Path, translation: Path) -> None:
    one, other = (path.read_text("utf-8") for path in (original, translation))
    assert sorted(CONDITION.findall(other)) == sorted(CONDITION.findall(one))
    # Numbers bound may differ by one or two: a language says « deux » where the other repeats the noun.
    assert abs(one.count("{{") - other.count("{{")) <= 2


def planned() -> list[tuple[Path, int]]:
    """The pages whose length was planned, in French and in English: a translation has the plan of its original."""
    names = {original.stem: translation for original, translation in pairs()}
    french = [(path, WORDS.get(path.stem) or WORDS.get(path.stem[0])) for path in sorted(CONTENT.glob("fr/*.md"))]
    return [(page, words) for path, words in french if words for page in (path, names[path.stem])]


@pytest.mark.parametrize(("page", "planned"), planned(), ids=lambda value: getattr(value, "stem", str(value)))
def test_a_page_has_the_length_that_was_planned(page: Path, planned: int) -> None:
    found = sum(length(each.text) for each in paragraphs(page.read_text("utf-8")) if each.field != "description")
    assert abs(found - planned) <= planned * TOLERANCE, f"{found} mots pour {planned}"


def test_what_an_english_page_shows_of_a_row_is_said_in_english() -> None:
    said = "".join(path.read_text("utf-8") for path in CONTENT.glob("en/*.md"))
    for block, dataset, fields in (
        ("affirmation", "claims", ("who_says_en", "explanation_en")),
        ("inconnue", "unknowns", ("question_en",)),
        ("decision", "decisions", ("title_en",)),
    ):
        with (ROOT / "data" / f"{dataset}.csv").open(encoding="utf-8", newline="") as file:
            rows = {row["id"]: row for row in csv.DictReader(file)}
        shown = re.findall(rf"^/// {block} \| (\S+)$", said, re.M)
        assert shown
        assert [(key, field) for key in shown for field in fields if not rows[key].get(field)] == []


def test_the_wrong_claims_are_corrected_in_a_chapter() -> None:
    with (ROOT / "data" / "claims.csv").open(encoding="utf-8", newline="") as file:
        wrong = {row["id"] for row in csv.DictReader(file) if row["verdict"] == "inaccurate"}
    for language in ("fr", "en"):
        said = "".join(path.read_text("utf-8") for path in CONTENT.glob(f"{language}/[0-9]-*.md"))
        # A slip in an acronym is on the page of the claim only.
        assert {key for key in wrong if key not in said} == {"cl-040"}


# What readers look for by name: the name as chapters write it in each language, then the row that it has.
NAMES = [
    ("Plateforme des données de santé", "Health Data Hub", "actors", "plateforme-donnees-sante"),
    ("EMC2", "EMC2", "glossary", "gl-emc2"),
    ("DARWIN EU", "DARWIN EU", "glossary", "gl-darwin"),
    ("SNDS", "SNDS", "glossary", "gl-snds"),
    ("n° 2023-146", "No. 2023-146", "decisions", "cnil-2023-146"),
    ("2025-014", "2025-014", "decisions", "cnil-2025-014"),
    ("440916", "440916", "decisions", "ce-440916"),
    ("444937", "444937", "decisions", "ce-444937"),
    ("492369", "492369", "decisions", "ce-492369"),
    ("475297", "475297", "decisions", "ce-475297"),
    ("491644", "491644", "decisions", "ce-491644-492368"),
    ("495606", "495606", "decisions", "ce-495606"),
    ("Schrems II", "Schrems II", "glossary", "gl-schrems"),
    ("Data Privacy Framework", "Data Privacy Framework", "glossary", "gl-dpf"),
    ("SecNumCloud", "SecNumCloud", "glossary", "gl-secnumcloud"),
    ("HDS", "HDS", "glossary", "gl-hds"),
    ("CNAM", "CNAM", "glossary", "gl-cnam"),
    ("UGAP", "UGAP", "glossary", "gl-ugap"),
    ("article 31", "Article 31", "decisions", "loi-sren-art31"),
    ("Clever Cloud", "Clever Cloud", "providers", "clevercloud"),
    ("Nexedi", "Nexedi", "providers", "nexedi"),
    ("Cleyrop", "Cleyrop", "providers", "cleyrop"),
    ("Leviia", "Leviia", "providers", "leviia"),
    ("OVHcloud", "OVHcloud", "providers", "ovhcloud"),
    ("Outscale", "Outscale", "providers", "outscale"),
    ("Cloud Temple", "Cloud Temple", "providers", "cloudtemple"),
    ("Oodrive", "Oodrive", "providers", "oodrive"),
    ("Worldline", "Worldline", "providers", "worldline"),
    ("S3NS", "S3NS", "providers", "s3ns"),
    ("Bleu", "Bleu", "providers", "bleu"),
    ("NumSpot", "NumSpot", "providers", "numspot"),
    ("Scaleway", "Scaleway", "providers", "scaleway"),
    ("Azure", "Azure", "providers", "azure"),
    ("Amazon Web Services (AWS)", "Amazon Web Services (AWS)", "providers", "aws"),
    ("Google Cloud", "Google Cloud", "providers", "google"),
]


@pytest.mark.parametrize(("french", "english", "dataset", "key"), NAMES, ids=lambda value: str(value))
def test_a_name_has_its_row_and_is_said_in_a_chapter(french: str, english: str, dataset: str, key: str) -> None:
    with (ROOT / "data" / f"{dataset}.csv").open(encoding="utf-8", newline="") as file:
        assert key in {row["id"] for row in csv.DictReader(file)}
    for language, name in (("fr", french), ("en", english)):
        said = "\n".join(path.read_text("utf-8") for path in sorted(CONTENT.glob(f"{language}/[0-9]-*.md")))
        assert name in re.sub(r"\[@[^\]]*\]|^///.*$", "", said, flags=re.M)
