"""The dossier as it is published: what a reader, a reuser and a second machine find."""

import csv
import json
import re

import pytest
from frictionless import Package

from tests.builds import ROOT, copy_of, dossier, files


def rows(name):
    with (ROOT / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def page(published, path):
    return (published / path / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("dataset", "folder"), [("decisions", "decisions"), ("providers", "prestataires")])
def test_every_decision_and_every_provider_has_its_page(published, dataset, folder):
    missing = [row["id"] for row in rows(dataset) if not (published / folder / row["id"] / "index.html").is_file()]
    assert missing == []


def test_a_decision_shows_its_parties_its_quotes_and_its_sources(published):
    docket = page(published, "decisions/ce-495606")
    for words in ("Clever Cloud", "Cleyrop", "25\u00a0juin 2025", "Maintient Azure", "Ouvrir la pièce"):
        assert words in docket


def test_the_search_leads_to_the_search_of_the_other_language(published):
    addresses = {"fr": "/rechercher/", "en": "/en/search/"}
    for here, there in (("fr", "en"), ("en", "fr")):
        search = page(published, addresses[here].strip("/"))
        assert re.search(rf'<a class="header__language" href="{addresses[there]}" lang="{there}"', search)
        assert f'hreflang="{there}" href="{addresses[there]}"' in search


def tables(published):
    """The resources of the data package that are tables; the others are the same rows in other forms."""
    package = json.loads((published / "datapackage.json").read_text(encoding="utf-8"))
    return [resource for resource in package["resources"] if resource["profile"] == "tabular-data-resource"]


def test_the_data_package_is_valid_and_describes_every_table(published):
    report = Package(str(published / "datapackage.json")).validate()
    assert report.flatten(["title", "note"]) == []
    described = {resource["name"] for resource in tables(published)}
    assert described == {path.stem for path in (ROOT / "data").glob("*.csv")}


def test_every_descriptor_says_its_licence_its_origin_its_method_and_its_date(published):
    silent = {
        resource["name"]: missing
        for resource in tables(published)
        if (missing := [word for word in ("licenses", "sources", "description", "retrieved") if not resource.get(word)])
    }
    assert silent == {}


def figures(published):
    """`(page, markup)` of every figure of the site."""
    for path in sorted(published.rglob("index.html")):
        for figure in re.findall(r'<figure class="figure .*?</figure>', path.read_text(encoding="utf-8"), re.S):
            yield path.relative_to(published).as_posix(), figure


def test_every_figure_names_its_sources(published):
    assert [place for place, figure in figures(published) if "figure__source" not in figure] == []


def test_every_drawing_comes_twice_with_a_name_a_description_and_a_table(published):
    drawn = [(place, figure) for place, figure in figures(published) if 'role="img"' in figure]
    assert drawn
    poor = [
        place
        for place, figure in drawn
        if not (
            figure.count('role="img"') == figure.count("<desc") == 2
            and ("<table" in figure or 'class="embed__links"' in figure)
        )
    ]
    assert poor == []


def test_no_number_of_the_prose_is_left_unfilled(published):
    left = [
        path.relative_to(published).as_posix()
        for path in sorted(published.rglob("*.html"))
        if "{{" in re.sub(r"<code>.*?</code>", "", path.read_text(encoding="utf-8"), flags=re.S)
    ]
    assert left == []


def test_an_amount_that_was_not_found_is_never_a_zero(published):
    unknown = [row["id"] for row in rows("spending") if row["amount_status"] == "not-found"]
    assert unknown
    assert all(row["amount_eur"] == "" for row in rows("spending") if row["id"] in unknown)


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    """The same dossier built in another folder, time zone, language and hash seed."""
    root = copy_of(ROOT, tmp_path_factory.mktemp("ailleurs") / "un dossier à part")
    done = dossier(root, "site", TZ="Asia/Kathmandu", PYTHONHASHSEED="42", LC_ALL="C", SOURCE_DATE_EPOCH="1767139200")
    assert done.returncode == 0, done.stdout
    return root / "output"


def test_two_machines_publish_the_same_bytes(published, elsewhere):
    ours, theirs = files(published), files(elsewhere)
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []
