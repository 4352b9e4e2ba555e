import json

import pytest

from plugins.records.references import Bibliography, document
from plugins.store import Store

ARTICLE = {"type": "article-newspaper", "title": "La Loire déborde", "publisher": "Le Fleuve"}
SURVEY = {"type": "report", "title": "Relevé des ponts", "publisher": "La voirie"}
DAY = {"issued": {"date-parts": [[1910, 1, 28]]}}
SOURCES = """\
    title: {fr: Sources}
    schema:
      primaryKey: [id]
      fields:
        - {name: id}
        - {name: title}
        - {name: publisher}
        - {name: published_on, type: date, precision: [day, month, season, year]}
        - name: kind
          categories:
            - {value: paper, label: {fr: Presse}, csl_type: article-newspaper}
            - {value: other, label: {fr: Autre}}
"""


def test_an_article_is_between_quotation_marks_in_a_title_in_italics():
    assert Bibliography("fr").entry({**ARTICLE, **DAY}) == (
        "«\u00a0<cite>La Loire déborde</cite>\u00a0», <i>Le Fleuve</i>, 28 janvier 1910."
    )


def test_any_other_document_is_a_title_in_italics_from_its_institution():
    assert (
        Bibliography("fr").entry({**SURVEY, **DAY})
        == "La voirie, <cite><i>Relevé des ponts</i></cite>, 28 janvier 1910."
    )


def test_english_has_its_own_quotation_marks_and_dates():
    assert Bibliography("en").entry({**ARTICLE, **DAY}) == (
        "“<cite>La Loire déborde</cite>”, <i>Le Fleuve</i>, 28 January 1910."
    )


def test_the_first_of_a_month_is_an_ordinal_in_french_only():
    first = SURVEY | {"issued": {"date-parts": [[1910, 2, 1]]}}
    assert Bibliography("fr").entry(first).endswith(", 1er février 1910.")
    assert Bibliography("en").entry(first).endswith(", 1 February 1910.")


@pytest.mark.parametrize(("language", "words"), [("fr", "s.\u00a0d."), ("en", "n.d.")])
def test_a_document_without_date_says_so(language, words):
    assert Bibliography(language).entry(SURVEY).endswith(f", {words}")


def test_the_title_leads_to_the_document_in_its_own_language():
    entry = Bibliography("fr").entry(ARTICLE, "https://example.org/?a=1&b=2", "en")
    assert (
        '<cite lang="en"><a href="https://example.org/?a=1&amp;b=2" rel="noreferrer">La Loire déborde</a></cite>'
        in entry
    )


def test_what_a_row_says_is_escaped():
    entry = Bibliography("fr").entry(
        {"type": "report", "title": "<b>Ponts</b> & <u>rives", "publisher": "<script>"}, '"'
    )
    assert "&lt;b&gt;Ponts&lt;/b&gt; &amp; &lt;u&gt;rives" in entry
    assert "&lt;script&gt;, <cite>" in entry
    assert 'href="&#34;"' in entry


def test_an_entry_made_before_is_the_same_to_the_byte(tmp_path):
    store = Store(tmp_path)
    first = Bibliography("fr", store).entry(ARTICLE, "https://example.org/")
    kept = len(list(tmp_path.iterdir()))
    assert Bibliography("fr", store).entry(ARTICLE, "https://example.org/") == first
    assert (kept, len(list(tmp_path.iterdir()))) == (1, 1)


def test_a_row_becomes_a_document_of_the_type_that_its_category_says(make_catalog):
    rows = (
        "id,title,publisher,published_on,kind\na,Crue,Fleuve,1910-01,paper\n"
        "b,Relevé,,1850,other\nc,Été,,1850-22,other\n"
    )
    table = make_catalog(sources=(SOURCES, rows))["sources"]
    assert [json.dumps(document(table, row), ensure_ascii=False) for row in table.rows] == [
        '{"type": "article-newspaper", "title": "Crue", "publisher": "Fleuve", "issued": {"date-parts": [[1910, 1]]}}',
        '{"type": "webpage", "title": "Relevé", "issued": {"date-parts": [[1850]]}}',
        '{"type": "webpage", "title": "Été"}',
    ]
