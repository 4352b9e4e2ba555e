"""What an editor types, read by Markdown alone."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pelican.readers import MarkdownReader
from pelican.settings import DEFAULT_CONFIG

from plugins.directives.checking import fragments
from plugins.directives.marks import PLACEHOLDER, Mark, decode


def marks(html: str) -> list[Mark]:
    return [decode(match[2]) for match in PLACEHOLDER.finditer(html) if match[2]]


def places(text: str) -> list[tuple[str, int | None]]:
    return [(mark.text, mark.line) for mark in marks(fragments(text)["content"])]


def test_a_mark_keeps_the_line_of_the_file_after_header_fence_and_wrapping() -> None:
    text = "Title: Les ponts\nSlug: ponts\n\n```\n{{ a }}\n```\n\nTexte\nsur deux {{ b |\nM€ }} lignes {{ c }}.\n"
    assert places(text) == [("b | M€", 9), ("c", 10)]


def test_a_value_of_the_header_keeps_its_line() -> None:
    parts = fragments("Title: Les ponts\nAnswer: Un pont,\n    {{ ponts.total }} ponts.\n\nTexte\n")
    assert [(mark.text, mark.line) for mark in marks(parts["answer"])] == [("ponts.total", 3)]


def test_pelican_s_reader_gives_the_same_html_and_lines(tmp_path) -> None:
    text = "Title: Les ponts\nSlug: p\nAnswer: {{ a.b }} ponts\n\nTexte {{ c.d }}.\n"
    path = tmp_path / "p.md"
    path.write_text(text, encoding="utf-8")
    markdown = {"extensions": ["plugins.directives.markdown_extension"], "output_format": "html"}
    settings = {**DEFAULT_CONFIG, "MARKDOWN": markdown, "FORMATTED_FIELDS": ["summary", "answer"]}
    content, metadata = MarkdownReader(settings).read(str(path))
    assert {"answer": metadata["answer"], "content": content} == fragments(text)
    assert metadata["title"] == "Les ponts"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("`{{ a }} [@b] <i>`", "<p><code>{{ a }} [@b] &lt;i&gt;</code></p>"),
        ("```\n/// figure | x\n[[a]]\n```", "<pre><code>/// figure | x\n[[a]]\n</code></pre>"),
        ("    {{ a }} <i>", "<pre><code>{{ a }} &lt;i&gt;\n</code></pre>"),
    ],
)
def test_code_is_shown_as_typed(text: str, shown: str) -> None:
    assert fragments(text)["content"] == shown


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", '<b onclick="x">a</b>', "a <img src=x onerror=y> b", "<!-- note -->"]
)
def test_html_is_never_let_through(text: str) -> None:
    html = fragments(text)["content"]
    assert re.sub(r"</?(p|dossier-mark)\b[^>]*>", "", html).count("<") == 0
    assert {mark.kind for mark in marks(html)} == {"html"}


def test_a_placeholder_cannot_be_forged() -> None:
    found = marks(fragments('<dossier-mark data-mark="e30="></dossier-mark>\ue0000\ue001')["content"])
    assert {mark.kind for mark in found} == {"html"}


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "java&#115;cript&#58;alert(1)",
        "JaVaScRiPt:x",
        "data:text/html,x",
        "vbscript:x",
        "//exemple.fr/a",
        "\\\\exemple.fr",
    ],
)
def test_an_address_that_could_run_or_leave_unseen_is_refused(address: str) -> None:
    html = fragments(f"[a]({address})")["content"]
    assert "href" not in html
    assert [mark.name for mark in marks(html)] == ["address"]


@pytest.mark.parametrize(
    "address", ["https://exemple.fr/a?b=c#d", "http://exemple.fr", "mailto:a@exemple.fr", "/methode/", "#notes"]
)
def test_an_ordinary_address_is_kept(address: str) -> None:
    assert fragments(f"[a]({address})")["content"] == f'<p><a href="{address}">a</a></p>'


def test_a_reference_definition_is_judged_like_a_link() -> None:
    assert "href" not in fragments("[a][b]\n\n[b]: javascript:alert(1)")["content"]


def test_a_link_to_a_markdown_file_takes_pelican_s_form() -> None:
    assert '<a href="{filename}2-autre.md#fin">' in fragments("[a](2-autre.md#fin)")["content"]


@pytest.mark.parametrize("source", ["https://exemple.fr/a.png", "/etc/a.png", "data:image/png;base64,x"])
def test_an_image_from_elsewhere_is_refused(source: str) -> None:
    html = fragments(f"![Un pont]({source})")["content"]
    assert "src" not in html
    assert [mark.name for mark in marks(html)] == ["image"]


def test_foreign_words_carry_their_language() -> None:
    assert (
        fragments("Un [en: load *test*] réel")["content"] == '<p>Un <span lang="en">load <em>test</em></span> réel</p>'
    )


def test_a_block_may_hold_markdown_and_another_block_with_the_same_slashes() -> None:
    html = fragments("/// a-savoir | Titre\n- un\n\n/// figure | crues\n///\n\nFin.\n///\n\nAprès.")["content"]
    names = [(mark.name, mark.text, mark.line) for mark in marks(html)]
    assert names == [("a-savoir", "Titre", 1), ("figure", "crues", 4)]
    assert re.sub(r' data-mark="[^"]*"', "", html) == (
        "<dossier-block><ul><li>un</li></ul><dossier-block></dossier-block><p>Fin.</p></dossier-block><p>Après.</p>"
    )


@pytest.mark.parametrize(
    ("text", "line", "check"),
    [
        ("Texte\n\n/// figure | crues\n", 3, "block-unclosed"),
        ("Texte\n\n///\n", 3, "block-closing"),
        ("/// figure crues\n///\n", 1, "block-syntax"),
        ("- a\n\n    /// figure | crues\n", 3, "block-syntax"),
        ("> /// figure | crues\n", 1, "block-syntax"),
        ("/// figure | crues\n    taille: large\n///\n", 2, "block-option"),
        ("//// a-savoir | T\n/// figure | crues\n////\n", 2, "block-unclosed"),
    ],
)
def test_a_block_that_is_not_well_formed_is_reported(text: str, line: int, check: str) -> None:
    found = [(mark.line, mark.name) for mark in marks(fragments(text)["content"]) if mark.kind == "problem"]
    assert (line, check) in found


def block_problems(text: str) -> list[tuple[int, str, str]]:
    found = [mark for mark in marks(fragments(text)["content"]) if mark.kind == "problem"]
    return [
        (mark.line or 0, mark.name, mark.suggestion.replace("\u00a0", " ").replace("\u202f", " ")) for mark in found
    ]


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("/// À savoir | Un pont", "Vouliez-vous dire « /// a-savoir | Un pont » ?"),
        (
            "///\u00a0a-savoir\u00a0|\u00a0Un pont",
            "Retapez-la avec des espaces ordinaires : « /// a-savoir | Un pont ».",
        ),
    ],
)
def test_a_block_badly_named_is_told_once_with_what_was_meant(line: str, meant: str) -> None:
    assert block_problems(f"{line}\nTexte.\n///\n") == [(1, "block-syntax", meant)]


def test_a_block_badly_named_does_not_take_the_end_of_the_block_around_it() -> None:
    text = "/// a-savoir | T\n/// À savoir | U\n///\n/// figure | crues\n///\n///\n"
    assert [(line, check) for line, check, _ in block_problems(text)] == [(2, "block-syntax")]


def test_a_measure_between_single_braces_is_reported() -> None:
    kinds = [(mark.kind, mark.source) for mark in marks(fragments("Il y a { ponts.total } ponts.")["content"])]
    assert kinds == [("stray", "{ ponts.total }")]
    assert marks(fragments("Le jeu {a, b} et `{ ponts.total }`.")["content"]) == []


def test_headings_have_readable_ids() -> None:
    assert fragments("## Les {{ n }} ponts d’État")["content"].startswith('<h2 id="les-ponts-d-etat">')


@settings(deadline=None)
@given(st.text(alphabet="{}[]@|/<>`\\\n a!()#*_:&;\ue000\ue0010", max_size=80))
def test_anything_typed_gives_html_without_leftover_token(text: str) -> None:
    html = fragments(f"Title: a\n\n{text}")["content"]
    assert "\ue000" not in html
    assert "\ue001" not in html
    assert "<script" not in html
    for mark in marks(html):
        assert mark.line is None or 3 <= mark.line <= 3 + text.count("\n")
