import pytest

from plugins.records.corrections import stages
from plugins.records.disputes import disputes
from plugins.records.edition import Edition
from plugins.records.indexes import index
from plugins.records.lists import laid_out, languages, template, translation
from plugins.records.pages import records
from plugins.records.references import Bibliography
from plugins.records.reviews import checked, claim_review
from plugins.wording import load_wording
from tests.records.evidence import CLAIMS, CORRECTIONS, DISPUTES, SOURCES


@pytest.fixture
def evidence(make_catalog):
    return make_catalog(sources=SOURCES, claims=CLAIMS, corrections=CORRECTIONS, disputes=DISPUTES)


def page_of(catalog, name, language="fr", root=""):
    edition, table = Edition(catalog, language, root), catalog[name]
    return laid_out(edition, table, index(edition, table), Bibliography(language), load_wording()[language])


def test_only_the_rows_that_the_descriptor_selects_have_a_page(evidence):
    assert [page.id for page in records(Edition(evidence), evidence["claims"])] == ["c1", "c3", "c4"]


def test_a_row_without_page_is_addressed_by_its_anchor(evidence):
    edition = Edition(evidence)
    assert edition.path("claims", "c1") == "/affirmations/c1/"
    assert edition.path("claims", "c2") == "/affirmations/#c2"


def test_the_index_leads_to_the_pages_that_exist(evidence):
    rows = index(Edition(evidence), evidence["claims"]).rows
    assert [row.cells[0].url for row in rows] == ["/affirmations/c1/", None, "/affirmations/c3/", "/affirmations/c4/"]


def test_a_checked_row_says_what_it_should_have_been_only_when_there_is_something_to_say(evidence):
    edition, table = Edition(evidence), evidence["claims"]
    wrong, right = (checked(edition, table, table.row(key)) for key in ("c1", "c3"))
    assert (wrong.verdict.label, wrong.correction.text, wrong.verified_text) == (
        "Inexact",
        "Il est fermé",
        "3\u00a0février 1911",
    )
    assert right.correction.text == ""


def test_a_row_that_checks_nothing_has_no_review(bridges):
    table = bridges["bridges"]
    assert checked(Edition(bridges), table, table.row("arch")) is None
    assert claim_review(Edition(bridges), table, table.row("arch"), page_url="/", author="Nous") is None


def test_a_claim_review_has_a_verdict_in_words_and_no_number(evidence):
    table = evidence["claims"]
    written = claim_review(
        Edition(evidence), table, table.row("c1"), page_url="https://example.org/c1/", author="Les ponts"
    )
    assert written == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": "https://example.org/c1/",
        "claimReviewed": "Le pont est tombé",
        "reviewBody": "Il tient.",
        "inLanguage": "fr",
        "author": {"@type": "Organization", "name": "Les ponts"},
        "reviewRating": {"@type": "Rating", "alternateName": "Inexact"},
        "itemReviewed": {
            "@type": "Claim",
            "appearance": {
                "@type": "CreativeWork",
                "url": "https://example.org/g",
                "name": "Le pont tombe",
                "publisher": {"@type": "Organization", "name": "La Gazette"},
            },
        },
        "datePublished": "1911-02-03",
    }


@pytest.mark.parametrize("key", ["c2", "c3", "c4"], ids=["no page", "no address of the document", "nothing settled"])
def test_no_claim_review_is_published_when_it_would_not_be_honest(evidence, key):
    table = evidence["claims"]
    assert claim_review(Edition(evidence), table, table.row(key), page_url="/", author="Nous") is None


def test_corrections_come_by_stage_the_latest_first_and_an_empty_stage_stays(evidence):
    found = stages(Edition(evidence, root="/dossier"), evidence["corrections"])
    assert [(stage.title, [item.id for item in stage.corrections]) for stage in found] == [
        ("Depuis la parution", []),
        ("Avant", ["k2", "k1"]),
    ]
    assert found[0].description == "Rien encore."
    assert [item.page_url for item in found[1].corrections] == [None, "/dossier/ponts/"]


def test_a_correction_is_told_in_the_language_of_the_page(evidence):
    last = stages(Edition(evidence, "en"), evidence["corrections"])[1].corrections[1]
    assert (last.date_text, last.about, last.before, last.after, last.reason) == (
        "2\u00a0January 1911",
        "Bridges",
        "Three bridges",
        "four bridges",
        "One missed.",
    )


def test_a_dispute_keeps_both_versions_with_their_dates_and_their_documents(evidence):
    (found,) = disputes(Edition(evidence), evidence["disputes"])
    assert (found.question.text, found.url) == ("Quel âge a le pont ?", "/divergences/#age")
    assert [(side.words.text, side.date_text, side.keys) for side in found.versions] == [
        ("Cent ans", "1910", ("gazette",)),
        ("Deux <siècles>", "", ("survey", "gazette")),
    ]
    assert [source.title for source in found.versions[1].sources] == ["Bridge survey", "Le pont tombe"]


def test_what_a_dispute_does_not_say_in_english_is_marked_as_french(evidence):
    (found,) = disputes(Edition(evidence, "en"), evidence["disputes"])
    assert (found.question.text, found.question.lang) == ("How old is the bridge?", None)
    assert (found.retained.text, found.retained.lang) == ("Cent ans.", "fr")


def test_the_list_of_sources_shows_references_instead_of_titles(evidence):
    table = page_of(evidence, "sources")["table"]
    assert table.headers[0].label == "Référence"
    assert [str(row.cells[0].html) for row in table.rows] == [
        '<span class="reference">La Gazette, <cite><a href="https://example.org/g" '
        'rel="noreferrer"><i>Le pont tombe</i>'
        "</a></cite>, s.\u00a0d.</span>",
        '<span class="reference"><cite lang="en"><i>Bridge survey</i></cite>, s.\u00a0d.</span>'
        '<span class="reference__note">Vu en &lt;partie&gt;</span>',
    ]


def test_an_index_has_one_page_per_language_and_each_knows_the_other(evidence):
    sources, claims = evidence["sources"], evidence["claims"]
    assert (languages(sources, "fr"), languages(claims, "fr")) == (("fr", "en"), ("fr",))
    assert translation(sources, "fr", "fr") == {"language": "en", "url": "/en/sources/"}
    assert translation(sources, "en", "fr") == {"language": "fr", "url": "/sources/"}
    assert translation(claims, "fr", "fr") is None
    assert Edition(evidence, "en").link("sources", "survey") == "/en/sources/#survey"
    assert Edition(evidence, "en").link("claims", "c2") == "/affirmations/#c2"


@pytest.mark.parametrize(
    ("name", "expected"),
    [("claims", "index_table"), ("sources", "index_table"), ("corrections", "index_corrections")],
)
def test_a_layout_has_its_template(evidence, name, expected):
    assert template(evidence[name]) == expected
    assert "table" in page_of(evidence, name)
