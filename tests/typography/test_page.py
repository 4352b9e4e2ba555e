"""Typography over a rendered page."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.typography.page import page


def fr(inside: str) -> str:
    return f'<html lang="fr">{inside}</html>'


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("<p>Oui : non</p>", "<p>Oui\u00a0: non</p>"),
        ("<p><b>Lecture</b> : un</p>", "<p><b>Lecture</b>\u00a0: un</p>"),
        ("<td>\n  ?\n</td>", "<td>\n  ?\n</td>"),
        ("<p>l&#39;eau &amp; le feu ; A &lt; B</p>", "<p>l’eau &amp; le feu\u202f; A &lt; B</p>"),
        ("<p>A &amp; B</p>", "<p>A &amp; B</p>"),
        ("<p>12&nbsp;345 ponts</p>", "<p>12\u202f345 ponts</p>"),
        (
            "<p>Le 1er, la 1re, le 2e, le XXe</p>",
            "<p>Le 1<sup>er</sup>, la 1<sup>re</sup>, le 2<sup>e</sup>, le XX<sup>e</sup></p>",
        ),
        ("<p>Ses 10e-9e chambres</p>", "<p>Ses 10<sup>e</sup>-9<sup>e</sup> chambres</p>"),
        ("<p>La série 10e-9 et le 2e-bis</p>", "<p>La série 10e-9 et le 2e-bis</p>"),
        ("<title>Le 1er : a</title>", "<title>Le 1er\u00a0: a</title>"),
        ("<option>1er : a</option>", "<option>1er\u00a0: a</option>"),
        (
            "<svg><title>1er ?</title><desc>a : b</desc><text>3 ans</text></svg>",
            "<svg><title>1er\u202f?</title><desc>a\u00a0: b</desc><text>3\u00a0ans</text></svg>",
        ),
        ('<a title="Oui : l\'eau" href="/a : b">x</a>', '<a title="Oui\u00a0: l’eau" href="/a : b">x</a>'),
        ("<img alt='Un « pont »' src=a>", "<img alt='Un «\u00a0pont\u00a0»' src=a>"),
        (
            '<button aria-label="Qui ?" data-x="a : b">x</button>',
            '<button aria-label="Qui\u202f?" data-x="a : b">x</button>',
        ),
        ('<meta name="description" content="Oui : non">', '<meta name="description" content="Oui\u00a0: non">'),
        ('<meta http-equiv="refresh" content="0 ; url=a">', '<meta http-equiv="refresh" content="0 ; url=a">'),
        ('<input value="a : b">', '<input value="a : b">'),
    ],
)
def test_texts_and_spoken_attributes_are_mended(typed: str, mended: str) -> None:
    assert page(fr(typed)) == fr(mended)
    assert page(fr(mended)) == fr(mended)


@pytest.mark.parametrize("name", ["code", "pre", "kbd", "samp", "textarea", "script", "style"])
def test_code_is_left_alone_with_what_it_holds(name: str) -> None:
    html = fr(f'<{name}>a : b ; l\'eau "<b title="a : b">1er</b>"</{name}>')
    assert page(html) == html


def test_each_element_follows_its_own_language() -> None:
    html = fr('<p>a : b <i lang="en">it\'s : c</i> d ?</p><p lang="de">a : b</p><p>e : f</p>')
    assert page(html) == fr(
        '<p>a\u00a0: b <i lang="en">it’s: c</i> d\u202f?</p><p lang="de">a : b</p><p>e\u00a0: f</p>'
    )


def test_a_page_without_language_is_left_alone() -> None:
    assert page("<p>a : b</p>") == "<p>a : b</p>"


def test_missing_end_tags_do_not_lose_the_language() -> None:
    html = '<html lang="fr"><ul lang="de"><li>a : b<li>c : d</ul><p>e : f'
    assert page(html) == '<html lang="fr"><ul lang="de"><li>a : b<li>c : d</ul><p>e\u00a0: f'


def test_comments_and_odd_tags_keep_their_bytes() -> None:
    html = fr("<!-- a : b --><br/><IMG SRC=x  Alt = 'a'><p\n class=x >a</p  >")
    assert page(html) == html


# fmt: off
FRAGMENTS = st.sampled_from([
    "<p>", "</p>", "<b>", "</b>", "<code>", "</code>", "</i>", "<svg>", "</svg>", "<br>", "&amp;",
    "&#39;", "&nbsp;", "a", "1er", "12", "345", ":", ";", "?", "«", "»", "'", "…", "%", "&", "<", ">",
    '<i lang="en">', '<a title="a : b">', "M. ", " ", "  ",
])
# fmt: on


@settings(deadline=None)
@given(st.lists(FRAGMENTS, max_size=25).map("".join))
def test_mending_a_page_twice_changes_nothing_more(html: str) -> None:
    once = page(fr(html))
    assert page(once) == once


@settings(deadline=None)
@given(st.lists(FRAGMENTS, max_size=25).map("".join))
def test_only_signs_change_and_code_never(html: str) -> None:
    mended = page(fr(html))
    kept = [
        re.sub(r"</?sup>|[^0-9A-Za-z<>=/&]", "", re.sub(r"&(?:nbsp|#39);", "", each)) for each in (mended, fr(html))
    ]
    assert kept[0] == kept[1]
